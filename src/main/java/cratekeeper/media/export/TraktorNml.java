package cratekeeper.media.export;

import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Track;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Traktor's NML: a collection, and one playlist that holds all of it.
public final class TraktorNml implements ListFormat {
    private final MusicalKey.Notation notation;

    /// @param notation how keys are written where they are text
    public TraktorNml(MusicalKey.Notation notation) {
        this.notation = notation;
    }

    @Override
    public Writing begin(Writer out, Path target, long tracks) throws IOException {
        Markup.line(out, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\" ?>");
        Markup.line(out, "<NML VERSION=\"19\">");
        Markup.line(out, "<HEAD COMPANY=\"Cratekeeper\" PROGRAM=\"Cratekeeper\"></HEAD>");
        Markup.line(out, new Markup("COLLECTION").with("ENTRIES", tracks).open());
        return new Collection(out, Names.stem(target));
    }

    /// Where a file lies, as Traktor writes it.
    ///
    /// @param folder its folders, each with a colon behind the slash
    record Location(String volume, String folder, String file) {
        static @Nullable Location of(Path path) {
            String whole = path.toAbsolutePath().normalize().toString().replace('\\', '/');
            String volume = "Macintosh HD";
            if (whole.matches("[A-Za-z]:/.*")) {
                volume = whole.substring(0, 2);
                whole = whole.substring(2);
            } else if (whole.startsWith("/Volumes/") && whole.indexOf('/', 9) > 0) {
                volume = whole.substring(9, whole.indexOf('/', 9));
                whole = whole.substring(whole.indexOf('/', 9));
            }
            // The colon parts the folders: a name that has one cannot be told.
            if (whole.indexOf(':') >= 0) return null;
            int last = whole.lastIndexOf('/');
            String folder = whole.substring(0, last + 1).replace("/", "/:");
            return new Location(volume, folder, whole.substring(last + 1));
        }

        String key() {
            return volume + folder + file;
        }
    }

    private final class Collection implements Writing {
        private final Writer out;
        private final String name;
        private final List<String> keys = new ArrayList<>();

        Collection(Writer out, String name) {
            this.out = out;
            this.name = name;
        }

        @Override
        public boolean add(LibraryTrack entry) throws IOException {
            var location = Location.of(entry.file().path());
            if (location == null) return false;
            keys.add(location.key());
            Track track = entry.track();
            Markup.line(
                    out,
                    new Markup("ENTRY")
                            .with("TITLE", Names.title(entry))
                            .with("ARTIST", track.artistLine())
                            .open());
            Markup.line(
                    out,
                    new Markup("LOCATION")
                            .with("DIR", location.folder())
                            .with("FILE", location.file())
                            .with("VOLUME", location.volume())
                            .with("VOLUMEID", location.volume())
                            .alone());
            if (track.release() != null)
                Markup.line(
                        out,
                        new Markup("ALBUM")
                                .with("TRACK", track.trackNumber())
                                .with("TITLE", track.release())
                                .alone());
            Markup.line(out, info(entry).alone());
            Double bpm = track.bpm();
            if (bpm != null)
                Markup.line(
                        out,
                        new Markup("TEMPO")
                                .with("BPM", String.format(Locale.ROOT, "%.6f", bpm))
                                .with("BPM_QUALITY", "100.000000")
                                .alone());
            if (track.key() != null)
                Markup.line(
                        out, new Markup("MUSICAL_KEY").with("VALUE", tone(track.key())).alone());
            Markup.line(out, "</ENTRY>");
            return true;
        }

        @Override
        public void end() throws IOException {
            Markup.line(out, "</COLLECTION>");
            Markup.line(out, "<PLAYLISTS>");
            Markup.line(out, "<NODE TYPE=\"FOLDER\" NAME=\"$ROOT\">");
            Markup.line(out, "<SUBNODES COUNT=\"1\">");
            Markup.line(out, new Markup("NODE").with("TYPE", "PLAYLIST").with("NAME", name).open());
            Markup.line(
                    out,
                    new Markup("PLAYLIST")
                            .with("ENTRIES", keys.size())
                            .with("TYPE", "LIST")
                            .open());
            for (String key : keys)
                Markup.line(
                        out,
                        "<ENTRY>"
                                + new Markup("PRIMARYKEY")
                                        .with("TYPE", "TRACK")
                                        .with("KEY", key)
                                        .alone()
                                + "</ENTRY>");
            Markup.line(out, "</PLAYLIST>");
            Markup.line(out, "</NODE>");
            Markup.line(out, "</SUBNODES>");
            Markup.line(out, "</NODE>");
            Markup.line(out, "</PLAYLISTS>");
            Markup.line(out, "</NML>");
        }
    }

    private Markup info(LibraryTrack entry) {
        Track track = entry.track();
        Integer kbps = entry.file().bitrateKbps();
        Long millis = entry.file().durationMs();
        var date = track.releaseDate();
        return new Markup("INFO")
                .with("BITRATE", kbps == null ? null : kbps * 1000)
                .with("GENRE", track.genres().isEmpty() ? null : String.join(", ", track.genres()))
                .with("LABEL", track.label())
                .with("MIX", track.version())
                .with(
                        "REMIXER",
                        track.remixers().isEmpty() ? null : String.join(", ", track.remixers()))
                .with("KEY", track.key() == null ? null : track.key().in(notation))
                .with("PLAYTIME", millis == null ? null : Math.round(millis / 1000.0))
                .with(
                        "RELEASE_DATE",
                        date == null
                                ? null
                                : date.year() + "/" + or1(date.month()) + "/" + or1(date.day()))
                .with("FILESIZE", entry.bytes() / 1024);
    }

    private static int or1(@Nullable Integer part) {
        return part == null ? 1 : part;
    }

    /// 0–11 for the major keys from C, 12–23 for the minor ones.
    private static int tone(MusicalKey key) {
        return IntStream.range(0, 24)
                .filter(n -> MusicalKey.ofPitch(n % 12, n >= 12).equals(key))
                .findFirst()
                .orElseThrow();
    }
}
