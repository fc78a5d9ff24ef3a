package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.media.Fpcalc.Print;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FpcalcTest {
    private static final String FINGERPRINT = "AQADtEmWJNTCRER-nBeuHNeFew38JccX";

    @TempDir Path folder;

    @Test
    void bothFormsOfItsOutputAreRead() {
        assertEquals(
                Optional.of(new Print(FINGERPRINT, Duration.ofMillis(286_350))),
                Fpcalc.read("{\"duration\": 286.35, \"fingerprint\": \"" + FINGERPRINT + "\"}\n"));
        assertEquals(
                Optional.of(new Print(FINGERPRINT, Duration.ofSeconds(286))),
                Fpcalc.read("DURATION=286\nFINGERPRINT=" + FINGERPRINT + "\n"));
        assertEquals(
                Optional.of(new Print(FINGERPRINT, Duration.ofSeconds(286))),
                Fpcalc.read("FILE=x\r\nDURATION=286\r\nFINGERPRINT=" + FINGERPRINT + "\r\n"));
    }

    @Test
    void aRecordedOutputIsRead() throws IOException {
        Path recorded = Path.of("../shared/fixtures/acoustid/fpcalc-output.txt");
        Assumptions.assumeTrue(Files.exists(recorded), "no recorded replies here");
        var print = Fpcalc.read(Files.readString(recorded)).orElseThrow();
        assertEquals(Duration.ofSeconds(286), print.length());
        assertTrue(print.fingerprint().startsWith("AQADtEmWJNTCRER-nBeuHNeFew38JccX"));
        assertEquals(80, print.fingerprint().length());
    }

    @Test
    void anythingElseIsNoFingerprint() {
        for (String said :
                List.of(
                        "",
                        "ERROR: Could not open the input file",
                        "{\"duration\": 0, \"fingerprint\": \"" + FINGERPRINT + "\"}",
                        "{\"duration\": -3, \"fingerprint\": \"" + FINGERPRINT + "\"}",
                        "{\"duration\": 3, \"fingerprint\": \"\"}",
                        "{\"duration\": 3, \"fingerprint\": [1, 2]}",
                        "DURATION=3\n",
                        "<html>")) assertEquals(Optional.empty(), Fpcalc.read(said), said);
    }

    @Test
    void aMissingProgramIsOneClearSentence() {
        for (String path :
                new String[] {null, "", folder.toString(), File.pathSeparator, "\u0000"}) {
            var none = Fpcalc.on(path);
            assertFalse(none.isInstalled());
            var failure = assertThrows(IOException.class, () -> none.of(folder.resolve("x.wav")));
            assertTrue(failure.getMessage().contains("not installed"), failure.getMessage());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatHangsIsEnded() throws Exception {
        Path program = script("exec sleep 600");
        var failure =
                assertThrows(
                        IOException.class,
                        () ->
                                new Fpcalc(program, Duration.ofMillis(50))
                                        .of(folder.resolve("x.wav")));
        assertEquals("fpcalc took too long for x.wav.", failure.getMessage());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileItCannotReadIsSaidByItsNameAlone() throws Exception {
        script("echo 'ERROR: Could not open the input file' >&2; exit 2");
        var failure =
                assertThrows(
                        IOException.class,
                        () -> Fpcalc.on(folder.toString()).of(folder.resolve("-x.wav")));
        assertEquals("fpcalc cannot make a fingerprint of -x.wav.", failure.getMessage());
    }

    private Path script(String does) throws IOException {
        Path program = folder.resolve("fpcalc");
        Files.writeString(program, "#!/bin/sh\n" + does + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void theRealProgramHearsAFile() throws Exception {
        var fpcalc = Fpcalc.on(System.getenv("PATH"));
        Assumptions.assumeTrue(fpcalc.isInstalled(), "fpcalc is not installed here");
        var print = fpcalc.of(TestTone.wav(folder.resolve("melody.wav"), 20));
        assertEquals(20_000, print.length().toMillis(), 100);
        assertTrue(print.fingerprint().startsWith("AQ"), print.fingerprint());
        assertEquals(print, fpcalc.of(folder.resolve("melody.wav")), "the same each time");
        Path text = Files.writeString(folder.resolve("text.wav"), "no sound at all");
        assertThrows(IOException.class, () -> fpcalc.of(text));
    }
}
