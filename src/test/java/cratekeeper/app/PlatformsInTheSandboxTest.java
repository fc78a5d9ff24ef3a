package cratekeeper.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.agent.Recognition;
import cratekeeper.agent.Sources;
import cratekeeper.integration.Linked;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.acoustid.AcoustId;
import cratekeeper.integration.discogs.Discogs;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.media.Ffmpeg;
import cratekeeper.media.Fpcalc;
import cratekeeper.media.TestTone;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.VirtualWaits;
import cratekeeper.sandbox.Sandbox;
import cratekeeper.sandbox.Site;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Discogs and AcoustID against servers that keep the rules of the real ones.
class PlatformsInTheSandboxTest {
    private static final Limit ANY_PACE = Limit.burst(10_000, Duration.ofSeconds(1));

    @TempDir Path folder;
    private final VirtualWaits waits = new VirtualWaits();
    private final Http http = new Http("Test/1.0 ( https://example.org )", waits, _ -> {});
    private Sandbox sandbox;

    @BeforeEach
    void open() throws IOException {
        sandbox = Sandbox.start(folder, new Ffmpeg(Path.of("target", "ffmpeg")));
        sandbox.ignoreLimits();
    }

    @AfterEach
    void close() {
        http.close();
        sandbox.close();
    }

    private Credentials given() {
        return new Credentials(
                name -> Optional.ofNullable(sandbox.environment().get(name)).map(Secret::new),
                new PassingVault());
    }

    private static Credentials nobody() {
        return new Credentials(_ -> Optional.empty(), new PassingVault());
    }

    private Discogs discogs(Credentials credentials) {
        return new Discogs(
                URI.create(sandbox.environment().get("DISCOGS_URL")),
                http.service(Service.DISCOGS, ANY_PACE, Discogs.MANNERS),
                credentials);
    }

    private AcoustId acoustId(Credentials credentials) {
        return new AcoustId(
                URI.create(sandbox.environment().get("ACOUSTID_URL")),
                http.service(Service.ACOUSTID, ANY_PACE, AcoustId.MANNERS),
                credentials);
    }

    @Test
    void theWantedTrackIsFoundInThreeCalls() throws Exception {
        var wanted = Track.builder().title("Night Ferry").version("Extended Mix");
        var found = discogs(given()).search(TrackQuery.of(wanted.artist("Mara Lindqvist").build()));
        var ids = found.stream().map(TrackHit::track).map(t -> t.ids().get(Service.DISCOGS));
        assertTrue(ids.toList().contains("990014/1"));
        assertTrue(sandbox.requests(Site.DISCOGS).size() <= 3);
    }

    @Test
    void aTrackOnSomebodyElsesCompilationIsFound() throws Exception {
        var found = discogs(given()).search(TrackQuery.words("halcyon freight $ilt ghost cargo"));
        var track = found.getFirst().track();
        assertEquals(List.of("Halcyon Freight", "$ilt"), track.artists());
        assertEquals("Warehouse July", track.release());
        assertEquals(6, track.trackNumber());
    }

    @Test
    void everyReleaseOnTheShelfIsRead() throws Exception {
        var discogs = discogs(given());
        for (var label : sandbox.catalogue().labels()) {
            for (var release : discogs.search(TrackQuery.words(label.name()))) {
                assertFalse(release.track().artists().isEmpty());
                var id = release.track().id(Service.DISCOGS).orElseThrow();
                assertEquals(Optional.of(release.track()), discogs.track(id), id);
            }
        }
        var album = discogs.release("990022").orElseThrow();
        assertEquals("Album", album.kind());
        assertEquals("GB", album.country());
        assertEquals(List.of("Ines Varga"), album.tracks().get(5).featured());
        assertEquals("5029000220223", album.barcode());
    }

    @Test
    void linksAndBarcodesLeadToTheSameRelease() throws Exception {
        var discogs = discogs(given());
        var linked = discogs.read(URI.create("https://www.discogs.com/release/990011"));
        assertEquals(4, linked.tracks().size());
        assertEquals(
                List.of(1, 2, 3, 4), linked.tracks().stream().map(Track::trackNumber).toList());
        assertEquals("990011", discogs.byBarcode("7340001400114").getFirst().id());
        assertEquals(
                new Linked.Nothing(), discogs.read(URI.create("https://discogs.com/master/77")));
    }

    @Test
    void signingInIsBelievedForTheRightTokenOnly() throws Exception {
        var discogs = discogs(nobody());
        assertThrows(
                SourceException.SignInNeeded.class,
                () -> discogs.enter(Map.of("DISCOGS_TOKEN", new Secret("wrong"))));
        assertThrows(
                SourceException.SignInNeeded.class,
                () -> discogs.search(TrackQuery.words("night ferry")));
        var right = new Secret(sandbox.environment().get("DISCOGS_TOKEN"));
        assertEquals(
                new SignInState.Connected("crate_digger", null),
                discogs.enter(Map.of("DISCOGS_TOKEN", right)));
        assertFalse(discogs.search(TrackQuery.words("night ferry")).isEmpty());
    }

    @Test
    void withoutATokenWeKeepThePaceOfThoseWithoutOne() throws Exception {
        sandbox.respectLimits();
        var discogs = discogs(nobody());
        long begun = waits.nanoTime();
        for (int i = 0; i < 11; i++) discogs.release("990014");
        long seconds = Duration.ofNanos(waits.nanoTime() - begun).toSeconds();
        assertTrue(seconds >= 24, seconds + " s for eleven look-ups");
    }

    @Test
    void aFileIsRecognisedByItsSound() throws Exception {
        var fpcalc = Fpcalc.on(System.getenv("PATH"));
        Assumptions.assumeTrue(fpcalc.isInstalled(), "fpcalc is not installed here");
        var known = Track.builder().title("Tone").artist("Nobody").build();
        var recognition =
                new Recognition(
                        Sources.of(List.of(acoustId(given()))),
                        new RecordingMatcher(3_000, 10_000));
        // 32 s: as long as one recording of the catalogue.
        var found = recognition.of(TestTone.wav(folder.resolve("tone.wav"), 32), known, fpcalc);
        assertEquals(
                List.of("Pier Nine (Interlude)"),
                found.stream().map(c -> c.heard().hit().track().title()).toList());
        assertFalse(found.getFirst().sure(), "the tags say something else");
    }

    @Test
    void ofAllThatSoundsSoTheTagsTellWhichItIs() throws Exception {
        var heard = acoustId(given()).byFingerprint("AQADtEmWJNTCRER", Duration.ofMillis(408_200));
        assertTrue(heard.size() >= 2, heard.toString());
        var known =
                Track.builder()
                        .title("Night Ferry")
                        .version("Instrumental")
                        .artist("Mara Lindqvist")
                        .durationMs(408_200L)
                        .build();
        var first =
                new Recognition(Sources.of(List.of()), new RecordingMatcher(3_000, 10_000))
                        .rank(heard, known)
                        .getFirst();
        assertTrue(first.sure());
        assertEquals(
                sandbox.catalogue().at("HBR014R", "3").id(),
                first.heard().hit().track().id(Service.MUSICBRAINZ).orElseThrow());
        assertThrows(
                SourceException.SignInNeeded.class,
                () -> acoustId(nobody()).enter(Map.of("ACOUSTID_KEY", new Secret("wrong"))));
    }
}
