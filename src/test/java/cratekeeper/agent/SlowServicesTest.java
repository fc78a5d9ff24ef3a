package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Secret;
import cratekeeper.agent.ServiceAnswer.State;
import cratekeeper.integration.ArtworkSource;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.Source;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.TrackSearch;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.Preferences;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.VirtualWaits;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Services that are slow, silent, or wait for a sign-in, beside one that answers.
@Timeout(60)
class SlowServicesTest {
    private static final Track FERRY =
            Track.builder()
                    .title("Night Ferry")
                    .version("Extended Mix")
                    .artist("Mara Lindqvist")
                    .durationMs(408_000L)
                    .id(Service.MUSICBRAINZ, "1")
                    .id(Service.DISCOGS, "2")
                    .build();
    private static final SearchRequest REQUEST =
            SearchRequest.of(TrackQuery.words("night ferry mara lindqvist"));

    private final VirtualWaits clock = new VirtualWaits();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Patience patience = (_, _) -> over.await();
    @TempDir Path home;
    private Database database;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(home.resolve("test.db"), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private MetadataCollector collector(Source... sources) {
        return new MetadataCollector(
                Sources.of(List.of(sources)),
                new AnswerCache(database, clock),
                new RecordingMatcher(3_000, 10_000),
                () -> Preferences.DEFAULT,
                clock,
                patience);
    }

    /// Answers, or says nothing until it is interrupted.
    private static class Fake implements TrackSearch, MetadataLookup, ArtworkSource {
        final Service service;
        final List<String> asked = new CopyOnWriteArrayList<>();
        final CountDownLatch interrupted = new CountDownLatch(1);
        boolean silentInSearch;
        boolean silentInRecords;

        Fake(Service service) {
            this.service = service;
        }

        @Override
        public Service service() {
            return service;
        }

        private void answer(String what, boolean silent) throws InterruptedException {
            asked.add(what);
            if (!silent) return;
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        }

        @Override
        public List<TrackHit> search(TrackQuery query)
                throws SourceException, InterruptedException {
            answer("search", silentInSearch);
            return List.of(new TrackHit(service, FERRY));
        }

        @Override
        public Optional<Track> track(String id) throws InterruptedException {
            answer("track " + id, silentInRecords);
            return Optional.of(FERRY.toBuilder().label("Skerry").build());
        }

        @Override
        public Optional<Release> release(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<String> front(Track track) throws InterruptedException {
            answer("front", silentInRecords);
            return Optional.empty();
        }

        @Override
        public boolean shows(String url) {
            return true;
        }

        @Override
        public byte[] picture(String url) {
            return new byte[0];
        }
    }

    private static final class Guarded extends Fake implements SignIn {
        SignInState state = new SignInState.SignedOut();
        boolean needed = true;

        Guarded() {
            super(Service.SPOTIFY);
        }

        @Override
        public boolean isNeeded() {
            return needed;
        }

        @Override
        public SignInState state() {
            return state;
        }

        @Override
        public List<Entry> entries() {
            return List.of();
        }

        @Override
        public SignInState enter(Map<String, Secret> entered) {
            return state;
        }

        @Override
        public void signOut() {}
    }

    private static Map<Service, State> states(SearchResult result) {
        return result.services().stream()
                .collect(Collectors.toMap(ServiceAnswer::service, ServiceAnswer::state));
    }

    @Test
    void aSilentServiceIsGivenUpWhenAnotherHasFoundSomethingAndTimeIsOver() throws Exception {
        var quick = new Fake(Service.MUSICBRAINZ);
        var silent = new Fake(Service.DISCOGS);
        silent.silentInSearch = true;
        var rows = new ArrayList<Integer>();
        var found =
                collector(quick, silent)
                        .search(
                                REQUEST,
                                result -> {
                                    rows.add(result.tracks().size());
                                    // The quick one's answer is shown while the other is silent.
                                    if (result.tracks().isEmpty() || over.getCount() == 0) return;
                                    assertEquals(State.ASKED, states(result).get(Service.DISCOGS));
                                    over.countDown();
                                });
        assertEquals(List.of(0, 1, 1), rows);
        assertEquals(
                Map.of(Service.MUSICBRAINZ, State.ANSWERED, Service.DISCOGS, State.UNREACHABLE),
                states(found));
        assertEquals("Discogs has not answered in time.", found.services().getLast().error());
        silent.interrupted.await();
    }

    @Test
    void theOnlyOneThatMayKnowIsWaitedForToTheEnd() throws Exception {
        over.countDown();
        var slow =
                new Fake(Service.DISCOGS) {
                    @Override
                    public List<TrackHit> search(TrackQuery query) {
                        // Long after the time is over, in this thread's view.
                        for (int i = 0; i < 1_000; i++) Thread.yield();
                        return List.of(new TrackHit(service, FERRY));
                    }
                };
        assertEquals(1, collector(slow).search(REQUEST, _ -> {}).tracks().size());
    }

    @Test
    void aLookUpIsMergedWithoutWhoeverIsSilent() throws Exception {
        var quick = new Fake(Service.MUSICBRAINZ);
        var silent = new Fake(Service.DISCOGS);
        silent.silentInRecords = true;
        over.countDown();
        var known = collector(quick, silent).complete(FERRY);
        assertEquals("Night Ferry", known.track().title());
        silent.interrupted.await();
    }

    @Test
    void whoeverIsPatientIsNotHurried() throws Exception {
        over.countDown();
        var slow =
                new Fake(Service.DISCOGS) {
                    @Override
                    public Optional<Track> track(String id) {
                        for (int i = 0; i < 1_000; i++) Thread.yield();
                        return Optional.of(FERRY.toBuilder().catalogueNumber("SK 7").build());
                    }
                };
        var known = collector(new Fake(Service.MUSICBRAINZ), slow).patient().complete(FERRY);
        assertEquals("SK 7", known.track().catalogueNumber());
    }

    @Test
    void whoeverIsNotSignedInIsToldAtOnceAndNotAsked() throws Exception {
        var guarded = new Guarded();
        var told = new ArrayList<State>();
        var collector = collector(new Fake(Service.MUSICBRAINZ), guarded);
        var found =
                collector.search(REQUEST, result -> told.add(states(result).get(Service.SPOTIFY)));
        assertEquals(Set.of(State.SIGN_IN_NEEDED), Set.copyOf(told));
        assertEquals("Spotify wants you to sign in.", found.services().getLast().error());
        assertEquals(1, found.tracks().size());
        collector.complete(FERRY.toBuilder().id(Service.SPOTIFY, "3").build());
        assertEquals(List.of(), guarded.asked);
    }

    @Test
    void whatIsMissingIsSaidInTheServicesOwnSentence() throws Exception {
        var guarded = new Guarded();
        for (SignInState state :
                List.of(
                        new SignInState.NotSetUp("Enter a client id first."),
                        new SignInState.Expired("It ended on Monday."))) {
            guarded.state = state;
            var answer = collector(guarded).search(REQUEST, _ -> {}).services().getFirst();
            assertEquals(State.SIGN_IN_NEEDED, answer.state());
            assertTrue(state.toString().contains(answer.error()), answer.error());
        }
        assertEquals(List.of(), guarded.asked);
    }

    @Test
    void whoeverCanAnswerWithoutASignInIsAsked() throws Exception {
        var guarded = new Guarded();
        guarded.needed = false;
        assertEquals(1, collector(guarded).search(REQUEST, _ -> {}).tracks().size());
        guarded.needed = true;
        guarded.state = new SignInState.Connected("ada", null);
        assertEquals(1, collector(guarded).search(REQUEST, _ -> {}).tracks().size());
    }

    @Test
    void aMissingSignInHidesNoDeadNetwork() throws Exception {
        var dead =
                new Fake(Service.MUSICBRAINZ) {
                    @Override
                    public List<TrackHit> search(TrackQuery query) throws SourceException {
                        throw new SourceException.Unreachable(service, "no connection", null);
                    }
                };
        assertTrue(collector(dead, new Guarded()).search(REQUEST, _ -> {}).nobodyReached());
        assertFalse(collector(new Guarded()).search(REQUEST, _ -> {}).nobodyReached());
    }
}
