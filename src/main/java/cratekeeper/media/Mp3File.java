package cratekeeper.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tags of MP3 files: ID3v2.4 in front; what it lacks is read from the APE and ID3v1 tags behind.
/// An ID3v1 tag is brought up to date if there is one; APE and Lyrics3 tags stay as they are.
final class Mp3File {
    private static final int ID3V1 = 128;
    private static final int LARGEST = 64 << 20;

    private Mp3File() {}

    static FileTags read(FileBytes file) throws IOException {
        var front = Id3Text.of(file, Id3Regions.endOfOne(file, 0));
        var values = front.values();
        boolean enough =
                !values.all(TagName.TITLE).isEmpty() && !values.all(TagName.ARTIST).isEmpty();
        // Taggers of today leave behind what older ones wrote there.
        if (enough) return new FileTags(TrackTags.track(values), front.picture());
        var tail = TailTags.of(file);
        values.fill(tail.values());
        return new FileTags(TrackTags.track(values), front.picture() || tail.picture());
    }

    static Optional<Artwork> picture(FileBytes file) throws IOException {
        return Id3Tag.picture(tag(file));
    }

    static List<Piece> with(FileBytes file, TagValues tags, @Nullable Artwork art)
            throws IOException {
        var pieces = new ArrayList<Piece>();
        pieces.add(Piece.bytes(Id3Tag.with(tag(file), tags, art)));
        long from = Id3Regions.endOfId3v2(file, 0);
        if (Id3Regions.hasId3v1(file, from)) {
            long at = file.size() - ID3V1;
            pieces.add(Piece.copy(from, at));
            pieces.add(Piece.bytes(id3v1(file.exactly(at, ID3V1), tags)));
        } else {
            pieces.add(Piece.copy(from, file.size()));
        }
        return pieces;
    }

    /// The first ID3v2 tag; what players read if there are several.
    private static byte[] tag(FileBytes file) throws IOException {
        long end = Id3Regions.endOfOne(file, 0);
        if (end > LARGEST) throw new IOException("The ID3 tag is larger than 64 MB.");
        return file.exactly(0, end);
    }

    private static byte[] id3v1(byte[] old, TagValues tags) {
        byte[] tag = old.clone();
        put(tag, 3, 30, tags.first(TagName.TITLE));
        put(tag, 33, 30, tags.first(TagName.ARTIST));
        put(tag, 63, 30, tags.first(TagName.ALBUM));
        String date = tags.first(TagName.DATE);
        put(tag, 93, 4, date.substring(0, Math.min(4, date.length())));
        return tag;
    }

    private static void put(byte[] tag, int at, int length, String text) {
        if (text.isEmpty()) return;
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        Arrays.fill(tag, at, at + length, (byte) 0);
        System.arraycopy(bytes, 0, tag, at, Math.min(length, bytes.length));
    }
}
