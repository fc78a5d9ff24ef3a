package cratekeeper.media.export;

import cratekeeper.music.AudioFile;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Track;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table for spreadsheets (RFC 4180), its columns named like the JSON fields.
public final class Csv implements ListFormat {
    private static final List<String> COLUMNS =
            List.of(
                    "path",
                    "title",
                    "version",
                    "artists",
                    "release",
                    "label",
                    "catalogueNumber",
                    "releaseDate",
                    "trackNumber",
                    "genres",
                    "bpm",
                    "key",
                    "isrc",
                    "durationMs",
                    "codec",
                    "bitrateKbps",
                    "bytes",
                    "verdict",
                    "addedAt");

    @Override
    public Writing begin(Writer out, Path target, long tracks) throws IOException {
        line(out, COLUMNS);
        return track -> {
            line(out, row(track));
            return true;
        };
    }

    private static List<String> row(LibraryTrack entry) {
        Track track = entry.track();
        AudioFile file = entry.file();
        var cells = new ArrayList<String>();
        cells.add(file.path().toString());
        cells.add(text(track.title()));
        cells.add(text(track.version()));
        cells.add(String.join("; ", track.artists()));
        cells.add(text(track.release()));
        cells.add(text(track.label()));
        cells.add(text(track.catalogueNumber()));
        cells.add(text(track.releaseDate()));
        cells.add(text(track.trackNumber()));
        cells.add(String.join("; ", track.genres()));
        cells.add(text(track.bpm()));
        cells.add(track.key() == null ? "" : track.key().camelot());
        cells.add(text(track.isrc()));
        cells.add(text(file.durationMs()));
        cells.add(text(file.codec()));
        cells.add(text(file.bitrateKbps()));
        cells.add(Long.toString(entry.bytes()));
        cells.add(file.verdict().json());
        cells.add(entry.addedAt().toString());
        return cells;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void line(Writer out, List<String> cells) throws IOException {
        out.write(cells.stream().map(Csv::cell).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    /// Spreadsheets run what begins like a formula: a tag must not become one.
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
