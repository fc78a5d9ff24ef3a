package cratekeeper.playlist;

import cratekeeper.match.Names;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Crates of Serato DJ: chunks of a name of four letters, a length and what belongs to it. They
/// name files, and nothing else of a track.
final class SeratoCrate {
    private static final int HEAD = 8;
    private final byte[] bytes;
    private final Entries entries;
    private int tracks;

    private SeratoCrate(byte[] bytes, Entries entries) {
        this.bytes = bytes;
        this.entries = entries;
    }

    static boolean fits(byte[] bytes) {
        return is("vrsn", bytes, 0)
                && text(bytes, HEAD, Math.min(bytes.length, 100)).contains("/Serato ");
    }

    /// Tracks are counted where other lists count lines.
    static void read(byte[] bytes, Entries entries) {
        new SeratoCrate(bytes, entries).chunks(0, bytes.length, "otrk");
    }

    // A track holds chunks, but no tracks: there is no more depth than that.
    private void chunks(int from, int to, String wanted) {
        int at = from;
        while (at + HEAD <= to && !entries.isFull()) {
            long length = length(at + 4);
            int begin = at + HEAD;
            if (length > to - begin) {
                entries.problem(tracks + 1, "", "The crate breaks off here.");
                return;
            }
            int end = begin + (int) length;
            if (is(wanted, bytes, at)) {
                if (wanted.equals("ptrk")) file(text(bytes, begin, end));
                else {
                    tracks++;
                    chunks(begin, end, "ptrk");
                }
            }
            at = end;
        }
        if (at < to && !entries.isFull())
            entries.problem(tracks + 1, "", "The crate breaks off here.");
    }

    private void file(String path) {
        var track = Optional.of(Names.parse(path)).filter(found -> found.title() != null);
        int line = Math.max(1, tracks);
        if (track.isPresent()) entries.track(line, track.get());
        else entries.problem(line, path, "This file's name names no title.");
    }

    private long length(int at) {
        return (bytes[at] & 0xFFL) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | (bytes[at + 3] & 0xFF);
    }

    private static boolean is(String name, byte[] bytes, int at) {
        if (bytes.length < at + HEAD) return false;
        for (int i = 0; i < 4; i++) if (bytes[at + i] != name.charAt(i)) return false;
        return true;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.max(0, to - from), StandardCharsets.UTF_16BE);
    }
}
