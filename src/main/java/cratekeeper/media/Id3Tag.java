package cratekeeper.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.id3.AbstractID3v2Tag;
import org.jaudiotagger.tag.id3.ID3v22Tag;
import org.jaudiotagger.tag.id3.ID3v23Tag;
import org.jaudiotagger.tag.id3.ID3v24Frame;
import org.jaudiotagger.tag.id3.ID3v24Tag;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTXXX;
import org.jaudiotagger.tag.id3.valuepair.TextEncoding;
import org.jaudiotagger.tag.images.StandardArtwork;
import org.jspecify.annotations.Nullable;

/// Writes an ID3v2 tag, in 2.4 with UTF-8. Frames of the old one that are not ours stay. What a tag
/// says is read by [Id3Text].
final class Id3Tag {
    private static final int FRONT_COVER = 3;

    private static final Set<FieldKey> SHARED =
            EnumSet.of(FieldKey.TRACK, FieldKey.DISC_NO, FieldKey.COMMENT);

    private Id3Tag() {}

    static Optional<Artwork> picture(byte[] bytes) throws IOException {
        return Jaudiotagger.call(
                "read",
                () -> {
                    for (var art : parse(bytes).getArtworkList()) {
                        byte[] data = art.getBinaryData();
                        if (data != null) return Artwork.of(data);
                    }
                    return Optional.empty();
                });
    }

    /// The tag with new values. An old tag that cannot be read is replaced: its bytes are in the
    /// snapshot.
    static byte[] with(byte[] old, TagValues tags, @Nullable Artwork art) throws IOException {
        ID3v24Tag tag;
        try {
            tag = Jaudiotagger.call("read", () -> parse(old));
        } catch (IOException e) {
            tag = new ID3v24Tag();
        }
        ID3v24Tag fresh = tag;
        return Jaudiotagger.call(
                "written",
                () -> {
                    set(fresh, tags, art);
                    var out = new ByteArrayOutputStream();
                    fresh.write(Channels.newChannel(out), 0);
                    return out.toByteArray();
                });
    }

    private static ID3v24Tag parse(byte[] bytes) throws Exception {
        if (bytes.length < 10) return new ID3v24Tag();
        var buffer = ByteBuffer.wrap(bytes);
        return switch (bytes[3]) {
            case 2 -> new ID3v24Tag((AbstractID3v2Tag) new ID3v22Tag(buffer, ""));
            case 3 -> new ID3v24Tag((AbstractID3v2Tag) new ID3v23Tag(buffer, ""));
            case 4 -> new ID3v24Tag(buffer, "");
            default -> throw new IOException("ID3 of this version is not known.");
        };
    }

    private static void set(ID3v24Tag tag, TagValues tags, @Nullable Artwork art) throws Exception {
        set((Tag) tag, tags);
        for (var other : tags.others().entrySet()) {
            var body =
                    new FrameBodyTXXX(
                            TextEncoding.UTF_8,
                            other.getKey(),
                            String.join("\0", other.getValue()));
            var frame = new ID3v24Frame("TXXX");
            frame.setBody(body);
            tag.setField(frame);
        }
        if (art != null) {
            tag.deleteField(FieldKey.COVER_ART);
            var picture = new StandardArtwork();
            picture.setBinaryData(art.bytes());
            picture.setMimeType(art.mime());
            picture.setPictureType(FRONT_COVER);
            picture.setDescription("");
            tag.setField(picture);
        }
    }

    /// Sets the fields that all kinds of tags know by jaudiotagger's keys.
    static void set(Tag tag, TagValues tags) throws Exception {
        for (var entry : tags.named().entrySet()) {
            FieldKey key = entry.getKey().key();
            List<String> values = entry.getValue();
            // Setting replaces the first value only. Numbers share a field with the total, and
            // comments with those of other programs: these are not cleared.
            if (!SHARED.contains(key)) tag.deleteField(key);
            tag.setField(key, values.getFirst());
            for (String value : values.subList(1, values.size())) tag.addField(key, value);
        }
    }
}
