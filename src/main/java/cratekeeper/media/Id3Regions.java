package cratekeeper.media;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Where the tags lie that are put before and behind the audio of an MP3 (and, wrongly, of a FLAC):
/// ID3v2 in front; APE, Lyrics3 and ID3v1 behind.
final class Id3Regions {
    private static final int HEADER = 10;
    private static final int ID3V1 = 128;
    private static final int APE_FOOTER = 32;
    private static final int LYRICS3_END = 15;
    private static final int NAMED_AT_MOST = 8;

    private Id3Regions() {}

    /// The end of the ID3v2 tags that begin there (there may be several), or `from`.
    static long endOfId3v2(FileBytes file, long from) throws IOException {
        long at = from;
        for (int i = 0; i < NAMED_AT_MOST; i++) {
            long end = endOfOne(file, at);
            if (end == at) break;
            at = end;
        }
        return at;
    }

    /// The end of the one ID3v2 tag that begins there, or `from`. A tag that claims more than the
    /// file has is none.
    static long endOfOne(FileBytes file, long from) throws IOException {
        byte[] head = file.upTo(from, HEADER);
        if (head.length < HEADER || head[0] != 'I' || head[1] != 'D' || head[2] != '3') return from;
        long size = 0;
        for (int i = 6; i < HEADER; i++) {
            if (head[i] < 0) return from;
            size = size << 7 | head[i];
        }
        boolean footer = (head[5] & 0x10) != 0 && head[3] == 4;
        long end = from + HEADER + size + (footer ? HEADER : 0);
        return end > file.size() ? from : end;
    }

    /// Where the tags behind the audio begin; the file's end if there are none.
    static long startOfTail(FileBytes file, long audioFrom) throws IOException {
        long end = file.size();
        for (int i = 0; i < NAMED_AT_MOST; i++) {
            long before = beforeOne(file, audioFrom, end);
            if (before == end) break;
            end = before;
        }
        return end;
    }

    static boolean hasId3v1(FileBytes file, long audioFrom) throws IOException {
        return file.size() - ID3V1 >= audioFrom && file.says(file.size() - ID3V1, "TAG");
    }

    private static long beforeOne(FileBytes file, long audioFrom, long end) throws IOException {
        long start = end;
        if (end == file.size() && hasId3v1(file, audioFrom)) start = end - ID3V1;
        else if (file.says(end - APE_FOOTER, "APETAGEX")) start = end - apeSize(file, end);
        else if (file.says(end - 9, "LYRICS200")) start = end - lyricsSize(file, end);
        return start < audioFrom ? end : start;
    }

    private static long apeSize(FileBytes file, long end) throws IOException {
        byte[] footer = file.exactly(end - APE_FOOTER, APE_FOOTER);
        boolean header = (footer[23] & 0x80) != 0;
        return FileBytes.u32le(footer, 12) + (header ? APE_FOOTER : 0);
    }

    private static long lyricsSize(FileBytes file, long end) throws IOException {
        byte[] digits = file.upTo(end - LYRICS3_END, 6);
        String text = new String(digits, StandardCharsets.ISO_8859_1);
        return text.matches("\\d{6}") ? Long.parseLong(text) + LYRICS3_END : 0;
    }
}
