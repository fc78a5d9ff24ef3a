package cratekeeper.integration.deezer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.LinkReader;
import cratekeeper.integration.LinkReaderContract;
import cratekeeper.integration.Linked;
import cratekeeper.music.Service;
import cratekeeper.net.FakeReply;
import cratekeeper.net.Manners;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeezerLinksTest extends LinkReaderContract {
    @Override
    protected Service service() {
        return Service.DEEZER;
    }

    @Override
    protected Manners manners() {
        return new DeezerManners();
    }

    @Override
    protected LinkReader source(URI base) {
        return DeezerContracts.source(base, door());
    }

    @Override
    protected String path() {
        return "/track/" + DeezerContracts.TRACK;
    }

    @Override
    protected void found() {
        DeezerContracts.found(api);
    }

    @Override
    protected void none() {
        DeezerContracts.none(api);
    }

    @Override
    protected URI link() {
        return URI.create("https://www.deezer.com/en/track/" + DeezerContracts.TRACK);
    }

    @Test
    void everyFormOfALinkIsRead() throws Exception {
        found();
        for (String link :
                List.of(
                        "https://www.deezer.com/track/3505495858",
                        "http://deezer.com/pt-br/track/3505495858/",
                        "https://m.deezer.com/fr/track/3505495858?host=0",
                        "deezer://www.deezer.com/track/3505495858",
                        "https://www.deezer.com/album/302127"))
            assertEquals("Night Ferry", title(link), link);
        for (String link :
                List.of(
                        "https://www.deezer.com/de/playlist/9200461",
                        "https://www.deezer.com/de/profile/7711/loved"))
            assertInstanceOf(
                    Linked.WholePlaylist.class, source(api.base()).read(URI.create(link)), link);
    }

    private String title(String link) throws Exception {
        return source(api.base()).read(URI.create(link)).tracks().getFirst().title();
    }

    @Test
    void whatIsNoIdIsNoLink() {
        for (String link :
                List.of(
                        "https://www.deezer.com/track/0",
                        "https://www.deezer.com/track/-77",
                        "https://www.deezer.com/track/1234567890123456",
                        "https://www.deezer.com/track/3505495858x",
                        "https://www.deezer.com/artist/27",
                        "https://www.deezer.com/track/",
                        "https://deezer.com.example.org/track/3505495858",
                        "https://link.deezer.com/"))
            assertFalse(source(api.base()).reads(URI.create(link)), link);
    }

    @Test
    void aShortLinkIsFollowedHopByHopAndNeverElsewhere() throws Exception {
        found();
        api.answer("/s/2short4you", FakeReply.redirect("https://dzr.page.link/second"))
                .answer(
                        "/s/second",
                        FakeReply.redirect(
                                "https://example.org/x?dest=https%3A%2F%2Fwww.deezer.com%2Fen%2Ftrack%2F3505495858"))
                .answer("/s/elsewhere", FakeReply.redirect("https://example.org/track/3505495858"))
                .answer("/s/round", FakeReply.redirect("https://link.deezer.com/s/round"));
        assertEquals("Night Ferry", title("https://link.deezer.com/s/2short4you"));
        for (String end : List.of("elsewhere", "round", "gone1"))
            assertEquals(
                    new Linked.Nothing(),
                    source(api.base()).read(URI.create("https://link.deezer.com/s/" + end)));
        assertTrue(api.requests("/s/round").size() < 6);
    }
}
