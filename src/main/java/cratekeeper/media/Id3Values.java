package cratekeeper.media;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/// Gathers what the text frames of an ID3v2 tag say, under our names. Not safe for use by several
/// threads.
final class Id3Values {
    private static final String MUSICBRAINZ = "http://musicbrainz.org";

    /// Under their names of 2.3 and 2.4, and those of 2.2.
    private static final Map<String, TagName> FRAMES =
            Map.ofEntries(
                    Map.entry("TIT2", TagName.TITLE),
                    Map.entry("TT2", TagName.TITLE),
                    Map.entry("TIT3", TagName.SUBTITLE),
                    Map.entry("TT3", TagName.SUBTITLE),
                    Map.entry("TPE1", TagName.ARTIST),
                    Map.entry("TP1", TagName.ARTIST),
                    Map.entry("TPE4", TagName.REMIXER),
                    Map.entry("TP4", TagName.REMIXER),
                    Map.entry("TALB", TagName.ALBUM),
                    Map.entry("TAL", TagName.ALBUM),
                    Map.entry("TPUB", TagName.LABEL),
                    Map.entry("TPB", TagName.LABEL),
                    Map.entry("TDRC", TagName.DATE),
                    Map.entry("TRCK", TagName.TRACK_NUMBER),
                    Map.entry("TRK", TagName.TRACK_NUMBER),
                    Map.entry("TPOS", TagName.DISC_NUMBER),
                    Map.entry("TPA", TagName.DISC_NUMBER),
                    Map.entry("TSRC", TagName.ISRC),
                    Map.entry("TRC", TagName.ISRC),
                    Map.entry("TCON", TagName.GENRE),
                    Map.entry("TCO", TagName.GENRE),
                    Map.entry("TBPM", TagName.BPM),
                    Map.entry("TBP", TagName.BPM),
                    Map.entry("TKEY", TagName.KEY),
                    Map.entry("TKE", TagName.KEY));

    /// What stands in TXXX frames, by its description.
    private static final Map<String, TagName> DESCRIBED =
            Map.ofEntries(
                    Map.entry("artists", TagName.ARTISTS),
                    Map.entry("catalognumber", TagName.CATALOGUE_NUMBER),
                    Map.entry("barcode", TagName.BARCODE),
                    Map.entry("musicbrainz album release country", TagName.COUNTRY),
                    Map.entry("musicbrainz album id", TagName.MUSICBRAINZ_RELEASE),
                    Map.entry("musicbrainz release group id", TagName.MUSICBRAINZ_RELEASE_GROUP),
                    Map.entry("musicbrainz release track id", TagName.MUSICBRAINZ_TRACK),
                    Map.entry("musicbrainz artist id", TagName.MUSICBRAINZ_ARTIST),
                    Map.entry("musicbrainz album artist id", TagName.MUSICBRAINZ_RELEASE_ARTIST),
                    Map.entry("acoustid id", TagName.ACOUSTID));

    private final TagValues values = TagValues.none();
    private String year = "";
    private String dayAndMonth = "";

    /// Whether a frame says something that we want to know.
    static boolean reads(String id) {
        return FRAMES.containsKey(id)
                || switch (id) {
                    case "TXXX", "TXX", "UFID", "UFI", "TYER", "TYE", "TDAT", "TDA" -> true;
                    default -> false;
                };
    }

    void add(String id, byte[] body) {
        TagName name = FRAMES.get(id);
        if (name != null) {
            for (String value : text(body).split("\0", -1)) add(name, clean(value));
            return;
        }
        switch (id) {
            case "TXXX", "TXX" -> described(text(body));
            case "UFID", "UFI" -> owned(new String(body, StandardCharsets.ISO_8859_1));
            case "TYER", "TYE" -> year = clean(text(body).replace("\0", ""));
            default -> dayAndMonth = clean(text(body).replace("\0", ""));
        }
    }

    private void add(TagName name, String value) {
        if (name == TagName.GENRE) Id3Genre.of(value).forEach(genre -> values.add(name, genre));
        else values.add(name, value);
    }

    private void described(String text) {
        String[] parts = text.split("\0", -1);
        String description = clean(parts[0]);
        TagName name = DESCRIBED.get(description.toLowerCase(Locale.ROOT));
        for (int i = 1; i < parts.length; i++) {
            if (name != null) add(name, clean(parts[i]));
            else if (TrackTags.reads(description)) values.add(description, clean(parts[i]));
        }
    }

    private void owned(String text) {
        String[] parts = text.split("\0", 2);
        if (parts.length == 2 && parts[0].equals(MUSICBRAINZ))
            values.add(TagName.MUSICBRAINZ_RECORDING, clean(parts[1].replace("\0", "")));
    }

    /// Version 2.3 has the year in one frame and day and month in another.
    TagValues made() {
        if (values.all(TagName.DATE).isEmpty() && !year.isEmpty()) {
            boolean whole = year.matches("\\d{4}") && dayAndMonth.matches("\\d{4}");
            String day = whole ? dayAndMonth.substring(0, 2) : "";
            values.add(
                    TagName.DATE, whole ? year + "-" + dayAndMonth.substring(2) + "-" + day : year);
        }
        return values;
    }

    private static String clean(String text) {
        return text.replace("\uFEFF", "").strip();
    }

    /// The first byte says how the others are to be read; not every program says it truly.
    private static String text(byte[] body) {
        if (body.length < 2) return "";
        return switch (body[0]) {
            case 0 -> OldText.of(body, 1, body.length);
            case 1 -> new String(body, 1, body.length - 1, utf16(body));
            case 2 -> new String(body, 1, body.length - 1, StandardCharsets.UTF_16BE);
            case 3 -> new String(body, 1, body.length - 1, StandardCharsets.UTF_8);
            default -> "";
        };
    }

    /// Without the mark in front it was a program that had no other order in mind than its own.
    private static Charset utf16(byte[] body) {
        boolean big = body.length > 2 && body[1] == (byte) 0xfe && body[2] == (byte) 0xff;
        return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }
}
