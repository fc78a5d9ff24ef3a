package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Entry;
import cratekeeper.sandbox.Catalogue.Recording;
import cratekeeper.sandbox.Catalogue.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/// Who of the invented Soulseek users shares what.
final class SoulseekLibrary {
    private static final int WHOLE = 100;
    private static final int CUT = 60;

    private final Catalogue catalogue;
    private final AudioFiles audio;

    SoulseekLibrary(Catalogue catalogue, AudioFiles audio) {
        this.catalogue = catalogue;
        this.audio = audio;
    }

    /// One user for each manner.
    static List<SoulseekPeer> peers(
            Catalogue catalogue,
            AudioFiles audio,
            SoulseekServer server,
            ExecutorService threads,
            SoulseekPeer.Pause pause) {
        var library = new SoulseekLibrary(catalogue, audio);
        var peers = new ArrayList<SoulseekPeer>();
        try {
            for (var manner : SoulseekManner.values()) {
                var shelf = new SoulseekShelf(library.of(manner), audio);
                peers.add(new SoulseekPeer(manner, shelf, server, threads, pause));
            }
        } catch (IOException e) {
            peers.forEach(SoulseekPeer::close);
            throw new UncheckedIOException("no port can be had", e);
        }
        return List.copyOf(peers);
    }

    List<SoulseekFile> of(SoulseekManner manner) {
        var files = new ArrayList<SoulseekFile>(wrong(manner));
        Set<String> taken = new HashSet<>();
        files.forEach(f -> taken.add(f.path()));
        for (int i = 0; i < catalogue.releases().size(); i++) {
            Release release = catalogue.releases().get(i);
            if (!has(manner, release, i)) continue;
            for (Entry entry : release.entries()) {
                if (!plays(entry.recording())) continue;
                var file = flac(manner, release, entry, entry.recording(), WHOLE);
                if (taken.add(file.path())) files.add(file);
            }
        }
        return List.copyOf(files);
    }

    /// Only what has a known size is shared, so that no answer has to wait for audio to be made.
    private boolean plays(Recording recording) {
        return recording.lengthMs() != null && recording.sound() != null && audio.knows(recording);
    }

    /// Of one song there is no good file anywhere, and another breaks off half-way: the
    /// demonstration tells so.
    private static boolean has(SoulseekManner manner, Release release, int number) {
        if (release.title().contains("Low Sun")) return false;
        if (release.artistText().contains("Oleander Choir"))
            return manner == SoulseekManner.LEAVING;
        return switch (manner) {
            case GOOD -> true;
            case SLOW -> release.artistText().contains("Mara Lindqvist");
            case QUEUED -> number % 2 == 0;
            case FIREWALLED -> number % 2 == 1 || release.title().equals("Harbour Works 014");
            case STALLING, LYING -> number % 3 == 0;
            case LEAVING -> number % 3 == 2;
            case HOSTILE -> false;
        };
    }

    /// Files that are not what they say.
    private List<SoulseekFile> wrong(SoulseekManner manner) {
        Recording shorter = catalogue.at("HBR014", "2");
        return switch (manner) {
            // Another mix under the name of this one.
            case SLOW -> List.of(named("HBR014", "1", manner, shorter, WHOLE));
            // The last minutes are missing.
            case QUEUED -> List.of(named("HBR014", "1", manner, null, CUT));
            // Says 320, and was made with 128.
            case FIREWALLED -> List.of(mp3("HBR014", "2", manner));
            case LYING -> lowSun(manner);
            default -> List.of();
        };
    }

    private List<SoulseekFile> lowSun(SoulseekManner manner) {
        return catalogue.releases().stream()
                .filter(r -> r.title().contains("Low Sun"))
                .flatMap(r ->
                        r.entries().stream()
                                .filter(e -> e.recording().title().contains("Original Mix"))
                                .limit(1)
                                .map(e -> mp3(manner, r, e)))
                .limit(1)
                .toList();
    }

    private SoulseekFile named(
            String catalogueNumber,
            String number,
            SoulseekManner manner,
            @Nullable Recording really,
            int percent) {
        var place = place(catalogueNumber, number);
        Recording inside = really == null ? place.entry().recording() : really;
        return flac(manner, place.release(), place.entry(), inside, percent);
    }

    private SoulseekFile mp3(String catalogueNumber, String number, SoulseekManner manner) {
        var place = place(catalogueNumber, number);
        return mp3(manner, place.release(), place.entry());
    }

    private Catalogue.Appearance place(String catalogueNumber, String number) {
        Recording recording = catalogue.at(catalogueNumber, number);
        return catalogue.appearances(recording).stream()
                .filter(a ->
                        a.release().imprints().stream()
                                .anyMatch(i -> i.catalogueNumber().equals(catalogueNumber)))
                .findFirst()
                .orElseThrow();
    }

    private static SoulseekFile flac(
            SoulseekManner manner, Release release, Entry entry, Recording inside, int percent) {
        return new SoulseekFile(
                path(manner, release, entry, "", ".flac"), inside, AudioFormat.FLAC, percent, 0);
    }

    private static SoulseekFile mp3(SoulseekManner manner, Release release, Entry entry) {
        String path = path(manner, release, entry, " [320]", ".mp3");
        return new SoulseekFile(path, entry.recording(), AudioFormat.MP3_128, WHOLE, 320);
    }

    private static String path(
            SoulseekManner manner, Release release, Entry entry, String more, String suffix) {
        String number =
                release.imprints().isEmpty()
                        ? ""
                        : " [" + release.imprints().getFirst().catalogueNumber() + "]";
        String year = release.date() == null ? "" : " (" + release.date().year() + ")";
        return "@@%05x\\Music\\%s\\%s\\%02d - %s%s"
                .formatted(
                        manner.user.hashCode() & 0xFFFFF,
                        clean(release.artistText()),
                        clean(release.title()) + year + number + more,
                        entry.position(),
                        clean(entry.recording().title()),
                        suffix);
    }

    private static String clean(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|]", "_");
    }
}
