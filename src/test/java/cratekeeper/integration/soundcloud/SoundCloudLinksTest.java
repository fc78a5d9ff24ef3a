package cratekeeper.integration.soundcloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.LinkReader;
import cratekeeper.integration.LinkReaderContract;
import cratekeeper.integration.Linked;
import cratekeeper.music.Service;
import cratekeeper.net.Manners;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoundCloudLinksTest extends LinkReaderContract {
    @Override
    protected Service service() {
        return Service.SOUNDCLOUD;
    }

    @Override
    protected Manners manners() {
        return new SoundCloudManners();
    }

    @Override
    protected LinkReader source(URI base) {
        return SoundCloudContracts.source(base, door(), waits);
    }

    @Override
    protected String path() {
        return "/resolve";
    }

    @Override
    protected void found() {
        SoundCloudContracts.found(api);
    }

    @Override
    protected void none() {
        SoundCloudContracts.none(api);
    }

    @Override
    protected URI link() {
        return URI.create("https://soundcloud.com/harbour-works/night-ferry");
    }

    private String asked(String link) throws Exception {
        found();
        source(api.base()).read(URI.create(link));
        var query = api.requests().getLast().query().orElse("");
        return URLDecoder.decode(query.replaceFirst("^url=", ""), StandardCharsets.UTF_8);
    }

    @Test
    void everyFormOfAPageIsResolvedWithoutItsTrimmings() throws Exception {
        String page = "https://soundcloud.com/harbour-works/night-ferry";
        for (String link :
                List.of(
                        page + "?in=someone/sets/x&si=1&utm_source=y#t=1:09",
                        "http://m.soundcloud.com/harbour-works/night-ferry/",
                        "https://www.soundcloud.com/harbour-works/night-ferry",
                        "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/harbour-works/night-ferry&auto_play=false"))
            assertEquals(page, asked(link), link);
        assertEquals(
                "https://on.soundcloud.com/AbC12", asked("https://on.soundcloud.com/AbC12?x=1"));
        assertEquals(
                "https://soundcloud.com/a/sets/b/s-secret1",
                asked("https://soundcloud.com/a/sets/b/s-secret1"));
    }

    @Test
    void numbersNeedNoResolving() throws Exception {
        found();
        for (String link :
                List.of(
                        SoundCloudContracts.TRACK,
                        "https://api.soundcloud.com/tracks/1324165937",
                        "https://w.soundcloud.com/player/?url=https%3A%2F%2Fapi.soundcloud.com%2Ftracks%2Fsoundcloud%3Atracks%3A1324165937"))
            assertEquals(
                    "Night Ferry",
                    source(api.base()).read(URI.create(link)).tracks().getFirst().title(),
                    link);
        assertInstanceOf(
                Linked.WholePlaylist.class,
                source(api.base()).read(URI.create(SoundCloudContracts.LIST)));
        assertEquals(List.of(), api.requests("/resolve"));
    }

    @Test
    void listsOfPersonsAndOtherPagesAreNoLinks() {
        for (String link :
                List.of(
                        "https://soundcloud.com/harbour-works",
                        "https://soundcloud.com/harbour-works/likes",
                        "https://soundcloud.com/harbour-works/sets",
                        "https://soundcloud.com/discover/sets/x",
                        "https://soundcloud.com/search/sounds",
                        "https://soundcloud.com/you/library",
                        "https://w.soundcloud.com/player/?url=https%3A//w.soundcloud.com/player/",
                        "https://w.soundcloud.com/player/?url=%3A%3A",
                        "https://soundcloud.com.example.org/a/b",
                        "soundcloud:users:9"))
            assertFalse(source(api.base()).reads(URI.create(link)), link);
    }

    @Test
    void aPlaylistsLinkLeadsToItWithItsSecret() throws Exception {
        api.answer(
                "/resolve",
                200,
                SoundCloudContracts.own("playlist.json")
                        .replace("\"secret_token\": null", "\"secret_token\": \"s-hush\""));
        var linked = source(api.base()).read(URI.create("https://soundcloud.com/a/sets/b/s-hush"));
        var list = assertInstanceOf(Linked.WholePlaylist.class, linked).list();
        assertEquals(SoundCloudContracts.LIST + "/s-hush", list.id());
        assertEquals("Late Ferry", list.name());
        found();
        SoundCloudContracts.source(api.base(), door(), waits).page(list.id(), null);
        assertTrue(
                api.requests().getLast().pathAndQuery().contains("urns=")
                        || api.requests().getLast().pathAndQuery().contains("secret_token=s-hush"));
        assertTrue(
                api.requests("/playlists/" + SoundCloudContracts.LIST)
                        .getLast()
                        .pathAndQuery()
                        .contains("secret_token=s-hush"));
    }
}
