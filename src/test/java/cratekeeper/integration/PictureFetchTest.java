package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Service;
import cratekeeper.net.FakeApi;
import cratekeeper.net.FakeReply;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.VirtualWaits;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFetchTest {
    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0};

    private FakeApi api;
    private Http http;

    @BeforeEach
    void begin() throws Exception {
        api = new FakeApi();
        http = new Http("Test/1.0 ( none )", new VirtualWaits(), _ -> {});
    }

    @AfterEach
    void end() throws Exception {
        http.close();
        api.close();
    }

    @Test
    void aPictureOfThePlatformsOwnIsFetched() throws Exception {
        api.answer("/cover.jpg", FakeReply.bytes(200, PICTURE));
        assertArrayEquals(PICTURE, fetch(api.base()).fetch(api.uri("/cover.jpg").toString()));
    }

    @Test
    void whatIsNoPictureOrGoneIsSaidInOneSentence() {
        api.answer("/page", FakeReply.bytes(200, "<html>".getBytes()));
        api.answer("/gone", FakeReply.html(404, "gone"));
        assertThrows(
                SourceException.Unreadable.class,
                () -> fetch(api.base()).fetch(api.uri("/page").toString()));
        var gone =
                assertThrows(
                        SourceException.NotOffered.class,
                        () -> fetch(api.base()).fetch(api.uri("/gone").toString()));
        assertEquals("Deezer does not offer it: the picture is gone.", gone.sentence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cdn-images.dzcdn.net/images/cover/1/1000x1000.jpg",
                "https://dzcdn.net/a.jpg"
            })
    void hostsBelowItsOwnAreItsOwn(String url) {
        assertTrue(fetch(URI.create("https://api.deezer.com/")).shows(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no address",
                "http://cdn.dzcdn.net/a.jpg",
                "https://dzcdn.net.example/a.jpg",
                "https://evildzcdn.net/a.jpg",
                "https://user@cdn.dzcdn.net/a.jpg",
                "https://cdn.dzcdn.net:8443/a.jpg",
                "http://127.0.0.1/a.jpg",
                "file:///etc/passwd",
                "https:///a.jpg"
            })
    void noOtherAddressIsAsked(String url) {
        var fetch = fetch(URI.create("https://api.deezer.com/"));
        assertFalse(fetch.shows(url));
        assertThrows(SourceException.Unreadable.class, () -> fetch.fetch(url));
    }

    private PictureFetch fetch(URI base) {
        return new PictureFetch(
                http.service(Service.DEEZER, Limit.parse("50/1m")), base, "dzcdn.net");
    }
}
