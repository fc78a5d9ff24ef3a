package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.integration.PreviewSource;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewsTest {
    private @TempDir Path folder;

    @Test
    void theFirstServiceThatHasOneGivesIt() throws Exception {
        var previews =
                previews(away(Service.BEATPORT), shop(Service.DEEZER, 7), shop(Service.SPOTIFY, 8));
        var found = previews.of(known(Service.BEATPORT, Service.DEEZER, Service.SPOTIFY));
        assertEquals(Service.DEEZER, found.orElseThrow().service());
        assertArrayEquals(new byte[] {7}, Files.readAllBytes(found.orElseThrow().file()));
    }

    @Test
    void aServiceThatDoesNotKnowTheRecordingIsNotAsked() throws Exception {
        assertEquals(
                Optional.empty(), previews(shop(Service.DEEZER, 7)).of(known(Service.MUSICBRAINZ)));
    }

    @Test
    void onlyTheLastOneStaysOnTheDisk() throws Exception {
        var previews = previews(shop(Service.DEEZER, 7), shop(Service.SPOTIFY, 8));
        previews.of(known(Service.DEEZER));
        var second = previews.of(known(Service.SPOTIFY)).orElseThrow();
        try (var files = Files.list(folder.resolve("previews"))) {
            assertEquals(List.of(second.file()), files.toList());
        }
    }

    @Test
    void anIdFromOutsideIsNoPath() throws Exception {
        var track = World.track("Nova Fen", "Low Tide", "", 6).toBuilder();
        var found =
                previews(shop(Service.DEEZER, 7))
                        .of(track.id(Service.DEEZER, "../../etc/passwd").build())
                        .orElseThrow();
        assertEquals(folder.resolve("previews"), found.file().getParent());
    }

    private Previews previews(PreviewSource... shops) {
        return new Previews(Sources.of(List.of(shops)), folder.resolve("previews"));
    }

    private static Track known(Service... services) {
        var track = World.track("Nova Fen", "Low Tide", "", 6).toBuilder();
        for (Service service : services) track.id(service, "1");
        return track.build();
    }

    private static PreviewSource shop(Service service, int sound) {
        return new PreviewSource() {
            @Override
            public Optional<byte[]> preview(String trackId) {
                return Optional.of(new byte[] {(byte) sound});
            }

            @Override
            public Service service() {
                return service;
            }
        };
    }

    private static PreviewSource away(Service service) {
        return new PreviewSource() {
            @Override
            public Optional<byte[]> preview(String trackId) throws SourceException {
                throw new SourceException.Unreachable(service, "no route", null);
            }

            @Override
            public Service service() {
                return service;
            }
        };
    }
}
