package cratekeeper.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    private static final Secret GIVEN = new Secret("given");
    private final Map<String, Secret> env = new HashMap<>();
    private final PassingVault vault = new PassingVault();
    private final Credentials credentials =
            new Credentials(name -> Optional.ofNullable(env.get(name)), vault, env::put);

    @Test
    void whatIsKeptMovesAndIsKeptThereAlone() throws IOException {
        credentials.keep("KEY", GIVEN);
        assertTrue(credentials.isMovable("KEY"));
        credentials.moveToEnv("KEY");
        assertEquals(Map.of("KEY", GIVEN), env);
        assertEquals(Optional.empty(), vault.get("KEY"));
        assertEquals(Optional.of(GIVEN), credentials.get("KEY"));
        assertFalse(credentials.isMovable("KEY"));
    }

    @Test
    void whatIsNotSeenFromThereStaysHere() throws IOException {
        var hidden = new Credentials(_ -> Optional.empty(), vault, env::put);
        hidden.keep("KEY", GIVEN);
        hidden.moveToEnv("KEY");
        assertEquals(Map.of("KEY", GIVEN), env);
        assertEquals(Optional.of(GIVEN), hidden.get("KEY"));
    }

    @Test
    void whatCannotBeWrittenStaysHere() throws IOException {
        var full =
                new Credentials(
                        _ -> Optional.empty(),
                        vault,
                        (_, _) -> {
                            throw new IOException("The disk is full.");
                        });
        full.keep("KEY", GIVEN);
        assertThrows(IOException.class, () -> full.moveToEnv("KEY"));
        assertEquals(Optional.of(GIVEN), full.get("KEY"));
    }

    @Test
    void withoutAnEnvNothingMoves() throws IOException {
        var sandbox = new Credentials(_ -> Optional.empty(), vault);
        sandbox.keep("KEY", GIVEN);
        assertFalse(sandbox.isMovable("KEY"));
        sandbox.moveToEnv("KEY");
        assertEquals(Optional.of(GIVEN), sandbox.get("KEY"));
    }
}
