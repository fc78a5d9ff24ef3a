package cratekeeper.integration.youtube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.PlaylistPage;
import cratekeeper.integration.RecordedReplies;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.youtube.YouTubeReply.Page;
import cratekeeper.json.Json;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.VirtualWaits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every recorded reply is read without loss, or refused with the right failure.
class YouTubeRecordedTest {
    private static final URI BASE = URI.create("http://127.0.0.1:1/youtube/v3");
    private static final String NOTHING = "{\"items\":[]}";

    @TestFactory
    Stream<DynamicTest> everyRecordedReplyIsRead() {
        return new RecordedReplies("youtube")
                .file("search_keywords_page1.json", YouTubeRecordedTest::firstSearch)
                .file("search_keywords_page2.json", YouTubeRecordedTest::secondSearch)
                .file("videos_with_duration.json", YouTubeRecordedTest::withDuration)
                .file("videos_snippet_player.json", YouTubeRecordedTest::withoutDuration)
                .file("videos_chart_page.json", YouTubeRecordedTest::chart)
                .file("playlist_items_page1.json", YouTubeRecordedTest::oldItems)
                .file("playlist_items_page2.json", YouTubeRecordedTest::lastItems)
                .file("playlist_items_2023.json", YouTubeRecordedTest::newerItems)
                .file("playlists_page.json", YouTubeRecordedTest::playlists)
                .file("channel.json", YouTubeRecordedTest::channel)
                .file("error_key_invalid.json", YouTubeRecordedTest::keyInvalid)
                .file("ytdlp_ytsearch_one_result.json", YouTubeRecordedTest::program)
                .tests();
    }

    /// Answers one call so, all others with nothing.
    private static YouTube saying(String call, String body) {
        var http =
                new FakeServiceHttp(
                        Service.YOUTUBE,
                        uri ->
                                (uri.getPath().endsWith("/" + call) ? body : NOTHING)
                                        .getBytes(StandardCharsets.UTF_8));
        return new YouTube(
                BASE, http, YouTubeContracts.keyed(), new VirtualWaits(), YouTubeContracts.none());
    }

    private static List<Track> search(String body) throws Exception {
        return saying("search", body).search(TrackQuery.words("surfing")).stream()
                .map(TrackHit::track)
                .toList();
    }

