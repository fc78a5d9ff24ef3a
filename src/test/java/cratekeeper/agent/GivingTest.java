package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.SharedNow;
import cratekeeper.integration.SharesFiles;
import cratekeeper.music.Service;
import cratekeeper.music.SharingTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is given, and what never is.
class GivingTest {
    @TempDir Path disk;
    private final Platform platform = new Platform();
    private SharingTerms kept = SharingTerms.OFF;
    private Path home;
    private Path records;
    private Giving giving;

    private static final class Platform implements SharesFiles {
        SharingTerms terms = SharingTerms.OFF;

        @Override
        public Service service() {
            return Service.SOULSEEK;
        }

        @Override
        public void share(SharingTerms changed) {
            terms = changed;
        }

        @Override
        public void readAgain() {}

        @Override
        public SharedNow shared() {
            return SharedNow.NOTHING;
        }
    }

    @BeforeEach
    void open() throws Exception {
        disk = disk.toRealPath();
        home = Files.createDirectories(disk.resolve("somebody/cratekeeper"));
        Files.createDirectories(home.resolve("music/Tallow"));
        Files.createDirectories(home.resolve("partial"));
        records = Files.createDirectories(disk.resolve("somebody/records"));
        giving =
                new Giving(
                        Sources.of(List.of(platform)),
                        () -> kept,
                        terms -> kept = terms,
                        home,
                        home.resolve("music"));
    }

    private SharingTerms sharing(Path... folders) {
        return SharingTerms.OFF.on(true).with(List.of(folders));
    }

    @Test
    void aChangeIsKeptAndTakesEffectAtOnce() throws Exception {
        giving.change(sharing(records, home.resolve("music"), home.resolve("music/Tallow")));
        assertEquals(kept, platform.terms);
        assertEquals(3, platform.terms.folders().size());
        giving.change(kept.on(false));
        assertEquals(false, platform.terms.on());
    }

    @Test
    void theFolderWithTheSignInsIsNeverGiven() throws Exception {
        Path link = Files.createSymbolicLink(disk.resolve("innocent"), home);
        for (Path folder : List.of(home, home.getParent(), disk, home.resolve("partial"), link)) {
            var refused =
                    assertThrows(IOException.class, () -> giving.change(sharing(records, folder)));
            assertTrue(refused.getMessage().contains("sign-ins"), refused.getMessage());
            assertEquals(SharingTerms.OFF, kept);
            assertEquals(SharingTerms.OFF, platform.terms);
        }
    }

    @Test
    void neitherIsItWhenSomebodyWroteItIntoTheSettings() {
        kept = sharing(home.getParent(), records);
        giving.begin();
        assertEquals(List.of(records), platform.terms.folders());
    }

    @Test
    void aFileADiskAndWhatIsNotThereAreRefused() throws Exception {
        Path file = Files.writeString(disk.resolve("a.txt"), "x");
        for (Path wrong : List.of(file, disk.getRoot(), disk.resolve("nothing"))) {
            assertThrows(IOException.class, () -> giving.change(sharing(wrong)));
        }
        assertEquals(SharingTerms.OFF, platform.terms);
    }

    @Test
    void aFolderThatWasChosenAndIsAwayForNowStaysChosen() throws Exception {
        kept = sharing(disk.resolve("unplugged"));
        giving.change(kept.with(5, 100_000));
        assertEquals(5, platform.terms.slots());
        assertEquals(1, kept.folders().size());
    }

    @Test
    void whatCannotBeKeptDoesNotTakeEffect() {
        var deaf =
                new Giving(
                        Sources.of(List.of(platform)),
                        () -> kept,
                        _ -> {
                            throw new IOException("the disk is full");
                        },
                        home,
                        home.resolve("music"));
        assertThrows(IOException.class, () -> deaf.change(sharing(records)));
        assertEquals(SharingTerms.OFF, platform.terms);
    }
}
