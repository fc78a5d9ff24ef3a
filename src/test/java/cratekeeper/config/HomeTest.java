package cratekeeper.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir Path folder;

    private UnaryOperator<String> system(String name) {
        return Map.of("user.home", folder.toString(), "os.name", name)::get;
    }

    private Path located(Map<String, String> real, String system) throws HomeException {
        return Home.locate(Optional.empty(), Environment.of(real), system(system)).folder();
    }

    private Home at(Path place) throws HomeException {
        return Home.locate(Optional.of(place), Environment.of(Map.of()));
    }

    @Test
    void whatIsGivenWinsThenTheKeyThenTheSystemsPlace() throws Exception {
        var real =
                Map.of(
                        "CRATEKEEPER_HOME", folder.resolve("key").toString(),
                        "XDG_DATA_HOME", folder.resolve("xdg").toString());
        var given = Optional.of(folder.resolve("given"));
        assertEquals(
                given.get(), Home.locate(given, Environment.of(real), system("Linux")).folder());
        assertEquals(folder.resolve("key"), located(real, "Linux"));
        assertEquals(
                folder.resolve("xdg/cratekeeper"),
                located(Map.of("XDG_DATA_HOME", folder.resolve("xdg").toString()), "Linux"));
    }

    @Test
    void eachSystemHasItsUsualPlace() throws Exception {
        assertEquals(folder.resolve(".local/share/cratekeeper"), located(Map.of(), "Linux"));
        assertEquals(
                folder.resolve(".local/share/cratekeeper"),
                located(Map.of("CRATEKEEPER_HOME", "", "XDG_DATA_HOME", "relative"), "Linux"));
        assertEquals(
                folder.resolve("Library/Application Support/Cratekeeper"),
                located(Map.of(), "Mac OS X"));
        assertEquals(
                folder.resolve("roaming/Cratekeeper"),
                located(Map.of("APPDATA", folder.resolve("roaming").toString()), "Windows 11"));
        assertEquals(
                folder.resolve("AppData/Roaming/Cratekeeper"), located(Map.of(), "Windows 11"));
    }

    @Test
    void aTildeMeansTheUsersFolder() throws Exception {
        assertEquals(
                folder.resolve("crates"), located(Map.of("CRATEKEEPER_HOME", "~/crates"), "Linux"));
    }

    @Test
    void itsFoldersAreMadeAndNothingElseIsLeftThere() throws Exception {
        Home home = at(folder.resolve("a/b"));
        for (Path inner :
                List.of(home.logs(), home.partial(), home.music(), home.recycle(), home.cache())) {
            assertTrue(Files.isDirectory(inner), inner.toString());
        }
        try (var files = Files.list(home.folder())) {
            assertEquals(5, files.count());
        }
        assertEquals(
                PosixFilePermissions.fromString("rwx------"),
                Files.getPosixFilePermissions(home.folder()));
    }

    @Test
    void aFileInTheWayIsToldWithWhatToDo() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        for (Path place : List.of(file, file.resolve("inside"))) {
            var e = assertThrows(HomeException.class, () -> at(place));
            assertEquals(
                    "The home folder "
                            + place
                            + " cannot be used: a file is in the way; move it,"
                            + " or choose another folder with --home.",
                    e.getMessage());
        }
    }

    @Test
    void aFileInTheWayOfAnInnerFolderIsTold() throws Exception {
        Files.createFile(folder.resolve("music"));
        assertThrows(HomeException.class, () -> at(folder));
    }

    @Test
    void aReadOnlyFolderIsTold() throws Exception {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may write anywhere");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        var e = assertThrows(HomeException.class, () -> at(folder));
        assertTrue(e.getMessage().contains("nothing may be written there"), e.getMessage());
    }

    @Test
    void aReadOnlyFileSystemIsTold() {
        Path readOnly = Path.of("/proc/cratekeeper");
        assumeTrue(Files.isDirectory(readOnly.getParent()));
        var e = assertThrows(HomeException.class, () -> at(readOnly));
        assertTrue(e.getMessage().endsWith("with --home."), e.getMessage());
    }

    @Test
    void anImpossiblePathIsTold() {
        var e =
                assertThrows(
                        HomeException.class,
                        () -> located(Map.of("CRATEKEEPER_HOME", "a\0b"), "Linux"));
        assertTrue(e.getMessage().startsWith("CRATEKEEPER_HOME is no path"), e.getMessage());
    }

    @Test
    void onlyOneMayWorkOnAHomeAtATime() throws Exception {
        Home home = at(folder);
        String taken =
                "Cratekeeper is already running on this home (process "
                        + ProcessHandle.current().pid()
                        + "). Close it or choose another with --home.";
        try (var first = HomeLock.take(home)) {
            assertNotNull(first);
            var e = assertThrows(HomeException.class, () -> HomeLock.take(home));
            assertEquals(taken, e.getMessage());
        }
        HomeLock.take(home).close();
    }

    @Test
    void aKilledProcessLeavesNoLock() throws Exception {
        Home home = at(folder);
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                LockHolder.class.getName(),
                                folder.toString())
                        .start();
        try {
            assertEquals('k', other.getInputStream().read(), "the other holds the lock");
            var e = assertThrows(HomeException.class, () -> HomeLock.take(home));
            assertTrue(e.getMessage().contains("(process " + other.pid() + ")"), e.getMessage());
        } finally {
            other.destroyForcibly().waitFor();
        }
        HomeLock.take(home).close();
    }

    /// Takes the lock and never lets go.
    static final class LockHolder {
        private LockHolder() {}

        public static void main(String[] arguments) throws Exception {
            var home = Home.locate(Optional.of(Path.of(arguments[0])), Environment.of(Map.of()));
            try (var lock = HomeLock.take(home)) {
                System.out.print(lock == null ? 'e' : 'k');
                System.out.flush();
                new java.util.concurrent.CountDownLatch(1).await();
            }
        }
    }
}
