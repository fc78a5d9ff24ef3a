package cratekeeper.integration.discogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.Linked;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.HttpStatusException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DiscogsTest {
    private static final URI BASE = URI.create("http://127.0.0.1:1/");

    private static FakeServiceHttp world(Map<String, String> bodies) {
        return new FakeServiceHttp(
                Service.DISCOGS,
                uri -> {
                    String body = bodies.get(uri.getPath());
                    if (body == null) throw new IOException("nothing at " + uri.getPath());
                    return body.getBytes(StandardCharsets.UTF_8);
                });
    }

    private static String own(String name) {
        return DiscogsContracts.own(name);
    }

    private static Discogs over(FakeServiceHttp http) {
        return new Discogs(BASE, http, DiscogsContracts.SIGNED_IN);
    }

    private static String release(long id, String artist, String... titles) {
        var rows = new StringBuilder();
        for (int i = 0; i < titles.length; i++)
            rows.append(i == 0 ? "" : ",")
                    .append("{\"position\":\"%d\",\"title\":\"%s\"}".formatted(i + 1, titles[i]));
        return "{\"id\":%d,\"title\":\"R\",\"artists\":[{\"name\":\"%s\"}],\"tracklist\":[%s]}"
                .formatted(id, artist, rows);
    }

    private static String hits(String... rows) {
        return "{\"results\":[" + String.join(",", rows) + "]}";
    }

    private static String hit(long id, long master, String title) {
        return "{\"id\":%d,\"type\":\"release\",\"master_id\":%d,\"title\":\"%s\"}"
                .formatted(id, master, title);
    }

    @Test
    void aTrackTellsEverythingItsReleaseKnows() throws Exception {
        var http = FakeServiceHttp.saying(Service.DISCOGS, own("release.json"));
        assertEquals(
                Track.builder()
                        .title("Night Ferry")
                        .version("Kaito Rei Remix")
                        .artist("Mara Lindqvist")
                        .remixers(List.of("K. Rei"))
                        .release("Night Ferry")
                        .label("Slow Harbour")
                        .catalogueNumber("SLOW 012")
                        .releaseDate(new PartialDate(2024, 5, null))
                        .trackNumber(2)
                        .discNumber(1)
                        .barcode("7340001400145")
                        .genres(List.of("Deep House", "House", "Electronic"))
                        .styles(List.of("Deep House", "House"))
                        .country("SE")
                        .artworkUrl("https://i.discogs.com/a.jpeg")
                        .id(Service.DISCOGS, "990014/B1")
                        .url("https://www.discogs.com/release/990014")
                        .build(),
                over(http).track("990014/B1").orElseThrow());
        var guest = over(http).track("990014/B2").orElseThrow();
        assertEquals(List.of("Mara Lindqvist"), guest.artists());
        assertEquals(List.of("Ines Varga"), guest.featured());
        assertTrue(over(http).track("990014/Video").isEmpty(), "videos are no tracks");
    }

    @Test
    void aRowOfASearchIsARelease() throws Exception {
        var http = FakeServiceHttp.saying(Service.DISCOGS, own("search.json"));
        assertEquals(
                List.of(
                        new Release(
                                Service.DISCOGS,
                                "990014",
                                "Night Ferry",
                                List.of("Mara Lindqvist"),
                                "Slow Harbour",
                                "SLOW 012",
                                new PartialDate(2024, null, null),
                                "SE",
                                "7340001400145",
                                "Single",
                                "Digital Media",
                                List.of())),
                over(http).byBarcode("7340001400145"));
    }

    @Test
    void aBarcodeIsLookedForInTheGeneralSearchToo() throws Exception {
        var http =
                FakeServiceHttp.saying(
                        Service.DISCOGS, List.of("{\"results\":[]}", own("search.json")));
        assertEquals(1, over(http).byBarcode("7 340001-400145").size());
        assertEquals(
                List.of(
                        "barcode=7340001400145&type=release&per_page=25",
                        "q=7340001400145&type=release&per_page=25"),
                http.asked().stream().map(URI::getRawQuery).toList());
    }

    @Test
    void onePressingOfAMasterIsEnough() throws Exception {
        var http =
                world(
                        Map.of(
                                "/database/search",
                                hits(
                                        hit(1, 9, "Mara - Night Ferry"),
                                        hit(2, 9, "Mara - Night Ferry"),
                                        hit(3, 0, "Mara - Night Ferry")),
                                "/releases/1",
                                release(1, "Mara", "Night Ferry"),
                                "/releases/3",
                                release(3, "Mara", "Night Ferry")));
        var found = over(http).search(TrackQuery.words("mara night ferry"));
        assertEquals(
                List.of("1/1", "3/1"),
                found.stream().map(h -> h.track().id(Service.DISCOGS).orElseThrow()).toList());
        assertEquals(3, http.asked().size());
    }

    @Test
    void aSearchOpensFourReleasesAtMost() throws Exception {
        var rows = new String[20];
        for (int i = 0; i < rows.length; i++) rows[i] = hit(i + 1, 0, "Somebody - Else");
        var bodies = new HashMap<String, String>();
        bodies.put("/database/search", hits(rows));
        for (int i = 1; i <= rows.length; i++)
            bodies.put("/releases/" + i, release(i, "Somebody", "Else"));
        var http = world(bodies);
        var asked = Track.builder().title("Night Ferry").artist("Mara").build();
        assertEquals(List.of(), over(http).search(TrackQuery.of(asked)));
        assertTrue(http.asked().size() <= 6, http.asked().size() + " calls");
    }

    @Test
    void whatHasEnoughOpensNoMore() throws Exception {
        var http =
                world(
                        Map.of(
                                "/database/search",
                                hits(hit(1, 0, "Mara - Ferries"), hit(2, 0, "Mara - Boats")),
                                "/releases/1",
                                release(
                                        1,
                                        "Mara",
                                        "Night Ferry",
                                        "Night Ferry (Dub)",
                                        "Night Ferry (Live)",
                                        "Night Ferry (Demo)",
                                        "Night Ferry (Radio Edit)",
                                        "Night Ferry (Instrumental)")));
        assertEquals(6, over(http).search(TrackQuery.words("mara night ferry")).size());
        assertEquals(2, http.asked().size());
    }

    @Test
    void theVersionThatWasAskedForIsEnough() throws Exception {
        var bodies =
                Map.of(
                        "/database/search",
                        hits(hit(1, 0, "Mara - Ferries"), hit(2, 0, "Mara - Boats")),
                        "/releases/1",
                        release(1, "Mara", "Night Ferry", "Night Ferry (Dub)"),
                        "/releases/2",
                        release(2, "Mara", "Night Ferry (Extended Mix)"));
        var calls = new HashMap<String, Integer>();
        for (String version : List.of("Dub", "Original Mix", "Extended Mix", "Live")) {
            var http = world(bodies);
            var asked = Track.builder().title("Night Ferry").version(version).artist("Mara");
            over(http).search(TrackQuery.of(asked.build()));
            calls.put(version, http.asked().size());
        }
        assertEquals(Map.of("Dub", 2, "Original Mix", 2, "Extended Mix", 3, "Live", 3), calls);
    }

    @Test
    void titleAndArtistAreAskedForApartAndThenTogether() {
        var query =
                TrackQuery.of(
                        Track.builder()
                                .title("What's \"Left\" / (Owed)?")
                                .artist("Sable & Rue")
                                .build());
        assertEquals(
                List.of(
                        Map.of("track", "What's Left Owed", "artist", "Sable Rue"),
                        Map.of("q", "Sable Rue What's Left Owed")),
                DiscogsQuery.searches(query));
        assertEquals(
                List.of(Map.of("q", "mara night ferry")),
                DiscogsQuery.searches(TrackQuery.words("mara night ferry original mix")));
        assertEquals(List.of(), DiscogsQuery.searches(TrackQuery.words("- \" \\ & '")));
    }

    @Test
    void aLineWithoutAPositionOfItsOwnIsNamedByItsPlace() throws Exception {
        String body =
                """
                {"id":7,"title":"R","artists":[{"name":"Mara"}],"tracklist":[
                 {"position":"","title":"One"},{"position":"1","title":"Two"},
                 {"position":"1","title":"Three"}]}\
                """;
        var tracks =
                over(FakeServiceHttp.saying(Service.DISCOGS, body))
                        .release("7")
                        .orElseThrow()
                        .tracks();
        assertEquals(
                List.of("7/#1", "7/1", "7/#3"),
                tracks.stream().map(t -> t.id(Service.DISCOGS).orElseThrow()).toList());
    }

    @Test
    void aTuneMixedIntoAnotherKeepsItsOwnTitleAndArtist() throws Exception {
        String body =
                """
                {"id":7,"title":"Mix","artists":[{"name":"Various","id":194}],"tracklist":[
                 {"position":"","type_":"index","title":"First hour","sub_tracks":[
                  {"position":"1a","title":"Kelp","artists":[{"name":"Mara"}]},
                  {"position":"1b","title":"Talk","duration":"0:30"}]}]}\
                """;
        var release =
                over(FakeServiceHttp.saying(Service.DISCOGS, body)).release("7").orElseThrow();
        assertEquals(List.of("Various Artists"), release.artists());
        assertEquals("Kelp", release.tracks().get(0).title());
        assertEquals(List.of("Mara"), release.tracks().get(0).artists());
        assertEquals("First hour: Talk", release.tracks().get(1).title());
        assertEquals(List.of(), release.tracks().get(1).artists(), "Various is nobody");
        assertEquals(30_000L, release.tracks().get(1).durationMs());
    }

    @Test
    void aRemixerOfSomeTracksIsCreditedThere() throws Exception {
        String body =
                """
                {"id":7,"title":"R","artists":[{"name":"Mara"}],
                 "extraartists":[{"name":"Tallow (3)","role":"Remix, Producer","tracks":"A2 to B1"},
                                 {"name":"Kaito Rei","role":"Remix","tracks":""}],
                 "tracklist":[{"position":"A1","title":"One"},{"position":"A2","title":"Two"},
                              {"position":"B1","title":"Three"}]}\
                """;
        var tracks =
                over(FakeServiceHttp.saying(Service.DISCOGS, body))
                        .release("7")
                        .orElseThrow()
                        .tracks();
        assertEquals(
                List.of(List.of(), List.of("Tallow"), List.of("Tallow")),
                tracks.stream().map(Track::remixers).toList());
    }

    @Test
    void aLabelsLinkGivesItsLatestReleases() throws Exception {
        var http =
                world(
                        Map.of(
                                "/labels/7",
                                "{\"id\":7,\"name\":\"Slow Harbour (3)\"}",
                                "/labels/7/releases",
                                "{\"releases\":[{\"id\":2},{\"id\":1},{\"id\":2},{\"id\":0}]}",
                                "/releases/1",
                                release(1, "Mara", "Kelp"),
                                "/releases/2",
                                release(2, "Mara", "Night Ferry", "Breakwater")));
        var linked = over(http).read(URI.create("https://www.discogs.com/label/7-Slow-Harbour"));
        assertTrue(
                linked instanceof Linked.WholeRelease whole
                        && whole.title().equals("Slow Harbour"));
        assertEquals(
                List.of("Night Ferry", "Breakwater", "Kelp"),
                linked.tracks().stream().map(Track::title).toList());
    }

    @Test
    void aMasterWhosePressingIsGoneSpeaksForItself() throws Exception {
        var http =
                new FakeServiceHttp(
                        Service.DISCOGS,
                        uri -> {
                            if (uri.getPath().startsWith("/releases"))
                                throw new HttpStatusException(404, "{}", null);
                            return own("master.json").getBytes(StandardCharsets.UTF_8);
                        });
        var track =
                over(http).read(URI.create("https://discogs.com/master/41")).tracks().getFirst();
        assertEquals("Night Ferry", track.title());
        assertEquals("https://www.discogs.com/master/41", track.url());
        assertTrue(track.ids().isEmpty());
    }

    @Test
    void aTracklistWithoutEndIsCut() throws Exception {
        var rows = new StringBuilder();
        for (int i = 1; i <= 50_000; i++)
            rows.append(i == 1 ? "" : ",")
                    .append("{\"position\":\"A%d\",\"title\":\"T\"}".formatted(i % 1_000));
        String credits = "{\"name\":\"X\",\"role\":\"Remix\",\"tracks\":\"A1 to A999\"}";
        String body =
                "{\"id\":7,\"title\":\"R\",\"tracklist\":[%s],\"extraartists\":[%s]}"
                        .formatted(rows, String.join(",", Collections.nCopies(5_000, credits)));
        var http = FakeServiceHttp.saying(Service.DISCOGS, body);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertEquals(2_000, over(http).release("7").orElseThrow().tracks().size()));
    }

    @Test
    void lengthsAreReadAsPrinted() {
        assertEquals(348_000L, Tracklist.millis("5:48"));
        assertEquals(3_723_000L, Tracklist.millis("1:02:03"));
        assertEquals(4_500_000L, Tracklist.millis("75:00"));
        for (String none : List.of("", "0:00", "5", "5:99", "long", "1:2:3:4"))
            assertEquals(null, Tracklist.millis(none), none);
    }
}
