package cratekeeper.integration.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.Fixtures;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ArchiveQueryTest {
    private static final String MUSIC =
            " AND mediatype:(audio OR etree) AND -mediatype:collection"
                    + " AND -collection:(podcasts OR librivoxaudio)";
    private static final Track FERRY =
            Track.builder().title("Night Ferry").artist("Mara Lindqvist").build();

    @Test
    void partsAreAskedForByTitleThenByArtistAlone() {
        assertEquals(
                List.of(
                        "(title:\"Night Ferry\" OR description:\"Night Ferry\")"
                                + " AND (creator:\"Mara Lindqvist\" OR title:\"Mara Lindqvist\")"
                                + MUSIC,
                        "creator:\"Mara Lindqvist\"" + MUSIC),
                ArchiveQuery.items(TrackQuery.of(FERRY)));
    }

    @Test
    void foreignWordsCannotBecomeOperators() {
        assertEquals(
                List.of("(title:\"a\\\"b\\\\\" OR description:\"a\\\"b\\\\\")" + MUSIC),
                ArchiveQuery.items(TrackQuery.of(Track.builder().title("a\"b\\").build())));
        assertEquals(
                List.of("(title:or OR creator:or OR description:or)" + MUSIC),
                ArchiveQuery.items(TrackQuery.words("OR ()[]*:\\")));
    }

    @Test
    void wordsAreAskedForAllAtOnceThenAnyOfThem() {
        String a = "(title:don't OR creator:don't OR description:don't)";
        String b = "(title:stop OR creator:stop OR description:stop)";
        assertEquals(
                List.of(a + " AND " + b + MUSIC, "(" + a + " OR " + b + ")" + MUSIC),
                ArchiveQuery.items(TrackQuery.words("Don’t 'stop' - STOP!")));
    }

    private static boolean fits(TrackQuery query, Track track) {
        return ArchiveQuery.fits(query, new ArchiveRecording(track, List.of(), "Harbour Tapes"));
    }

    @Test
    void aRecordingFitsByTheWordsOfItsTitleAndOneOfItsArtists() {
        var asked = TrackQuery.of(FERRY);
        assertTrue(fits(asked, FERRY.toBuilder().title("Night Ferry").version("Dub").build()));
        assertFalse(fits(asked, FERRY.toBuilder().title("Night").build()));
        assertFalse(fits(asked, FERRY.toBuilder().artist("Kaito Rei").build()));
        assertTrue(fits(TrackQuery.words("NIGHT férry, lindqvist"), FERRY));
        assertTrue(fits(TrackQuery.words("harbour ferry"), FERRY));
        assertFalse(fits(TrackQuery.words("harbour tapes"), FERRY));
        assertTrue(
                fits(TrackQuery.words("dont stop"), Track.builder().title("Don’t Stop").build()));
    }

    @Test
    void atMostFiveItemsAreOpenedThoseFirstThatNameTheTrack() throws Exception {
        var docs = new StringBuilder();
        for (int i = 0; i < 30; i++)
            docs.append("{\"identifier\":\"i").append(i).append("\",\"title\":\"x\"},");
        String search =
                "{\"response\":{\"numFound\":31,\"docs\":["
                        + docs
                        + "{\"identifier\":\"best\",\"title\":\"Night Ferry\"}]}}";
        var http = FakeServiceHttp.saying(Service.ARCHIVE, List.of(search, "{}"));
        new InternetArchive(URI.create("http://127.0.0.1:9"), http)
                .search(TrackQuery.words("night ferry"));
        assertEquals(
                List.of(
                        "/advancedsearch.php",
                        "/metadata/best",
                        "/metadata/i0",
                        "/metadata/i1",
                        "/metadata/i2",
                        "/metadata/i3"),
                http.asked().stream().map(URI::getPath).toList());
    }

    @Test
    void anErrorInAnOkReplyIsNoEmptyAnswer() {
        for (String error : List.of("\"bad query\"", "{\"message\":\"bad query\"}", "[1]")) {
            var http = FakeServiceHttp.saying(Service.ARCHIVE, "{\"error\":" + error + "}");
            Assertions.assertThrows(
                    SourceException.Unreadable.class,
                    () ->
                            new InternetArchive(URI.create("http://127.0.0.1:9"), http)
                                    .search(TrackQuery.words("night ferry")));
        }
    }

    @Test
    void oneOddItemDoesNotSpoilTheOthers() throws Exception {
        String search = Fixtures.own(ArchiveQueryTest.class, "search.json");
        String item = Fixtures.own(ArchiveQueryTest.class, "simple-item.json");
        var http = FakeServiceHttp.saying(Service.ARCHIVE, List.of(search, item, "<html>"));
        var hits =
                new InternetArchive(URI.create("http://127.0.0.1:9"), http)
                        .search(TrackQuery.words("night ferry"));
        assertEquals(1, hits.size());
        assertEquals(3, http.asked().size());
    }
}
