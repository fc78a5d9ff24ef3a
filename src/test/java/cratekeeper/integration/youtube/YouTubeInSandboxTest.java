package cratekeeper.integration.youtube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.integration.Linked;
import cratekeeper.integration.SourceException;
import cratekeeper.media.Ffmpeg;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.Waits;
import cratekeeper.sandbox.Sandbox;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The platform and the sandbox's idea of it understand each other.
class YouTubeInSandboxTest {
    @TempDir static Path folder;
    private static Sandbox sandbox;
    private static final Http HTTP =
            new Http("Test/1.0 ( https://example.org )", Waits.SYSTEM, _ -> {});

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start(folder, new Ffmpeg(Path.of("target", "ffmpeg")));
        sandbox.ignoreLimits();
    }

    @AfterAll
    static void stop() {
        HTTP.close();
        sandbox.close();
    }

    private static YouTube source() {
        var environment = sandbox.environment();
        var known =
                new Credentials(
                        name -> Optional.ofNullable(environment.get(name)).map(Secret::new),
                        new PassingVault());
        var door =
                HTTP.service(Service.YOUTUBE, Limit.burst(90, Duration.ofDays(1)), YouTube.MANNERS);
        URI base = URI.create(Objects.requireNonNull(environment.get("YOUTUBE_URL")));
        return new YouTube(base, door, known, Waits.SYSTEM, YouTubeContracts.none());
    }

    private static List<Track> search(String words) throws Exception {
        return source().search(TrackQuery.words(words)).stream().map(TrackHit::track).toList();
    }

    @Test
    void wrongVideosAreOtherVersions() throws Exception {
        var versions =
                search("night ferry extended mix").stream()
                        .filter(t -> "Night Ferry".equals(t.title()))
                        .map(t -> String.valueOf(t.version()))
                        .collect(Collectors.toSet());
        assertTrue(
                versions.containsAll(
                        Set.of(
                                "Extended Mix",
                                "Extended Mix, Live at the Old Dock",
                                "Extended Mix, cover by Tallow Street",
                                "Extended Mix, Sped Up",
                                "Extended Mix, 1 HOUR LOOP")),
                versions.toString());
    }

    @Test
    void aTopicVideoTellsReleaseLabelAndDate() throws Exception {
        var track = search("mara lindqvist night ferry extended mix topic").getFirst();
        assertEquals("Harbour Works 014", track.release());
        assertEquals("Harbour Works", track.label());
        assertEquals("2024-05-17", String.valueOf(track.releaseDate()));
        assertEquals(408_000L, track.durationMs());
        var id = track.id(Service.YOUTUBE).orElseThrow();
        assertEquals(Optional.of(track), source().track(id));
        assertEquals(
                new Linked.OneTrack(track),
                source().read(URI.create("https://music.youtube.com/watch?v=" + id)));
    }

    @Test
    void aChannelIsTheListOfItsUploads() throws Exception {
        var linked = source().read(URI.create("https://www.youtube.com/@HarbourWorks"));
        var list = assertInstanceOf(Linked.WholePlaylist.class, linked).list();
        var entries = new ArrayList<PlaylistEntry>();
        String next = null;
        do {
            var page = source().page(list.id(), next);
            assertEquals("Uploads from Harbour Works", page.list().name());
            entries.addAll(page.entries());
            next = page.next();
        } while (next != null);
        assertFalse(entries.isEmpty());
        assertEquals(
                new Linked.Nothing(),
                source().read(URI.create("https://www.youtube.com/@nobodyatall")));
    }

    @Test
    void aWrongKeyIsRefusedAndTheRightOneTaken() throws Exception {
        var source = source();
        assertThrows(
                SourceException.SignInNeeded.class,
                () -> source.enter(Map.of(ApiKey.NAME, new Secret("AIzaWrongWrongWrong"))));
        var right = new Secret(Objects.requireNonNull(sandbox.environment().get(ApiKey.NAME)));
        source.enter(Map.of(ApiKey.NAME, right));
    }
}