    private static Track one(List<Track> tracks, String id) {
        return tracks.stream()
                .filter(t -> t.ids().containsValue(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }

    private static void firstSearch(String body) throws Exception {
        var tracks = search(body);
        assertEquals(25, tracks.size());
        var music = one(tracks, "e0t9RpSje7w");
        assertEquals("Surf", music.title());
        assertEquals(List.of("Young Thug"), music.artists());
        assertEquals(List.of("Gunna"), music.featured());
        assertNull(music.version());
        assertNull(music.durationMs());
        assertEquals("2019-08-20", String.valueOf(music.releaseDate()));
        assertEquals("https://www.youtube.com/watch?v=e0t9RpSje7w", music.url());
        assertTrue(Objects.requireNonNull(music.artworkUrl()).contains("e0t9RpSje7w/hqdefault"));
        // Entities are HTML's here, and only here.
        assertEquals("World's best surfing 2017", one(tracks, "nkhpGC10OVw").title());
        assertTrue(
                Objects.requireNonNull(one(tracks, "i2hewkFijuY").title())
                        .contains("PIPE & BACKDOOR"));
        tracks.forEach(YouTubeRecordedTest::isComplete);
    }

    private static void secondSearch(String body) throws Exception {
        var tracks = search(body);
        assertEquals(25, tracks.size());
        assertEquals(
                "\"Pacific Dreams\" A California Surfing Film", one(tracks, "vk0F8dHo3wU").title());
        tracks.forEach(YouTubeRecordedTest::isComplete);
    }

    private static void isComplete(Track track) {
        assertNotNull(track.title());
        assertEquals(1, track.ids().size());
        assertTrue(!track.artists().isEmpty(), track.toString());
        assertNotNull(track.artworkUrl());
        assertNotNull(track.releaseDate());
    }

    private static void withDuration(String body) throws Exception {
        var talk = saying("videos", body).track("Ks-_Mh1QhMc").orElseThrow();
        assertEquals((21 * 60 + 3) * 1000L, talk.durationMs());
        assertEquals("2012-10-01", String.valueOf(talk.releaseDate()));
        assertTrue(Objects.requireNonNull(talk.artworkUrl()).endsWith("maxresdefault.jpg"));
        var park = saying("videos", body).track("GvgqDSnpRQM").orElseThrow();
        assertEquals(90_000L, park.durationMs());
        assertTrue(Objects.requireNonNull(park.artworkUrl()).endsWith("sddefault.jpg"));
        assertEquals(Optional.empty(), saying("videos", body).track("AbCdEfGh-_1"));
    }

    private static void withoutDuration(String body) throws Exception {
        var track = saying("videos", body).track("ovdbrdCIP7U").orElseThrow();
        assertEquals("How EVERY Team Got Its Name & Identity!", track.title());
        assertNull(track.durationMs());
        assertEquals(2, items(body).size());
        assertTrue(saying("videos", body).track("D-lhorsDlUQ").isPresent());
    }

    private static void chart(String body) throws Exception {
        assertEquals(5, items(body).size());
        var track = saying("videos", body).track("hDeuSfo_Ys0").orElseThrow();
        assertEquals("GIDDY UP", track.title());
        assertNull(track.version());
        for (var video : items(body)) assertTrue(VideoTracks.track(video).isPresent());
    }

    private static List<YouTubeReply.Resource> items(String body) {
        return Objects.requireNonNull(Json.FOREIGN.readValue(body, Page.class).items());
    }

    private static PlaylistPage page(String body, String from) throws Exception {
        return saying("playlistItems", body).page("PLOU2XLYxmsIKpaV8h0AGE05so0fAwwfTw", from);
    }

    private static void oldItems(String body) throws Exception {
        var page = page(body, null);
        assertEquals("10:CAoQAA", page.next());
        assertEquals(13, page.list().size());
        assertEquals(10, page.entries().size());
        for (int i = 0; i < 10; i++) assertEquals(i + 1, page.entries().get(i).position());
        // Without an uploader, as old replies are, and yet not dead.
        page.entries().forEach(entry -> assertTrue(entry.found().isPresent(), entry.text()));
        assertEquals(
                "CvTApw9X8aA",
                page.entries().getFirst().found().orElseThrow().id(Service.YOUTUBE).orElseThrow());
    }

    private static void lastItems(String body) throws Exception {
        var page = page(body, "10:CAoQAA");
        assertNull(page.next());
        assertEquals(List.of(11, 12, 13), page.entries().stream().map(e -> e.position()).toList());
        assertTrue(page.entries().get(1).text().startsWith("Panel discussion"));
    }

    private static void newerItems(String body) throws Exception {
        var page = page(body, null);
        assertEquals(5783, page.list().size());
        assertEquals(5, page.entries().size());
        var track = page.entries().get(1).found().orElseThrow();
        assertEquals("gwA0TqSN6lg", track.id(Service.YOUTUBE).orElseThrow());
        assertEquals(List.of("Google for Developers"), track.artists());
    }

    private static void playlists(String body) throws Exception {
        var lists = items(body).stream().map(ListRecords::ref).toList();
        assertEquals(10, lists.size());
        assertEquals("Pittsburgh ML Summit ‘19", lists.getFirst().name());
        assertEquals(
                "https://www.youtube.com/playlist?list=PLOU2XLYxmsIKpaV8h0AGE05so0fAwwfTw",
                lists.getFirst().url());
        assertEquals(-1, lists.getFirst().size());
        lists.forEach(list -> assertTrue(YouTubeLink.isListId(list.id()), list.id()));
    }

    private static void channel(String body) {
        assertEquals(
                List.of(Optional.of("UU_x5XG1OV2P6uZZ5FSM9Ttw")),
                items(body).stream().map(ListRecords::uploads).toList());
    }

    private static void keyInvalid(String body) {
        var http =
                new FakeServiceHttp(
                        Service.YOUTUBE,
                        _ -> {
                            throw new HttpStatusException(400, body, null);
                        });
        var source =
                new YouTube(
                        BASE,
                        http,
                        YouTubeContracts.keyed(),
                        new VirtualWaits(),
                        YouTubeContracts.none());
        var failure =
                Assertions.assertThrows(
                        SourceException.SignInNeeded.class, () -> source.track("AbCdEfGh-_1"));
        assertTrue(failure.sentence().contains("API key"), failure.sentence());
    }

    private static void program(String body) throws Exception {
        var info = ProgramCatalogue.info(body.replace('\n', ' '));
        var track = ProgramTracks.track(info).orElseThrow();
        assertEquals("Machinehead", track.title());
        assertEquals(List.of("Bush"), track.artists());
        assertEquals(257_000L, track.durationMs());
        assertEquals(Map.of(Service.YOUTUBE, "5WPbqYoz9HA"), track.ids());
        assertTrue(Objects.requireNonNull(track.artworkUrl()).contains("maxresdefault"));
        var offers = ProgramTracks.offers(info, track);
        assertInstanceOf(Offer.class, offers.getFirst());
        for (Offer offer : offers) {
            assertTrue(offer.id().startsWith("5WPbqYoz9HA/"), offer.id());
            int rate = Objects.requireNonNull(offer.bitrateKbps());
            assertTrue(rate > 100 && rate < 150, "as it is delivered: " + offer.quality());
            assertTrue(Objects.requireNonNull(offer.bytes()) > 3_000_000, offer.toString());
        }
        assertEquals(List.of("AAC", "OPUS"), offers.stream().map(Offer::format).sorted().toList());
    }
}
