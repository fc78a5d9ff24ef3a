package cratekeeper.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/// What the tags behind the sound of an MP3 say: APE, and the short ID3v1. Many old collections
/// have nothing else.
///
/// @param picture whether there is a cover
record TailTags(TagValues values, boolean picture) {
    private static final int ID3V1 = 128;
    private static final int APE_FOOTER = 32;
    private static final int LARGEST = 16 << 20;
    private static final int MOST_ITEMS = 2_000;
    private static final int LONGEST = 64 << 10;
    private static final int LYRICS3_END = 15;

    /// APE's own names where these are not the ones of Vorbis comments.
    private static final Map<String, TagName> APE_NAMES =
            Map.of(
                    "YEAR", TagName.DATE,
                    "TRACK", TagName.TRACK_NUMBER,
                    "DISC", TagName.DISC_NUMBER,
                    "PUBLISHER", TagName.LABEL,
                    "CATALOG", TagName.CATALOGUE_NUMBER,
                    "EAN/UPC", TagName.BARCODE,
                    "MIXARTIST", TagName.REMIXER,
                    "INITIALKEY", TagName.KEY);

    static TailTags of(FileBytes file) throws IOException {
        long end = file.size();
        var old = TagValues.none();
        if (Id3Regions.hasId3v1(file, 0)) {
            end -= ID3V1;
            old = id3v1(file.exactly(end, ID3V1));
        }
        if (file.says(end - 9, "LYRICS200")) end = beforeLyrics(file, end);
        var ape = ape(file, end);
        // APE has room for whole titles.
        ape.values.fill(old);
        return ape;
    }

    private static long beforeLyrics(FileBytes file, long end) throws IOException {
        byte[] size = file.upTo(end - LYRICS3_END, 6);
        String digits = new String(size, StandardCharsets.ISO_8859_1);
        return digits.matches("\\d{6}") ? end - LYRICS3_END - Long.parseLong(digits) : end;
    }

    private static TagValues id3v1(byte[] tag) {
        var values = TagValues.none();
        values.add(TagName.TITLE, field(tag, 3, 30));
        values.add(TagName.ARTIST, field(tag, 33, 30));
        values.add(TagName.ALBUM, field(tag, 63, 30));
        values.add(TagName.DATE, field(tag, 93, 4));
        // Version 1.1 took the comment's last byte for the track.
        if (tag[125] == 0 && tag[126] != 0)
            values.add(TagName.TRACK_NUMBER, String.valueOf(tag[126] & 0xff));
        values.add(TagName.GENRE, Id3Genre.of(tag[127] & 0xff));
        return values;
    }

    private static String field(byte[] tag, int from, int length) {
        int to = from;
        while (to < from + length && tag[to] != 0) to++;
        return to < from + length
                ? OldText.of(tag, from, to).strip()
                : OldText.cut(tag, from, to).strip();
    }

    private static TailTags ape(FileBytes file, long end) throws IOException {
        var none = new TailTags(TagValues.none(), false);
        if (!file.says(end - APE_FOOTER, "APETAGEX")) return none;
        byte[] footer = file.exactly(end - APE_FOOTER, APE_FOOTER);
        long size = FileBytes.u32le(footer, 12);
        long items = FileBytes.u32le(footer, 16);
        if (size < APE_FOOTER || size > Math.min(LARGEST, end)) return none;
        return items(file.exactly(end - size, size - APE_FOOTER), Math.min(items, MOST_ITEMS));
    }

    private static TailTags items(byte[] all, long count) {
        var values = TagValues.none();
        boolean picture = false;
        int at = 0;
        for (int i = 0; i < count && at + 9 < all.length; i++) {
            long length = FileBytes.u32le(all, at);
            boolean text = (all[at + 4] & 6) == 0;
            int key = at + 8;
            int to = key;
            while (to < all.length && all[to] != 0) to++;
            int value = to + 1;
            if (value + length > all.length) break;
            String name = new String(all, key, to - key, StandardCharsets.ISO_8859_1);
            if (text && length <= LONGEST)
                add(values, name, new String(all, value, (int) length, StandardCharsets.UTF_8));
            picture |= !text && name.toUpperCase(Locale.ROOT).startsWith("COVER ART");
            at = value + (int) length;
        }
        return new TailTags(values, picture);
    }

    private static void add(TagValues values, String key, String text) {
        String upper = key.toUpperCase(Locale.ROOT);
        var name = APE_NAMES.getOrDefault(upper, TagName.named(upper).orElse(null));
        for (String value : text.split("\0", -1)) {
            if (name == TagName.GENRE) Id3Genre.of(value.strip()).forEach(g -> values.add(name, g));
            else if (name != null) values.add(name, value.strip());
            else if (TrackTags.reads(upper)) values.add(upper, value.strip());
        }
    }
}
