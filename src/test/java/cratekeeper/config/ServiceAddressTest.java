package cratekeeper.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Service;
import cratekeeper.net.Limit;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTest {

    private static URI archive(String set) throws ConfigException {
        return ServiceAddress.ARCHIVE.in(Environment.of(Map.of("ARCHIVE_URL", set)));
    }

    @Test
    void withoutASettingItIsTheUsualOne() throws Exception {
        for (var address : ServiceAddress.values()) {
            assertEquals(address.usual(), address.in(Environment.of(Map.of())));
            assertEquals("https", address.usual().getScheme());
            assertTrue(address.usual().getPath().endsWith("/"));
        }
        assertEquals(URI.create("https://archive.org/"), archive(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "https://mirror.example/api, https://mirror.example/api/",
        "https://mirror.example:8443, https://mirror.example:8443/",
        "http://127.0.0.1:4711/ws/2/, http://127.0.0.1:4711/ws/2/",
        "http://127.8.9.255:1, http://127.8.9.255:1/",
        "http://localhost:80, http://localhost:80/",
        "http://LOCALHOST/x, http://LOCALHOST/x/",
        "http://[::1]:9/, http://[::1]:9/",
        "HTTPS://mirror.example/, HTTPS://mirror.example/",
    })
    void httpsAndHttpOnThisMachineWillDo(String set, URI read) throws Exception {
        assertEquals(read, archive(set));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://foreign.example/hush",
                "http://127.0.0.1.evil.example/hush",
                "http://localhost.evil.example/hush",
                "http://evil.example/127.0.0.1",
                "http://localhost@evil.example/hush",
                "http://127.0.0.1:80@evil.example/hush",
                "https://user:hush@mirror.example/",
                "http://user@localhost/hush",
                "http://localhost\\@evil.example/hush",
                "http://128.0.0.1/hush",
                "http://127.0.0.256/hush",
                "http://127.1/hush",
                "http://2130706433/hush",
                "http://0x7f.0.0.1/hush",
                "http://0.0.0.0/hush",
                "http://[::2]/hush",
                "http://[::ffff:127.0.0.1]/hush",
                "http://10.0.0.1/hush",
                "ftp://mirror.example/hush",
                "file:///hush",
                "javascript:hush",
                "mirror.example/hush",
                "//mirror.example/hush",
                "https://",
                "https:///hush",
                "https:hush",
                "https://mirror.example:99999/hush",
                "https://mirror.example/?key=hush",
                "https://mirror.example/#hush",
                "https://mirror .example/hush",
                "hush",
            })
    void anythingElseIsRefusedWithASentenceThatKeepsTheValue(String set) {
        var e = assertThrows(ConfigException.class, () -> archive(set));
        assertTrue(e.getMessage().startsWith("ARCHIVE_URL "), e.getMessage());
        assertTrue(e.getMessage().endsWith(", or remove it."), e.getMessage());
        assertFalse((e + "" + e.getCause()).contains("hush"), e.getMessage());
    }

    @Test
    void aLimitComesFromOutsideThenTheSettingsThenThePromise() throws Exception {
        var changed =
                new Settings(
                        Settings.DEFAULT.preferences(),
                        Settings.Theme.DARK,
                        false,
                        false,
                        "",
                        Map.of(Service.DISCOGS, Limit.parse("25/1m even")));
        var none = Environment.of(Map.of());
        var set = Environment.of(Map.of("DISCOGS_LIMIT", "10/1m"));
        assertEquals(
                Limit.even(55, Duration.ofMinutes(1)),
                Limits.of(Service.DISCOGS, none, Settings.DEFAULT));
        assertEquals(
                Limit.even(25, Duration.ofMinutes(1)), Limits.of(Service.DISCOGS, none, changed));
        assertEquals(
                Limit.even(10, Duration.ofMinutes(1)), Limits.of(Service.DISCOGS, set, changed));
        for (var service : Service.values()) Limits.of(service, none, Settings.DEFAULT);
    }

    @Test
    void aLimitThatIsNoneIsRefusedWithASentence() {
        var set = Environment.of(Map.of("MUSICBRAINZ_LIMIT", "fast"));
        var e =
                assertThrows(
                        ConfigException.class,
                        () -> Limits.of(Service.MUSICBRAINZ, set, Settings.DEFAULT));
        assertEquals(
                "MUSICBRAINZ_LIMIT cannot be used: set it to requests/time such as 1/1s, or remove it.",
                e.getMessage());
    }
}
