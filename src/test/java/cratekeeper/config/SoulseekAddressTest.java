package cratekeeper.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoulseekAddressTest {
    private static SoulseekAddress in(Map<String, String> real) throws ConfigException {
        return SoulseekAddress.in(Environment.of(real));
    }

    @Test
    void whereNothingIsSetItIsTheUsualOne() throws Exception {
        assertEquals(SoulseekAddress.USUAL, in(Map.of()));
    }

    @Test
    void serverAndPortCanBeSet() throws Exception {
        assertEquals(
                new SoulseekAddress("127.0.0.1", 4321, 9999),
                in(Map.of("SOULSEEK_SERVER", " 127.0.0.1:4321 ", "SOULSEEK_PORT", "9999")));
    }

    @Test
    void portNoughtIsAnyThatIsFree() throws Exception {
        assertEquals(0, in(Map.of("SOULSEEK_PORT", "0")).listening());
    }

    @Test
    void whatIsNoAddressIsRefusedWithoutRepeatingIt() {
        for (String bad :
                List.of("host", "host:", ":1", "host:0", "host:70000", "http://host:1", "a b:1")) {
            var refused =
                    assertThrows(
                            ConfigException.class, () -> in(Map.of("SOULSEEK_SERVER", bad)), bad);
            assertFalse(String.valueOf(refused.getMessage()).contains("http://"));
        }
        for (String bad : List.of("x", "-1", "65536", "2234x")) {
            assertThrows(ConfigException.class, () -> in(Map.of("SOULSEEK_PORT", bad)), bad);
        }
    }
}
