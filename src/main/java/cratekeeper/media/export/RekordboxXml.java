package cratekeeper.media.export;

import cratekeeper.music.AudioFile;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Track;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// rekordbox's XML: a collection, and one playlist that holds all of it. Its tracks are named by
/// their id (`KeyType="0"`): rekordbox 7 shows the playlist empty without that.
public final class RekordboxXml implements ListFormat {
    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~/:";

    private final MusicalKey.Notation notation;

    /// @param notation how keys are written
    public RekordboxXml(MusicalKey.Notation notation) {
        this.notation = notation;
    }

    @Override
    public Writing begin(Writer out, Path target, long tracks) throws IOException {
        Markup.line(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        Markup.line(out, "<DJ_PLAYLISTS Version=\"1.0.0\">");
        Markup.line(
                out, new Markup("PRODUCT").with("Name", "Cratekeeper").with("Company", "").alone());
        Markup.line(out, new Markup("COLLECTION").with("Entries", tracks).open());
        return new Collection(out, Names.stem(target));
    }

    private final class Collection implements Writing {
        private final Writer out;
        private final String name;
        private final List<Long> ids = new ArrayList<>();

        Collection(Writer out, String name) {
            this.out = out;
            this.name = name;
        }

        @Override
        public boolean add(LibraryTrack track) throws IOException {
            ids.add(track.id());
            Double bpm = track.track().bpm();
            if (bpm == null) {
                Markup.line(out, element(track).alone());
                return true;
            }
            Markup.line(out, element(track).open());
            Markup.line(
                    out,
                    new Markup("TEMPO")
                            .with("Inizio", "0.000")
                            .with("Bpm", twoDecimals(bpm))
                            .with("Metro", "4/4")
                            .with("Battito", 1)
                            .alone());
            Markup.line(out, "</TRACK>");
            return true;
        }

        @Override
        public void end() throws IOException {
            Markup.line(out, "</COLLECTION>");
            Markup.line(out, "<PLAYLISTS>");
            Markup.line(
                    out,
                    new Markup("NODE")
                            .with("Type", 0)
                            .with("Name", "ROOT")
                            .with("Count", 1)
                            .open());
            Markup.line(
                    out,
                    new Markup("NODE")
                            .with("Name", name)
                            .with("Type", 1)
                            .with("KeyType", 0)
                            .with("Entries", ids.size())
                            .open());
            for (Long id : ids) Markup.line(out, new Markup("TRACK").with("Key", id).alone());
            Markup.line(out, "</NODE>");
            Markup.line(out, "</NODE>");
            Markup.line(out, "</PLAYLISTS>");
            Markup.line(out, "</DJ_PLAYLISTS>");
        }
    }

    private Markup element(LibraryTrack entry) {
        Track track = entry.track();
        AudioFile file = entry.file();
        Long millis = file.durationMs();
        return new Markup("TRACK")
                .with("TrackID", entry.id())
                .with("Name", Names.title(entry))
                .with("Artist", track.artistLine())
                .with("Composer", "")
                .with("Album", track.release())
                .with("Grouping", "")
                .with("Genre", String.join(", ", track.genres()))
                .with("Kind", kind(file))
                .with("Size", entry.bytes())
                .with("TotalTime", millis == null ? null : Math.round(millis / 1000.0))
                .with("DiscNumber", track.discNumber())
                .with("TrackNumber", track.trackNumber())
                .with("Year", track.releaseDate() == null ? null : track.releaseDate().year())
                .with("AverageBpm", twoDecimals(track.bpm()))
                .with("DateAdded", entry.addedAt().atOffset(ZoneOffset.UTC).toLocalDate())
                .with("BitRate", file.bitrateKbps())
                .with("SampleRate", file.sampleRateHz())
                // It has no place of its own for the ISRC.
                .with("Comments", track.isrc())
                .with("PlayCount", 0)
                .with("Rating", 0)
                .with("Location", location(file.path()))
                .with("Remixer", String.join(", ", track.remixers()))
                .with("Tonality", track.key() == null ? null : track.key().in(notation))
                .with("Label", track.label())
                .with("Mix", track.version());
    }

    private static @Nullable String twoDecimals(@Nullable Double bpm) {
        return bpm == null ? null : String.format(Locale.ROOT, "%.2f", bpm);
    }

    private static String kind(AudioFile file) {
        String name = file.path().getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return (ending.equals("AIF") ? "AIFF" : ending) + " File";
    }

    static String location(Path file) {
        String path = file.toAbsolutePath().normalize().toString().replace('\\', '/');
        var location = new StringBuilder("file://localhost");
        if (!path.startsWith("/")) location.append('/');
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0 && PLAIN.indexOf(b) >= 0) location.append((char) b);
            else location.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return location.toString();
    }
}
