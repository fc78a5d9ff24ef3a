package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.media.Ffmpeg;
import cratekeeper.sandbox.ArchiveItem.ItemFile;
import cratekeeper.sandbox.Catalogue.Recording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownSumsTest {
    private static final String HOW =
            "The music has changed. Put what `KnownSumsTest.main` prints into sums.txt, and raise AudioFiles.EDITION.";

    private final Catalogue catalogue = Catalogue.load();
    @TempDir Path folder;

    @Test
    void theMusicIsStillTheSame() throws Exception {
        // One in minor, one in major: a change of the synthesiser or the coder shows in each.
        for (Recording recording :
                List.of(catalogue.at("MER022", "5"), catalogue.at("ST-22", "2"))) {
            assertEquals(
                    figures(recording, folder), new KnownSums().of(recording).orElseThrow(), HOW);
        }
    }

    @Test
    void everyFlacOfTheArchiveIsKnown() {
        for (Recording recording : flacs(catalogue)) {
            assertTrue(new KnownSums().of(recording).isPresent(), HOW + " " + recording.title());
        }
    }

    private static List<Recording> flacs(Catalogue catalogue) {
        return ArchiveItem.load(catalogue).stream()
                .flatMap(item -> item.files().stream())
                .filter(file -> file.format() == AudioFormat.FLAC)
                .map(ItemFile::recording)
                .distinct()
                .toList();
    }

    private static KnownSums.Figures figures(Recording recording, Path folder)
            throws IOException, InterruptedException {
        var loops = new Loops(Song.of(recording), new Ffmpeg(folder));
        var writer = new SongWriter(recording, loops, "");
        Path file = folder.resolve(recording.id());
        writer.write(AudioFormat.FLAC, file, folder);
        var digests = new Digests(OutputStream.nullOutputStream());
        Files.copy(file, digests);
        Files.delete(file);
        return new KnownSums.Figures(digests.sums(), writer.soundSum());
    }

    /// Prints what `sums.txt` must say.
    static void main() throws Exception {
        Path folder = Files.createTempDirectory("sums");
        for (Recording recording : flacs(Catalogue.load())) {
            var figures = figures(recording, folder);
            IO.println(
                    KnownSums.line(recording) + " = " + figures.file() + " # " + figures.sound());
        }
        Files.delete(folder);
    }
}
