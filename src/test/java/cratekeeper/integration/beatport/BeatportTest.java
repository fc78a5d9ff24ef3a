package cratekeeper.integration.beatport;

import static cratekeeper.integration.beatport.BeatportContracts.own;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.Linked;
import cratekeeper.integration.SourceException;
import cratekeeper.json.Json;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.Ask;
import cratekeeper.net.Authorization;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import cratekeeper.net.Reply;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class BeatportTest {
    private static final URI BASE = URI.create("https://api.example.org/v4/");

    /// Answers by path; what is not there is 404.
    private static FakeServiceHttp world(Map<String, String> answers) {
        return new FakeServiceHttp(
                Service.BEATPORT,
                uri -> {
                    String body = answers.get(uri.getPath());
                    if (body == null) throw new HttpStatusException(404, "", null);
                    return body.getBytes(StandardCharsets.UTF_8);
                });
    }

    private static Beatport beatport(Map<String, String> answers) {
        return BeatportContracts.source(BASE, world(answers), InstantSource.system());
    }

    private static Track track(Map<String, Object> changed) throws Exception {
        var node = (ObjectNode) Json.FOREIGN.readTree(own("track.json"));
        changed.forEach((name, value) -> node.set(name, Json.FOREIGN.valueToTree(value)));
        return beatport(Map.of("/v4/catalog/tracks/18000001/", node.toString()))
                .track("18000001")
                .orElseThrow();
    }

    @Test
    void aTrackIsReadWhole() throws Exception {
        var track = track(Map.of());
        assertEquals("Night Ferry", track.title());
        assertEquals("Extended Mix", track.version());
        assertEquals(List.of("Mara Lindqvist"), track.artists());
        assertEquals("Night Ferry", track.release());
        assertEquals("Harbour Works", track.label());
        assertEquals("HBR014", track.catalogueNumber());
        assertEquals(PartialDate.parse("2024-05-03").orElseThrow(), track.releaseDate());
        assertEquals(1, track.trackNumber());
        assertEquals(408_250, track.durationMs());
        assertEquals("QZXX12400001", track.isrc());
        assertEquals(List.of("Deep House"), track.genres());
        assertEquals(126.0, track.bpm());
        assertEquals("8A", String.valueOf(track.key()));
        assertEquals("https://media.example.org/image_size/1400x1400/7.jpg", track.artworkUrl());
        assertEquals("https://samples.example.org/track/1.LOFI.mp3", track.previewUrl());
        assertEquals("https://www.beatport.com/track/night-ferry/18000001", track.url());
        assertEquals("18000001", track.ids().get(Service.BEATPORT));
    }

    @Test
    void theMixIsTheVersionAndTheOriginalMixIsOneToo() throws Exception {
        assertEquals("Original Mix", track(Map.of("mix_name", "Original Mix ")).version());
        assertNull(track(Map.of("mix_name", "")).version());
    }

    private static Map<String, Object> key(Object number, String letter, String name) {
        return Map.of(
                "key", Map.of("camelot_number", number, "camelot_letter", letter, "name", name));
    }

    @Test
    void twoSpellingsAreOneKeyAndAnUnknownOneIsAbsent() throws Exception {
        var flat = track(key(3, "A", "Bb Minor")).key();
        assertEquals(new MusicalKey(3, true), flat);
        assertEquals(flat, track(key(3, "A", "A# Minor")).key());
        assertEquals(flat, track(key("", "", "Bb min")).key());
        assertEquals(flat, track(key("", "", "A♯ Minor")).key());
        assertNull(track(key(0, "", "Unknown")).key());
        assertNull(track(key(13, "A", "")).key());
        assertNull(track(Map.of("key", Map.of())).key());
    }

    @Test
    void aBarcodeInTheNumbersPlaceIsABarcode() throws Exception {
        var track = track(Map.of("catalog_number", "5054284123456"));
        assertNull(track.catalogueNumber());
        assertEquals("5054284123456", track.barcode());
        assertEquals("0602527", track(Map.of("catalog_number", "0602527")).catalogueNumber());
    }

    @Test
    void whatIsUnknownIsAbsent() throws Exception {
        var track =
                track(
                        Map.of(
                                "bpm", 0,
                                "length_ms", 0,
                                "isrc", "none",
                                "new_release_date", "",
                                "sample_url", " ",
                                "release", Map.of(),
                                "slug", "../evil?",
                                "catalog_number", ""));
        assertNull(track.bpm());
        assertEquals(408_000, track.durationMs(), "by the minutes and seconds");
        assertNull(track.isrc());
        assertEquals("2024-05-17", String.valueOf(track.releaseDate()), "the other date");
        assertNull(track.previewUrl());
        assertNull(track.artworkUrl());
        assertNull(track.catalogueNumber());
        assertEquals("https://www.beatport.com/track/track/18000001", track.url());
    }

    @Test
    void thePlaceholderIsNoArtwork() throws Exception {
        String none = "https://x/image_size/{w}x{h}/ab2d1d04-233d-4b08-8234-9782b34dcab8.jpg";
        var image = Map.of("image", Map.of("dynamic_uri", none));
        assertNull(track(Map.of("release", image)).artworkUrl());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Hit It feat. NEZ            | Junior Sanchez;Nez  | Hit It            | Junior Sanchez | Nez
                    Hit It (feat. NEZ)          | Junior Sanchez      | Hit It            | Junior Sanchez | NEZ
                    Copper (ft. Ada & Bo) Pt. 2 | Tallow;Ada;Bo       | Copper Pt. 2      | Tallow         | Ada;Bo
                    Copper feat. Ada & Bo       | Tallow;Ada & Bo     | Copper            | Tallow         | Ada & Bo
                    Copper featuring Ada, Cy    | Tallow;Ada          | Copper            | Tallow;Ada     | Ada, Cy
                    A Feat Of Strength          | Tallow (NO)         | A Feat Of Strength| Tallow         |
                    feat. Nobody                | Ada (DJ)            | feat. Nobody      | Ada (DJ)       |
                    Solo feat. Ada              | Ada                 | Solo              | Ada            | Ada
                    """)
    void guestsStandInTheName(
            String name, String listed, String title, String artists, String featured) {
        var read = BeatportTitle.of(name, List.of(listed.split(";")));
        assertEquals(title, read.title());
        assertEquals(List.of(artists.split(";")), read.artists());
        assertEquals(featured == null ? List.of() : List.of(featured.split(";")), read.featured());
    }

    @Test
    void theMixNamesTheRemixerWhereTheListDoesNot() throws Exception {
        var listed = List.of(Map.of("name", "Kaito Reinhardt"));
        assertEquals(List.of("Kaito Rei"), track(Map.of("mix_name", "Kaito Rei Remix")).remixers());
        assertEquals(
                List.of("Kaito Rei", "Kaito Reinhardt"),
                track(Map.of("mix_name", "Kaito Rei Remix", "remixers", listed)).remixers());
        assertEquals(
                List.of("Kaito Reinhardt"),
                track(Map.of("mix_name", "Kaito Reinhardt Dub", "remixers", listed)).remixers());
        assertEquals(List.of(), track(Map.of("mix_name", "Extended Mix")).remixers());
    }

    @Test
    void aReleasesTracksStandInItsOwnOrder() throws Exception {
        var release =
                beatport(
                                Map.of(
                                        "/v4/catalog/releases/4000001/", own("release.json"),
                                        "/v4/catalog/releases/4000001/tracks/", own("tracks.json")))
                        .release("4000001")
                        .orElseThrow();
        assertEquals(
                List.of("Extended Mix", "Original Mix", "Kaito Rei Remix"),
                release.tracks().stream().map(Track::version).toList());
        assertEquals(List.of(1, 2, 3), release.tracks().stream().map(Track::trackNumber).toList());
        assertEquals("0602527121956", release.barcode());
        assertEquals("0602527121956", release.tracks().getFirst().barcode());
        assertEquals("Single", release.kind());
        assertEquals("HBR014", release.catalogueNumber());
        assertEquals(List.of("Mara Lindqvist"), release.artists());
    }

    @Test
    void aUpcAndItsEanAreOneCode() throws Exception {
        for (String code : List.of("0602527121956", "602527121956", "602527-121956"))
            assertEquals(
                    1,
                    beatport(Map.of("/v4/catalog/releases/", own("releases.json")))
                            .byBarcode(code)
                            .size());
        assertEquals(
                List.of(),
                beatport(Map.of("/v4/catalog/releases/", own("releases.json")))
                        .byBarcode("5029000220223"),
                "a filter that was passed over");
    }

    @Test
    void theSearchIsAskedInWordsAlone() throws Exception {
        var http = world(Map.of("/v4/catalog/search/", own("search.json")));
        var beatport = BeatportContracts.source(BASE, http, InstantSource.system());
        beatport.search(
                TrackQuery.words("Mara Lindqvist - Night Ferry [feat. Ada] (Original Mix)"));
        var parts =
                Track.builder()
                        .title("What's Left / What's Owed?")
                        .artists(List.of("$ilt", "Tallow"))
                        .version("Extended Mix");
        beatport.search(TrackQuery.of(parts.build()));
        beatport.search(TrackQuery.of(parts.version("Original Mix").build()));
        assertEquals(
                List.of(
                        "q=mara lindqvist night ferry ada&type=tracks&page=1&per_page=25",
                        "q=$ilt what's left what's owed extended mix&type=tracks&page=1&per_page=25",
                        "q=$ilt what's left what's owed&type=tracks&page=1&per_page=25"),
                http.asked().stream().map(URI::getQuery).toList());
    }

    @Test
    void ownListsAreThePurchasesAndThePlaylists() throws Exception {
        var own = beatport(Map.of("/v4/my/playlists/", own("playlists.json"))).ownPlaylists();
        assertEquals(
                List.of("owned", "own:820001", "own:820002"),
                own.stream().map(PlaylistRef::id).toList());
        assertEquals("Saturday", own.get(1).name());
        assertEquals(0, own.getLast().size());
    }

    @Test
    void purchasesAreAListWithoutAHead() throws Exception {
        var page = beatport(Map.of("/v4/my/downloads/", own("tracks.json"))).page("owned", null);
        assertEquals("Purchases", page.list().name());
        assertEquals(3, page.list().size());
        assertEquals(3, page.entries().size());
        assertNull(page.next());
    }

    @Test
    void aLineThatCannotBeReadCostsItself() throws Exception {
        String lines =
                "{\"results\":[null,7,{\"track\":{\"id\":1,\"name\":\"x\",\"artists\":7}},"
                        + own("track.json")
                        + "],\"next\":\"\"}";
        var page =
                beatport(
                                Map.of(
                                        "/v4/catalog/charts/1/",
                                        "{\"id\":1,\"name\":\"C\"}",
                                        "/v4/catalog/charts/1/tracks/",
                                        lines))
                        .page("chart:1", null);
        assertEquals(4, page.entries().size());
        assertEquals(3, page.entries().stream().filter(e -> e.problem() != null).count());
        assertTrue(page.entries().getLast().found().isPresent());
    }

    static Stream<Arguments> links() {
        return Stream.of(
                Arguments.of("https://www.beatport.com/chart/harbour/700014", "chart:700014"),
                Arguments.of("https://beatport.com/fr/label/harbour-works/5", "label:5"),
                Arguments.of("http://www.beatport.com/artist/mara/10?x=1#y", "artist:10"),
                Arguments.of("https://www.beatport.com/genre/deep-house/12/top-100", "genre:12"),
                Arguments.of("https://www.beatport.com/playlists/share/81", "playlist:81"),
                Arguments.of("https://www.beatport.com/es/playlists/late-ferry/81", "playlist:81"),
                Arguments.of("https://www.beatport.com/library/playlists/82", "own:82"),
                Arguments.of("https://www.beatport.com/ja/top-100", "top"),
                Arguments.of("https://api.beatport.com/v4/catalog/charts/7/", "chart:7"),
                Arguments.of("https://embed.beatport.com/?type=playlist&id=81", "playlist:81"));
    }

    @ParameterizedTest
    @MethodSource("links")
    void linksToListsAreListsWithoutAsking(String link, String id) throws Exception {
        var http = world(Map.of());
        var beatport = BeatportContracts.source(BASE, http, InstantSource.system());
        assertTrue(beatport.reads(URI.create(link)));
        assertEquals(
                new Linked.WholePlaylist(PlaylistRef.of(Service.BEATPORT, id)),
                beatport.read(URI.create(link)));
        assertEquals(List.of(), http.asked());
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.beatport.com/pt/track/any-slug/18000001",
        "https://www.beatport.com/track/ночной/18000001",
        "https://api.beatport.com/v4/catalog/tracks/18000001/",
        "https://embed.beatport.com/?id=18000001&type=track",
        "https://embed.beatport.com/?id=18000001"
    })
    void linksToATrackAreThatTrack(String link) throws Exception {
        var linked =
                beatport(Map.of("/v4/catalog/tracks/18000001/", own("track.json")))
                        .read(URI.create(link));
        assertEquals("Night Ferry", ((Linked.OneTrack) linked).track().title());
    }

    @Test
    void aLinkToAReleaseIsItsTracks() throws Exception {
        var beatport =
                beatport(
                        Map.of(
                                "/v4/catalog/releases/4000001/", own("release.json"),
                                "/v4/catalog/releases/4000001/tracks/", own("tracks.json")));
        var linked = beatport.read(URI.create("https://www.beatport.com/release/x/4000001"));
        assertEquals(3, linked.tracks().size());
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.beatport.com/",
        "https://www.beatport.com/track/night-ferry",
        "https://www.beatport.com/track/night-ferry/x1",
        "https://beatport.com.example.org/track/x/1",
        "ftp://www.beatport.com/track/x/1",
        "https://embed.beatport.com/?type=track",
        "https://embed.beatport.com/?type=evil&id=1",
        "https://btprt.dj/",
        "https://btprt.dj/a/b"
    })
    void otherLinksAreNot(String link) {
        assertFalse(beatport(Map.of()).reads(URI.create(link)), link);
    }

    /// A door whose every single request is answered by a redirect.
    private record Leading(ServiceHttp http, String to) implements ServiceHttp {
        @Override
        public Service service() {
            return http.service();
        }

        @Override
        public <T> T json(Operation operation, URI uri, Class<T> type)
                throws IOException, InterruptedException {
            return http.json(operation, uri, type);
        }

        @Override
        public byte[] bytes(Operation operation, URI uri, int atMost)
                throws IOException, InterruptedException {
            return http.bytes(operation, uri, atMost);
        }

        @Override
        public Reply send(Operation operation, Ask ask) {
            return new Reply(301, Map.of("location", List.of(to)), "");
        }

        @Override
        public ServiceHttp signed(URI home, Authorization who) {
            return this;
        }

        @Override
        public void download(URI uri, Path partial, long bytes, TransferProgress progress) {
            throw new AssertionError("no files here");
        }
    }

    @Test
    void aShortLinkIsFollowedOnceAndOnlyToBeatport() throws Exception {
        var world = world(Map.of("/v4/catalog/tracks/18000001/", own("track.json")));
        var link = URI.create("https://btprt.dj/3xYz-1");
        assertTrue(beatport(Map.of()).reads(link));
        String track = "https://www.beatport.com/track/night-ferry/18000001?utm=x";
        for (String to :
                List.of(track, "https://evil.example.org/track/x/1", link.toString(), "a b")) {
            var source =
                    BeatportContracts.source(BASE, new Leading(world, to), InstantSource.system());
            assertEquals(to.equals(track) ? 1 : 0, source.read(link).tracks().size(), to);
        }
        assertEquals(1, world.asked().size());
    }

    @Test
    void theExcerptIsAskedForAnew() throws Exception {
        var answers =
                Map.of(
                        "/v4/catalog/tracks/18000001/",
                        own("track.json"),
                        "/track/1.LOFI.mp3",
                        "sound");
        assertArrayEquals(
                "sound".getBytes(StandardCharsets.UTF_8),
                beatport(answers).preview("18000001").orElseThrow());
        assertTrue(beatport(Map.of()).preview("18000001").isEmpty());
        assertTrue(
                beatport(Map.of("/v4/catalog/tracks/18000001/", own("track.json")))
                        .preview("18000001")
                        .isEmpty());
        assertThrows(
                SourceException.Unreadable.class,
                () ->
                        beatport(
                                        Map.of(
                                                "/v4/catalog/tracks/18000001/",
                                                own("track.json"),
                                                "/track/1.LOFI.mp3",
                                                "<html>no"))
                                .preview("18000001"));
    }

    @Test
    void filesAreNotOfferedAndItSaysWhereTheyAre() {
        var http = world(Map.of());
        var beatport = BeatportContracts.source(BASE, http, InstantSource.system());
        var failure =
                assertThrows(
                        SourceException.NotOffered.class,
                        () -> beatport.offers(TrackQuery.words("night ferry")));
        assertTrue(failure.sentence().contains("if you own the track"), failure.sentence());
        assertEquals(List.of(), http.asked());
    }

    @Test
    void nothingPrintsASecret() {
        var reply = new BeatportReply.TokenReply("hush", "again", 3L);
        assertFalse(reply.toString().contains("hush"));
    }
}
