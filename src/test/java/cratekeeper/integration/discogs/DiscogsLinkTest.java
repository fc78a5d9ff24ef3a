package cratekeeper.integration.discogs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscogsLinkTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.discogs.com/release/990014, RELEASE, 990014",
        "http://discogs.com/release/990014/, RELEASE, 990014",
        "https://www.discogs.com/release/990014-Mara-Lindqvist-Night-Ferry, RELEASE, 990014",
        "https://www.discogs.com/de/release/990014-N%C3%A4cht?x=1#y, RELEASE, 990014",
        "https://www.discogs.com/pt-BR/release/990014, RELEASE, 990014",
        "https://www.discogs.com/pt_BR/release/990014, RELEASE, 990014",
        "https://www.discogs.com/Mara-Lindqvist-Night-Ferry/release/990014, RELEASE, 990014",
        "https://www.discogs.com/ja/Mara-Lindqvist/release/990014, RELEASE, 990014",
        "https://m.discogs.com/sell/release/990014, RELEASE, 990014",
        "https://www.discogs.com/master/41-Night-Ferry, MASTER, 41",
        "https://www.discogs.com/master/view/41, MASTER, 41",
        "https://www.discogs.com/artist/31-Mara-Lindqvist-2, ARTIST, 31",
        "https://www.discogs.com/fr/label/7-Slow-Harbour-3, LABEL, 7",
        "https://api.discogs.com/releases/990014, RELEASE, 990014",
        "https://api.discogs.com/masters/41, MASTER, 41",
        "https://API.discogs.com/artists/31, ARTIST, 31",
        "https://api.discogs.com/labels/7, LABEL, 7",
    })
    void everyFormIsRead(URI link, DiscogsLink.Kind kind, long id) {
        assertEquals(Optional.of(new DiscogsLink(kind, id)), DiscogsLink.of(link));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.discogs.com/",
                "https://www.discogs.com/release/",
                "https://www.discogs.com/release/0",
                "https://www.discogs.com/release/-5",
                "https://www.discogs.com/release/007",
                "https://www.discogs.com/release/12345678901",
                "https://www.discogs.com/release/990014x",
                "https://www.discogs.com/release/990014/stats",
                "https://www.discogs.com/release/990014%2F..",
                "https://www.discogs.com/a/b/c/release/990014",
                "https://www.discogs.com/user/crate_digger",
                "https://www.discogs.com/sell/item/990014",
                "https://api.discogs.com/release/990014",
                "https://api.discogs.com/users/990014",
                "https://discogs.com.example.org/release/990014",
                "https://notdiscogs.com/release/990014",
                "ftp://www.discogs.com/release/990014",
                "mailto:release@discogs.com",
                "release/990014",
            })
    void anythingElseIsNot(URI link) {
        assertEquals(Optional.empty(), DiscogsLink.of(link));
    }
}
