package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.agent.ServiceAnswer.State;
import cratekeeper.integration.SourceException;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An answer that comes in pieces.
class SearchingTest {
    private final List<SearchResult> told = new ArrayList<>();
    private final RecordingMatcher matcher = new RecordingMatcher(3_000, 10_000);
    private final Searching searching =
            new Searching(
                    SearchRequest.of(TrackQuery.words("night ferry")),
                    told::add,
                    matcher,
                    new Recordings(matcher, Preferences.DEFAULT));

    private static TrackHit hit(String title) {
        var track = Track.builder().title(title).artists(List.of("Mara Lindqvist")).build();
        return new TrackHit(Service.SOULSEEK, track);
    }

    @BeforeEach
    void ask() {
        searching.begin(List.of(new ServiceAnswer(Service.SOULSEEK, State.ASKED, 0, 0, false, "")));
    }

    private ServiceAnswer answer() {
        return told.getLast().services().getFirst();
    }

    @Test
    void eachPieceIsShownAndTheWholeTakesItsPlace() {
        searching.partly(Service.SOULSEEK, List.of(hit("Night Ferry")));
        assertEquals(State.ASKED, answer().state());
        assertEquals(1, answer().hits());
        assertEquals(1, told.getLast().tracks().size());
        var all = List.of(hit("Night Ferry"), hit("Night Ferry at Noon"));
        searching.partly(Service.SOULSEEK, all);
        searching.answered(Service.SOULSEEK, all, 4_000, false);
        assertEquals(State.ANSWERED, answer().state());
        assertEquals(2, told.getLast().tracks().size(), "no piece is counted twice");
    }

    @Test
    void whoIsLateKeepsWhatHasComeOfIt() {
        searching.partly(Service.SOULSEEK, List.of(hit("Night Ferry")));
        searching.late(Service.SOULSEEK, 17_000, Duration.ofSeconds(9));
        assertEquals(State.ANSWERED, answer().state());
        assertEquals(1, told.getLast().tracks().size());
        searching.partly(Service.SOULSEEK, List.of(hit("Another")));
        assertEquals(1, told.getLast().tracks().size(), "it is over");
    }

    @Test
    void whoFailsHalfWayKeepsWhatHasComeOfIt() {
        searching.partly(Service.SOULSEEK, List.of(hit("Night Ferry")));
        searching.failed(
                Service.SOULSEEK,
                SourceException.Unreachable.saying(Service.SOULSEEK, "It is gone.", null),
                3_000);
        assertEquals(State.UNREACHABLE, answer().state());
        assertEquals(1, told.getLast().tracks().size());
    }
}
