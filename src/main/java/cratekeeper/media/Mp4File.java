package cratekeeper.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jaudiotagger.audio.mp4.Mp4TagReader;
import org.jaudiotagger.audio.mp4.Mp4TagWriter;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.TagField;
import org.jaudiotagger.tag.mp4.Mp4Tag;
import org.jaudiotagger.tag.mp4.field.Mp4TagReverseDnsField;
import org.jspecify.annotations.Nullable;

/// Tags of MP4 files (AAC, ALAC), by jaudiotagger, which also moves the index when the tag grows.
final class Mp4File {
    private static final String OWNER = "com.apple.iTunes";
    private static final long LARGEST_INDEX = 64L << 20;

    private Mp4File() {}

    private static TagValues values(Mp4Tag tag) {
        var values = TagValues.none();
        for (TagName name : TagName.values())
            for (String value : tag.getAll(name.key())) if (value != null) add(values, name, value);
        var fields = tag.getFields();
        while (fields.hasNext()) {
            if (fields.next() instanceof Mp4TagReverseDnsField field
                    && TrackTags.reads(field.getDescriptor()))
                values.add(field.getDescriptor(), field.getContent());
        }
        return values;
    }

    private static void add(TagValues values, TagName name, String value) {
        String text = value.replace("\0", "").strip();
        if (name == TagName.GENRE) Id3Genre.of(text).forEach(genre -> values.add(name, genre));
        else values.add(name, text);
    }

    /// The tags and whether a cover is among them.
    static FileTags read(FileBytes file) throws IOException {
        var tag = tag(file);
        return Jaudiotagger.call(
                "read",
                () -> new FileTags(TrackTags.track(values(tag)), tag.hasField(FieldKey.COVER_ART)));
    }

    static Optional<Artwork> picture(FileBytes file) throws IOException {
        var tag = tag(file);
        return Jaudiotagger.call(
                "read",
                () -> {
                    for (var art : tag.getArtworkList()) return Artwork.of(art.getBinaryData());
                    return Optional.empty();
                });
    }

    /// Writes into the file itself, which is a copy.
    static void writeInto(Path copy, TagValues tags, @Nullable Artwork art) throws IOException {
        Mp4Tag tag;
        try (var file = FileBytes.open(copy)) {
            tag = tag(file);
        }
        Jaudiotagger.call(
                "written",
                () -> {
                    Id3Tag.set(tag, tags);
                    for (var other : tags.others().entrySet())
                        set(tag, other.getKey(), other.getValue());
                    if (art != null) {
                        tag.deleteField(FieldKey.COVER_ART);
                        tag.addField(tag.createArtworkField(art.bytes()));
                    }
                    new Mp4TagWriter("").write(tag, copy);
                    return true;
                });
    }

    private static void set(Mp4Tag tag, String name, List<String> values) throws Exception {
        tag.deleteField("----:" + OWNER + ":" + name);
        for (String value : values) {
            TagField field =
                    new Mp4TagReverseDnsField("----:" + OWNER + ":" + name, OWNER, name, value);
            tag.addField(field);
        }
    }

    private static Mp4Tag tag(FileBytes file) throws IOException {
        for (Box box : Box.of(file)) {
            if (box.to() > file.size()) throw new IOException("The MP4 file is cut.");
            if (box.type().equals("moov") && box.to() - box.at() > LARGEST_INDEX)
                throw new IOException("The MP4 index is larger than 64 MB.");
            if (box.type().equals("moof")) throw new IOException("MP4 in fragments is not tagged.");
        }
        return Jaudiotagger.call("read", () -> new Mp4TagReader().read(file.path()));
    }
}
