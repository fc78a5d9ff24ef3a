package cratekeeper.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cratekeeper.account.Secret;
import cratekeeper.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
    @TempDir Path working;
    @TempDir Path home;

    @Test
    void theRealOneWinsThenTheWorkingFolderThenTheHome() throws Exception {
        Files.writeString(working.resolve(".env"), "A=working\nB=working\n");
        Files.writeString(home.resolve(".env"), "A=home\nB=home\nC=home\n");
        var environment = Environment.of(Map.of("A", "real")).and(working).and(home);
        assertEquals(Optional.of("real"), environment.text("A"));
        assertEquals(Optional.of("working"), environment.text("B"));
        assertEquals(Optional.of("home"), environment.text("C"));
        assertEquals(Optional.empty(), environment.text("D"));
    }

    @Test
    void nothingSwitchesAKeyOff() throws Exception {
        Files.writeString(home.resolve(".env"), "TOKEN=x\n");
        var environment = Environment.of(Map.of("TOKEN", " ")).and(home);
        assertEquals(Optional.empty(), environment.secret("TOKEN"));
    }

    @Test
    void aSecretPrintsAsDotsWhereverItGoes() {
        var environment = Environment.of(Map.of("TOKEN", "hush"));
        var secret = environment.secret("TOKEN").orElseThrow();
        assertEquals("hush", secret.reveal());
        assertEquals("•••", "" + secret);
        assertFalse(environment.toString().contains("hush"));
        assertFalse(Json.OURS.writeValueAsString(secret).contains("hush"));
        assertEquals(new Secret("hush"), secret);
        assertNotEquals(new Secret("other"), secret);
    }

    @Test
    void badLinesOfAllFilesAreToldOnce() throws Exception {
        Files.writeString(working.resolve(".env"), "no\n");
        var environment = Environment.of(Map.of()).and(working).and(working);
        assertEquals(
                List.of(
                        "Line 1 of "
                                + working.resolve(".env")
                                + " is not KEY=value and was not read."),
                environment.warnings());
    }
}
