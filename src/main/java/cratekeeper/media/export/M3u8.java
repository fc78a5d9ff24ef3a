package cratekeeper.media.export;

import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Track;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/// A playlist that every player reads. Files below the list's own folder are named from there, so
/// that both can be moved together.
public final class M3u8 implements ListFormat {
    @Override
    public Writing begin(Writer out, Path target, long tracks) throws IOException {
        out.write("#EXTM3U\n");
        Path folder = target.toAbsolutePath().normalize().resolveSibling("");
        return track -> {
            String path = path(track.file().path(), folder);
            // A name of two lines, or one that reads as a comment, is none in this form.
            if (path.chars().anyMatch(c -> c == '\n' || c == '\r')) return false;
            Long millis = track.file().durationMs();
            long seconds = millis == null ? -1 : Math.round(millis / 1000.0);
            out.write("#EXTINF:%d,%s\n%s\n".formatted(seconds, name(track), path));
            return true;
        };
    }

    private static String path(Path file, Path folder) {
        if (!file.startsWith(folder)) return file.toString();
        String relative = folder.relativize(file).toString();
        return relative.startsWith("#") ? "./" + relative : relative;
    }

    private static String name(LibraryTrack entry) {
        Track track = entry.track();
        String name = String.valueOf(entry.file().path().getFileName());
        if (track.title() != null)
            name =
                    track.artists().isEmpty()
                            ? track.fullTitle()
                            : track.artistLine() + " - " + track.fullTitle();
        return name.replaceAll("\\p{Cntrl}+", " ");
    }
}
