package cratekeeper.integration.beatport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.integration.Linked;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.VirtualWaits;
import cratekeeper.sandbox.Fault;
import cratekeeper.sandbox.Sandbox;
import cratekeeper.sandbox.Site;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole of it against a server that behaves like Beatport.
class BeatportInSandboxTest {
    private static final Pattern TOKEN = Pattern.compile("<pre id=token>(.*?)</pre>");
    private static final TrackQuery FERRY =
            TrackQuery.of(
                    Track.builder()
                            .title("Night Ferry")
                            .version("Extended Mix")
                            .artist("Mara Lindqvist")
                            .build());

    @TempDir Path folder;
    private final VirtualWaits waits = new VirtualWaits();
    private final Http http = new Http("Test/1.0 ( https://example.org )", waits, _ -> {});
    private final Credentials credentials =
            new Credentials(_ -> Optional.empty(), new PassingVault());
    private Sandbox sandbox;
    private Beatport beatport;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(folder, new Ffmpeg(Path.of("target", "ffmpeg")));
        beatport = beatport();
    }

    private Beatport beatport() {
        return new Beatport(
                base(),
                http.service(
                        Service.BEATPORT,
                        Limit.burst(1_000, Duration.ofSeconds(1)),
                        Beatport.MANNERS),
                credentials,
                waits,
                new Random(7));
    }

    private URI base() {
        return URI.create(sandbox.environment().get("BEATPORT_URL"));
    }

    @AfterEach
    void close() {
        http.close();
        sandbox.close();
    }

    private void signIn() throws Exception {
        beatport.enter(Map.of("BEATPORT_TOKEN", new Secret(offered())));
    }

    /// The token that the site's page shows.
    private String offered() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(base().resolve("docs/")).build();
            String page = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            var token = TOKEN.matcher(page);
            assertTrue(token.find(), page);
            return token.group(1);
        }
    }

    @Test
    void nobodyIsSignedInAtFirst() {
        assertInstanceOf(SignInState.NotSetUp.class, beatport.state());
        assertThrows(SourceException.SignInNeeded.class, () -> beatport.search(FERRY));
        assertEquals(List.of(), sandbox.requests(Site.BEATPORT));
    }

    @Test
    void aSearchFillsTempoAndKey() throws Exception {
        signIn();
        var hit = beatport.search(FERRY).getFirst().track();
        assertEquals(126.0, hit.bpm());
        assertEquals(new MusicalKey(8, true), hit.key());
        assertEquals("Extended Mix", hit.version());
        var full = beatport.track(hit.ids().get(Service.BEATPORT)).orElseThrow();
        assertEquals(1, full.trackNumber());
        assertEquals(
                List.of(hit.title()),
                beatport.byIsrc("SEXYZ2400014").stream()
                        .map(h -> h.track().title())
                        .distinct()
                        .toList());
    }

    @Test
    void aBarcodeAndALinkLeadToTheRelease() throws Exception {
        signIn();
        var release = beatport.byBarcode("7340001400145").getFirst();
        assertEquals("Harbour Works 014", release.title());
        var link = URI.create("https://www.beatport.com/de/release/x/" + release.id());
        var whole = assertInstanceOf(Linked.WholeRelease.class, beatport.read(link));
        assertEquals(
                List.of("Extended Mix", "Original Mix", "Radio Edit", "Original Mix"),
                whole.tracks().stream().map(Track::version).toList());
        assertEquals(List.of(1, 2, 3, 4), whole.tracks().stream().map(Track::trackNumber).toList());
    }

    @Test
    void everyRecordOfTheShopIsReadWhole() throws Exception {
        signIn();
        var tracks = tracks("top");
        assertTrue(tracks.size() > 30, "" + tracks.size());
        for (Track track : tracks) {
            assertFalse(track.genres().isEmpty(), track.fullTitle());
            assertFalse(track.version() == null, track.fullTitle());
            assertTrue(track.durationMs() != null && track.durationMs() > 20_000);
        }
        assertTrue(tracks.stream().filter(t -> t.key() != null).count() > 25);
        var cotton = tracks.stream().filter(t -> "100% Cotton".equals(t.title())).findFirst();
        assertEquals(new MusicalKey(3, true), cotton.orElseThrow().key());
        var copper = tracks.stream().filter(t -> "Copper Wire".equals(t.title())).findFirst();
        assertEquals(List.of("Sable & Rue"), copper.orElseThrow().artists());
        assertEquals(List.of("Ines Varga"), copper.get().featured());
        var rei = tracks.stream().filter(t -> "Kaito Rei Dub".equals(t.version())).findFirst();
        assertEquals(List.of("Kaito Rei"), rei.orElseThrow().remixers());
        var numberless =
                tracks.stream().filter(t -> "Undertow (Remixes)".equals(t.release())).findFirst();
        assertEquals(null, numberless.orElseThrow().catalogueNumber());
        assertTrue(String.valueOf(numberless.get().barcode()).matches("\\d{13}"));
    }

    private List<PlaylistEntry> entries(String id) throws Exception {
        var entries = new ArrayList<PlaylistEntry>();
        String next = null;
        do {
            var page = beatport.page(id, next);
            entries.addAll(page.entries());
            next = page.next();
        } while (next != null);
        return entries;
    }

    private List<Track> tracks(String id) throws Exception {
        return entries(id).stream().flatMap(e -> e.found().stream()).toList();
    }

    @Test
    void ownListsChartsAndPurchasesAreReadToTheirEnd() throws Exception {
        signIn();
        var own = beatport.ownPlaylists();
        assertEquals(
                List.of("Purchases", "Saturday, Pier 9", "Empty Berth", "Scuttled", "Long Haul"),
                own.stream().map(PlaylistRef::name).toList());
        assertEquals(7, entries("owned").size());
        assertEquals(List.of(), entries("own:820002"));
        assertThrows(SourceException.NotOffered.class, () -> entries("own:820003"));
        var haul = entries("own:820004");
        assertEquals(130, haul.size());
        assertEquals(1, haul.stream().filter(e -> e.problem() != null).count());
        assertEquals(130, haul.getLast().position());
        assertEquals("Harbour Lights", beatport.page("chart:700014", null).list().name());
        assertTrue(tracks("chart:700014").size() > 5);
        assertTrue(tracks("playlist:810001").size() > 5);
    }

    @Test
    void labelsArtistsAndGenresAreListsToo() throws Exception {
        signIn();
        for (String kind : List.of("label", "artist", "genre"))
            assertThrows(SourceException.NotOffered.class, () -> entries(kind + ":1"));
        assertEquals("Deep House", beatport.page("genre:12", null).list().name());
        assertTrue(tracks("genre:12").size() > 5);
    }

    @Test
    void theExcerptIsMusic() throws Exception {
        signIn();
        String id = beatport.search(FERRY).getFirst().track().ids().get(Service.BEATPORT);
        byte[] sound = beatport.preview(id).orElseThrow();
        Path file = Files.write(folder.resolve("sample.mp3"), sound);
        var measured = new AudioProbe(new Ffmpeg(Path.of("target", "ffmpeg"))).quick(file);
        assertFalse(measured.broken());
        assertEquals(120_000, measured.durationMs(), 100);
    }

    @Test
    void whatIsNotSoldHereIsNotOffered() throws Exception {
        signIn();
        assertEquals(List.of(), beatport.search(TrackQuery.words("Северный Док")));
        assertEquals(List.of(), beatport.byBarcode("4600007000070"));
    }

    @Test
    void anOldTokenRenewsItselfAndTheNewOneIsKept() throws Exception {
        signIn();
        waits.advance(Duration.ofHours(11));
        assertFalse(beatport.search(FERRY).isEmpty());
        waits.advance(Duration.ofHours(11));
        assertFalse(beatport().search(FERRY).isEmpty(), "the refresh token was renewed as well");
        assertInstanceOf(SignInState.Connected.class, beatport().state());
    }

    @Test
    void aTokenOfOneRunIsGoodInTheNext() throws Exception {
        String token = offered();
        sandbox.close();
        sandbox = Sandbox.start(folder, new Ffmpeg(Path.of("target", "ffmpeg")));
        beatport = beatport();
        beatport.enter(Map.of("BEATPORT_TOKEN", new Secret(token)));
        assertFalse(beatport.search(FERRY).isEmpty());
    }

    @Test
    void serversThatGoWrongAreNamedRightly() throws Exception {
        signIn();
        sandbox.faults().next(Site.BEATPORT, 1, new Fault.Page());
        assertThrows(SourceException.Unreadable.class, () -> beatport.search(FERRY));
        sandbox.faults().next(Site.BEATPORT, 1, new Fault.Half());
        assertThrows(SourceException.Unreadable.class, () -> beatport.search(FERRY));
        sandbox.faults().next(Site.BEATPORT, 2, new Fault.Status(500, null));
        assertFalse(beatport.search(FERRY).isEmpty());
        sandbox.forgetRequests();
        sandbox.faults().always(Site.BEATPORT, new Fault.Status(403, null));
        for (int i = 0; i < 4; i++)
            assertThrows(SourceException.Blocked.class, () -> beatport.search(FERRY));
        assertEquals(1, sandbox.requests(Site.BEATPORT).size());
    }
}
