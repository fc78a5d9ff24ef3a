package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.agent.Recognition.Candidate;
import cratekeeper.integration.Heard;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecognitionTest {
    private static final Track FERRY =
            Track.builder()
                    .title("Night Ferry")
                    .artist("Mara Lindqvist")
                    .durationMs(245_000L)
                    .build();

    private final Recognition recognition =
            new Recognition(Sources.of(List.of()), new RecordingMatcher(3_000, 10_000));

    private static Heard heard(String id, Track.Builder track, double likeness, int sources) {
        return new Heard(
                new TrackHit(Service.ACOUSTID, track.id(Service.MUSICBRAINZ, id).build()),
                likeness,
                sources);
    }

    private List<String> ids(List<Heard> heard, Track known) {
        return recognition.rank(heard, known).stream().map(RecognitionTest::id).toList();
    }

    private static String id(Candidate candidate) {
        return candidate.heard().hit().track().id(Service.MUSICBRAINZ).orElseThrow();
    }

    @Test
    void theTagsAtHandDecideAmongRecordingsOfOneSound() {
        var other = Track.builder().title("Big Balls").artist("Somebody").durationMs(244_000L);
        var instrumental = FERRY.toBuilder().version("Instrumental");
        var heard =
                List.of(
                        heard("wrong", other, 0.97, 9),
                        heard("instrumental", instrumental, 0.97, 9),
                        heard("right", FERRY.toBuilder(), 0.97, 2));
        assertEquals("right", ids(heard, FERRY).getFirst());
        assertEquals(
                "instrumental",
                ids(heard, FERRY.toBuilder().version("Instrumental").build()).getFirst());
    }

    @Test
    void withEqualTagsMostPeopleDecide() {
        var heard =
                List.of(
                        heard("few", FERRY.toBuilder(), 0.97, 3),
                        heard("many", FERRY.toBuilder(), 0.97, 300));
        assertEquals(List.of("many", "few"), ids(heard, FERRY));
    }

    @Test
    void ofEqualsTheServicesFirstStaysFirst() {
        var heard =
                List.of(
                        heard("first", FERRY.toBuilder(), 0.97, 0),
                        heard("second", FERRY.toBuilder(), 0.97, 0));
        assertEquals(List.of("first", "second"), ids(heard, FERRY));
    }

    @Test
    void anotherLengthIsAnotherRecording() {
        var heard =
                List.of(
                        heard("long", FERRY.toBuilder().durationMs(252_500L), 0.99, 500),
                        heard("near", FERRY.toBuilder().durationMs(250_000L), 0.99, 500),
                        heard("same", FERRY.toBuilder().durationMs(247_000L), 0.95, 5));
        assertEquals(List.of("same", "near"), ids(heard, FERRY));
    }

    @Test
    void aBareIdIsACandidateWhereNothingElseFits() {
        var bare = heard("bare", Track.builder(), 0.97, 5);
        assertEquals(List.of("bare"), ids(List.of(bare), FERRY));
        assertEquals(
                List.of("right"),
                ids(List.of(bare, heard("right", FERRY.toBuilder(), 0.97, 1)), FERRY));
    }

    @Test
    void onlyALikeSoundWithTheSameTagsIsSure() {
        assertTrue(sure(heard("x", FERRY.toBuilder(), 0.95, 3), FERRY));
        assertFalse(sure(heard("x", FERRY.toBuilder(), 0.85, 3), FERRY), "not alike enough");
        assertFalse(sure(heard("x", FERRY.toBuilder(), 0.95, 3), Track.UNKNOWN), "no tags");
        assertFalse(sure(heard("x", Track.builder(), 0.99, 3), FERRY), "no name");
        var near = FERRY.toBuilder().durationMs(250_000L);
        assertFalse(sure(heard("x", near, 0.95, 3), FERRY), "5 s longer");
        var dub = FERRY.toBuilder().version("Dub");
        assertFalse(sure(heard("x", dub, 0.95, 3), FERRY), "another version");
    }

    private boolean sure(Heard heard, Track known) {
        return recognition.rank(List.of(heard), known).getFirst().sure();
    }
}
