package cratekeeper.integration.beatport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.RecordedReplies;
import cratekeeper.json.Json;
import cratekeeper.music.Field;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/// Replies that Beatport really sent.
class BeatportRecordedTest {
    private static final URI BASE = URI.create("https://api.example.org/v4/");
    private static final String COVERS = "https://geo-media.beatport.com/image_size/1400x1400/";

    private static Beatport saying(String body) {
        var http = FakeServiceHttp.saying(Service.BEATPORT, body);
        return BeatportContracts.source(BASE, http, InstantSource.system());
    }

    /// The body as the lines of a list.
    private static List<Track> listed(String body) throws Exception {
        var http =
                new FakeServiceHttp(
                        Service.BEATPORT,
                        uri ->
                                (uri.getPath().endsWith("/tracks/") ? body : "{\"id\":1}")
                                        .getBytes(StandardCharsets.UTF_8));
        return BeatportContracts.source(BASE, http, InstantSource.system())
                .page("artist:1", null)
                .entries()
                .stream()
                .map(PlaylistEntry::found)
                .map(found -> found.orElseThrow())
                .toList();
    }

    /// What stands in the record stands in the track.
    private static void assertWhole(JsonNode record, Track track) {
        for (Field field :
                List.of(
                        Field.TITLE,
                        Field.VERSION,
                        Field.ARTISTS,
                        Field.RELEASE,
                        Field.LABEL,
                        Field.CATALOGUE_NUMBER,
                        Field.RELEASE_DATE,
                        Field.DURATION_MS,
                        Field.ISRC,
                        Field.GENRES,
                        Field.BPM,
                        Field.KEY,
                        Field.ARTWORK,
                        Field.PREVIEW)) assertTrue(field.of(track).isPresent(), field.json());
        assertEquals(record.path("id").asString(), track.ids().get(Service.BEATPORT));
        assertEquals(record.path("mix_name").asString(), track.version());
        assertEquals(record.path("bpm").asDouble(), track.bpm());
        assertEquals(record.path("length_ms").asLong(), track.durationMs());
        assertEquals(record.path("isrc").asString(), track.isrc());
        assertEquals(record.path("catalog_number").asString(), track.catalogueNumber());
        assertEquals(record.path("sample_url").asString(), track.previewUrl());
        assertEquals(
                record.path("new_release_date").asString(), String.valueOf(track.releaseDate()));
        assertEquals(
                record.path("key").path("camelot_number").asString()
                        + record.path("key").path("camelot_letter").asString(),
                String.valueOf(track.key()));
        assertEquals(record.path("release").path("name").asString(), track.release());
        assertEquals(record.path("release").path("label").path("name").asString(), track.label());
        assertEquals(
                record.path("artists").size() + 0L,
                Stream.concat(track.artists().stream(), track.featured().stream())
                        .distinct()
                        .count());
        assertTrue(String.valueOf(track.artworkUrl()).startsWith(COVERS), track.artworkUrl());
        assertTrue(String.valueOf(track.url()).startsWith("https://www.beatport.com/track/"));
    }

    private static void assertAllWhole(JsonNode records, List<Track> tracks) {
        assertEquals(records.size(), tracks.size());
        for (int i = 0; i < tracks.size(); i++) assertWhole(records.get(i), tracks.get(i));
    }

    @TestFactory
    Stream<DynamicTest> everyRecordedReplyIsReadWhole() {
        return new RecordedReplies("beatport")
                .file("search_tracks.json", BeatportRecordedTest::search)
                .file("tracks_by_artist_and_name.json", BeatportRecordedTest::byName)
                .file("tracks_empty.json", BeatportRecordedTest::empty)
                .file("track_acappella.json", BeatportRecordedTest::acappella)
                .file("artist_tracks_list.json", BeatportRecordedTest::artistTracks)
                .tests();
    }

    private static void search(String body) throws Exception {
        var hits = saying(body).search(TrackQuery.words("charlotte de witte"));
        assertAllWhole(
                Json.FOREIGN.readTree(body).path("tracks"),
                hits.stream().map(TrackHit::track).toList());
        var first = hits.getFirst().track();
        assertEquals("Universal Nation", first.title());
        assertEquals("Charlotte de Witte Rework", first.version());
        assertEquals(List.of("Push"), first.artists());
        assertEquals(List.of("Charlotte de Witte"), first.remixers());
        assertEquals(List.of("Trance (Main Floor)", "Tech Trance"), first.genres());
        assertEquals(List.of("Tech Trance"), first.styles());
        assertEquals("Époque", first.label());
        assertEquals("5B", String.valueOf(first.key()));
        assertEquals(COVERS + "b4d52e62-70fc-46d1-80d2-32e4375eef2d.jpg", first.artworkUrl());
        assertEquals("https://www.beatport.com/track/universal-nation/18482233", first.url());
        var second = hits.get(1).track();
        assertEquals("Original Mix", second.version());
        assertEquals(List.of("Techno (Peak Time / Driving)"), second.genres());
        assertEquals(List.of(), second.styles());
    }

    private static void byName(String body) throws Exception {
        var hits = saying(body).byIsrc("IL4092509501");
        assertAllWhole(
                Json.FOREIGN.readTree(body).path("results"),
                hits.stream().map(TrackHit::track).toList());
        var track = hits.getFirst().track();
        assertEquals("Elevate", track.title());
        assertEquals(List.of("Kashpitzky"), track.artists());
        assertEquals(142.0, track.bpm());
        assertEquals("9B", String.valueOf(track.key()));
        assertEquals(List.of("Techno (Raw / Deep / Hypnotic)"), track.genres());
        assertEquals("BAO095", track.catalogueNumber());
        assertEquals(List.of(), track.remixers());
        assertEquals(List.of(), saying(body).byIsrc("IL4092509502"), "another one's code");
    }

    private static void empty(String body) throws Exception {
        assertEquals(List.of(), saying(body).byIsrc("IL4092509501"));
        var page = saying(body).page("owned", null);
        assertEquals(List.of(), page.entries());
        assertEquals(0, page.list().size());
        assertNull(page.next());
    }

    private static void acappella(String body) throws Exception {
        var track = saying(body).track("23746331").orElseThrow();
        assertWhole(Json.FOREIGN.readTree(body), track);
        assertEquals("Hit It", track.title());
        assertEquals(List.of("Junior Sanchez"), track.artists());
        assertEquals(List.of("Nez"), track.featured());
        assertEquals("Accapella", track.version());
        assertEquals(List.of("DJ Tools / Acapellas"), track.genres());
        assertEquals("6B", String.valueOf(track.key()));
        assertEquals("Defected Accapellas Deluxe, Vol. 18", track.release());
        assertEquals(227_114, track.durationMs());
    }

    private static void artistTracks(String body) throws Exception {
        var tracks = listed("{\"results\":" + body + ",\"next\":null,\"count\":3}");
        assertAllWhole(Json.FOREIGN.readTree(body), tracks);
        assertEquals(
                List.of("DJ Is Calling", "Nite Of Your Life", "Wonkee Beat"),
                tracks.stream().map(Track::title).toList());
        assertEquals("3A", String.valueOf(tracks.get(1).key()), "Bb Minor");
        assertEquals(List.of("Mike McFly", "Kapowsky"), tracks.get(2).artists());
        assertEquals(
                COVERS + "ffad2576-f155-4eec-a52f-493c2f4447c2.jpg",
                tracks.getFirst().artworkUrl());
        for (Track track : tracks) {
            assertNotNull(track.url());
            assertTrue(!track.toString().contains("api-internal"), "never that host");
        }
    }
}
