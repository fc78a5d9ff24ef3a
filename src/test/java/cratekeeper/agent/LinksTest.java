package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cratekeeper.integration.LinkReader;
import cratekeeper.integration.Linked;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static final Track TRACK = Track.builder().title("Night Ferry").build();

    private record Reader(Service service, String begin, Linked behind) implements LinkReader {
        @Override
        public boolean reads(URI link) {
            return link.toString().startsWith(begin);
        }

        @Override
        public Linked read(URI link) throws SourceException {
            if (behind instanceof Linked.WholePlaylist)
                throw new SourceException.Unreachable(service, "no connection", null);
            return behind;
        }
    }

    private static Links links(Linked... behind) {
        return new Links(
                Sources.of(
                        List.of(behind).stream()
                                .map(b -> new Reader(Service.SPOTIFY, "spotify:", b))
                                .toList()));
    }

    @Test
    void findsAddressesAndLeavesWordsAlone() {
        var links =
                new Links(
                        Sources.of(
                                List.of(
                                        new Reader(
                                                Service.SPOTIFY, "spotify:", new Linked.Nothing()),
                                        new Reader(
                                                Service.SPOTIFY,
                                                "https://open.spotify.com/",
                                                new Linked.Nothing()))));
        for (String link :
                List.of(
                        "https://example.org/x",
                        " HTTP://example.org/x ",
                        "spotify:track:1",
                        "open.spotify.com/track/1"))
            assertEquals(true, links.find(link).isPresent(), link);
        for (String words :
                List.of(
                        "",
                        "night ferry",
                        "re:mix",
                        "Sub:Focus",
                        "example.org/x",
                        "https://two words",
                        "https://[",
                        "AC/DC",
                        "mailto:someone@example.org"))
            assertEquals(Optional.empty(), links.find(words), words);
    }

    @Test
    void asksTheNextWhoKnowsThePage() throws Exception {
        var uri = URI.create("spotify:track:1");
        assertEquals(
                new Linked.OneTrack(TRACK),
                links(new Linked.Nothing(), new Linked.OneTrack(TRACK)).follow(uri));
        assertEquals(new Linked.Nothing(), links(new Linked.Nothing()).follow(uri));
        assertEquals(new Linked.Nothing(), links().follow(uri));
    }

    @Test
    void aFailureIsToldOnlyIfNobodyKnows() throws Exception {
        var uri = URI.create("spotify:track:1");
        var broken =
                new Linked.WholePlaylist(
                        cratekeeper.music.PlaylistRef.of(Service.SPOTIFY, "fails"));
        assertEquals(
                new Linked.OneTrack(TRACK), links(broken, new Linked.OneTrack(TRACK)).follow(uri));
        assertThrows(
                SourceException.Unreachable.class,
                () -> links(broken, new Linked.Nothing()).follow(uri));
    }
}
