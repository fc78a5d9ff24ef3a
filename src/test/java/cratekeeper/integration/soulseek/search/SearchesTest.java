package cratekeeper.integration.soulseek.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.soulseek.FakeNetwork;
import cratekeeper.integration.soulseek.FakePeer;
import cratekeeper.integration.soulseek.wire.ConnectionType;
import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.SearchAnswer;
import cratekeeper.integration.soulseek.wire.SearchMessage.ExcludedSearchPhrases;
import cratekeeper.integration.soulseek.wire.SearchMessage.FileSearch;
import cratekeeper.integration.soulseek.wire.SearchMessage.WishlistInterval;
import cratekeeper.integration.soulseek.wire.SearchMessage.WishlistSearch;
import cratekeeper.integration.soulseek.wire.SharedFile;
import cratekeeper.music.Service;
import cratekeeper.net.CallBudget;
import cratekeeper.net.HeldWaits;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What is asked, which answers are taken, and when it is over.
@Timeout(60)
class SearchesTest {
    private static final SearchWords FERRY = SearchWords.typed("night ferry");
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final Duration QUIET = Duration.ofSeconds(4);

    private final HeldWaits clock = new HeldWaits();
    private final BlockingQueue<List<FoundFile>> news = new LinkedBlockingQueue<>();

    /// Five may follow each other at once, of 34 in 220 seconds.
    private static final Duration PAUSE = Duration.ofSeconds(220).dividedBy(34).multipliedBy(5);

    private final List<FakePeer.Talk> talks = new ArrayList<>();
    private final Http http = new Http("Test/1.0", clock, _ -> {});
    private FakeNetwork network;
    private Searches searches;

    @BeforeEach
    void open() throws Exception {
        network = new FakeNetwork(clock);
        searches = searches(SearchLimits.USUAL);
    }

    private Searches searches(SearchLimits limits) {
        return new Searches(
                network.session(), network.peers(), budget(), clock, new Random(3), limits);
    }

    private CallBudget budget() {
        return http.budget(Service.SOULSEEK, Limit.parse("34/220s"));
    }

    @AfterEach
    void close() throws Exception {
        for (var talk : talks) talk.close();
        network.close();
        http.close();
    }

    private FutureTask<List<FoundFile>> searching(SearchWords words) {
        var task = new FutureTask<>(() -> searches.search(words, news::add));
        Thread.ofVirtual().start(task);
        return task;
    }

    private int token() throws InterruptedException {
        return network.said(FileSearch.class).token();
    }

    private static SharedFile file(String path) {
        return new SharedFile(RemotePath.of(path), 1000, FileAttributes.lossless(300, 44_100, 16));
    }

    private static SearchAnswer answer(String user, int token, String... paths) {
        var files = List.of(paths).stream().map(SearchesTest::file).toList();
        return new SearchAnswer(
                user, token, files, List.of(file("Ferry\\locked.flac")), true, 5000, 2);
    }

    private FakePeer.Talk from(String user, SearchAnswer... answers) throws Exception {
        var talk = network.comes(user, ConnectionType.PEER);
        talks.add(talk);
        for (var answer : answers) talk.say(answer);
        return talk;
    }

    private static List<String> names(List<FoundFile> files) {
        return files.stream().map(found -> found.file().path().name()).toList();
    }

    private FutureTask<List<FoundFile>> wishing() {
        var task = new FutureTask<>(() -> searches.wish(FERRY));
        Thread.ofVirtual().start(task);
        return task;
    }

    private void wishesEvery(Duration interval) throws Exception {
        network.serverSays(new WishlistInterval(interval.toSeconds()));
        while (searches.untilNextWish().isEmpty()) Thread.onSpinWait();
    }

    @Test
    void aWishIsSearchedForOnceInEachIntervalAndNotInTheFirst() throws Exception {
        assertEquals(List.of(), searches.wish(FERRY), "the server takes none");
        var interval = Duration.ofSeconds(720);
        wishesEvery(interval);
        assertEquals(interval, searches.untilNextWish().orElseThrow());
        assertEquals(List.of(), searches.wish(FERRY), "too early");

        clock.advance(interval);
        var wishing = wishing();
        var asked = network.said(WishlistSearch.class);
        assertEquals("night ferry", asked.query());
        from("jon", answer("jon", asked.token(), "Music\\Night Ferry.flac"));
        clock.passSleepOf(QUIET);
        assertEquals(List.of("Night Ferry.flac"), names(wishing.get()));
        assertEquals(interval.minus(QUIET), searches.untilNextWish().orElseThrow());
        assertEquals(List.of(), searches.wish(SearchWords.typed("low tide")), "too early again");

        assertEquals(wishing.get(), searches.search(FERRY, news::add), "is known by now");
        assertFalse(network.hasSaid(FileSearch.class));
        assertEquals(0, http.limiter(Service.SOULSEEK).orElseThrow().used());
    }

    @Test
    void aServerThatNamesNoTimeBetweenWishesIsNotFlooded() throws Exception {
        wishesEvery(Duration.ZERO);
        assertEquals(WishPace.SHORTEST, searches.untilNextWish().orElseThrow());
        assertEquals(List.of(), searches.wish(FERRY));
        assertFalse(network.hasSaid(WishlistSearch.class));
    }

    @Test
    void anIntervalOfACenturyIsWaitedFor() throws Exception {
        wishesEvery(Duration.ofSeconds(0xFFFF_FFFFL));
        clock.advance(Duration.ofDays(365));
        assertEquals(List.of(), searches.wish(FERRY));
    }

    @Test
    void answersStreamInAndTheBestComeFirst() throws Exception {
        var searching = searching(FERRY);
        var asked = network.said(FileSearch.class);
        assertEquals("night ferry", asked.query());
        from("jon", answer("jon", asked.token(), "M\\Night Ferry\\Other.flac", "M\\cover.jpg"));
        assertEquals(List.of("Other.flac"), names(news.take()));
        from("ada", answer("ada", asked.token(), "M\\Night Ferry.flac"));
        var found = news.take().getFirst();
        assertEquals("ada", found.user());
        assertTrue(found.freeSlot());
        assertEquals(5000, found.bytesPerSecond());
        assertEquals(2, found.queueLength());
        clock.awaitSleeper(QUIET);
        clock.advance(QUIET);
        assertEquals(List.of("Night Ferry.flac", "Other.flac"), names(searching.get()));
    }

    @Test
    void withoutAnswersItIsOverInFifteenSeconds() throws Exception {
        var searching = searching(FERRY);
        token();
        clock.passSleepOf(TIME);
        assertEquals(List.of(), searching.get());
    }

    @Test
    void whatNobodyAskedForIsDropped() throws Exception {
        var searching = searching(FERRY);
        int token = token();
        from("jon", answer("jon", token + 1, "Ferry\\a.flac"));
        from("eve", answer("jon", token, "Ferry\\b.flac"));
        from(
                "ada",
                answer("ada", token, "Ferry\\c.flac"),
                answer("ada", token, "Ferry\\second.flac"),
                answer("ada", token + 1, "Ferry\\other.flac"));
        assertEquals(List.of("c.flac"), names(news.take()));
        clock.awaitSleeper(QUIET);
        clock.advance(TIME);
        assertEquals(List.of("c.flac"), names(searching.get()));
        from("late", answer("late", token, "Ferry\\late.flac"));
        assertEquals(List.of(), List.copyOf(news));
    }

    @Test
    void itIsOverWhenEnoughHasCome() throws Exception {
        searches = searches(new SearchLimits(TIME, QUIET, 3, 2));
        var searching = searching(FERRY);
        from("jon", answer("jon", token(), "Ferry\\a.flac", "Ferry\\b.flac", "Ferry\\night.flac"));
        assertEquals(List.of("night.flac", "a.flac"), names(searching.get()), "two are kept");
    }

    @Test
    void excludedWordsAreLookedForInAnswersToo() throws Exception {
        var searching = searching(SearchWords.typed("night ferry -live"));
        var asked = network.said(FileSearch.class);
        assertEquals("night ferry -live", asked.query());
        from(
                "jon",
                answer("jon", asked.token(), "M\\Live\\Night Ferry.flac", "M\\Night Ferry.flac"));
        assertEquals(1, news.take().size());
        clock.awaitSleeper(QUIET);
        clock.advance(TIME);
        assertEquals(1, searching.get().size());
    }

    @Test
    void wordsThatTheServerExcludesAreNotSent() throws Exception {
        network.serverSays(new ExcludedSearchPhrases(List.of("Night Ferry")));
        while (network.session().facts().excludedPhrases().isEmpty()) Thread.onSpinWait();
        var refusal =
                assertThrows(
                        SourceException.NotOffered.class,
                        () -> searches.search(SearchWords.typed("the night ferry"), _ -> {}));
        assertTrue(refusal.sentence().contains("keeps these words out"), refusal.sentence());
        assertFalse(network.hasSaid(FileSearch.class));
        assertEquals(0, budget().state().used());
    }

    @Test
    void tooShortSearchesAreNotSent() throws Exception {
        assertEquals(List.of(), searches.search(SearchWords.typed("ab"), _ -> {}));
        assertFalse(network.hasSaid(FileSearch.class));
    }

    @Test
    void theSameIsNotAskedTwiceInAMoment() throws Exception {
        var searching = searching(FERRY);
        from("jon", answer("jon", token(), "Ferry\\a.flac", "Ferry\\b.flac", "Ferry\\c.flac"));
        news.take();
        clock.awaitSleeper(QUIET);
        clock.advance(TIME);
        assertEquals(searching.get(), searches.search(FERRY, _ -> {}));
        assertEquals(1, budget().state().used());
        clock.advance(Duration.ofMinutes(2));
        var again = searching(FERRY);
        token();
        clock.passSleepOf(TIME);
        assertEquals(List.of(), again.get());
        clock.advance(Duration.ofMinutes(9));
        assertEquals(List.of(), searches.search(FERRY, _ -> {}), "left in peace for longer");
    }

    @Test
    void twoWhoAskTheSameAtTheSameTimeShareOneSearch() throws Exception {
        var first = searching(FERRY);
        int token = token();
        var second = searching(FERRY);
        from("jon", answer("jon", token, "Ferry\\a.flac"));
        news.take();
        clock.awaitSleeper(QUIET);
        clock.advance(TIME);
        assertEquals(first.get(), second.get());
        assertEquals(1, budget().state().used());
    }

    @Test
    void wordsWithAccentsThatBringNothingAreAskedForWithout() throws Exception {
        var searching = searching(SearchWords.typed("nächte fähre"));
        assertEquals("nächte fähre", network.said(FileSearch.class).query());
        clock.passSleepOf(TIME);
        var folded = network.said(FileSearch.class);
        assertEquals("nachte fahre", folded.query());
        from("jon", answer("jon", folded.token(), "M\\Nachte.flac"));
        news.take();
        clock.awaitSleeper(QUIET);
        clock.advance(TIME);
        assertEquals(List.of("Nachte.flac"), names(searching.get()));
    }

    @Test
    void theBudgetHoldsAllSearches() throws Exception {
        for (int i = 0; i < 5; i++) budget().pass();
        var searching = searching(FERRY);
        clock.awaitSleeper(PAUSE);
        assertFalse(network.hasSaid(FileSearch.class));
        clock.advance(PAUSE);
        token();
        clock.passSleepOf(TIME);
        searching.get();
    }

    @Test
    void twoWhoWaitForTheirTurnAskTheSameOnce() throws Exception {
        for (int i = 0; i < 5; i++) budget().pass();
        var first = searching(FERRY);
        var second = searching(FERRY);
        while (budget().state().waiting() < 1) Thread.onSpinWait();
        clock.awaitSleeper(PAUSE);
        clock.advance(PAUSE);
        int token = token();
        from("jon", answer("jon", token, "Ferry\\a.flac"));
        news.take();
        clock.awaitSleeper(QUIET);
        while (budget().state().used() < 7) Thread.onSpinWait();
        clock.advance(TIME);
        assertEquals(first.get(), second.get());
        assertFalse(network.hasSaid(FileSearch.class));
    }

    @Test
    void whoStopsWaitingTakesNothingMore() throws Exception {
        var searching = searching(FERRY);
        int token = token();
        clock.awaitSleeper(TIME);
        searching.cancel(true);
        clock.awaitNoSleeper(TIME);
        from("jon", answer("jon", token, "Ferry\\a.flac"));
        var again = searching(FERRY);
        int other = token();
        assertFalse(token == other, "tokens differ");
        clock.passSleepOf(TIME);
        assertEquals(List.of(), again.get());
    }

    @Test
    void tenThousandFilesLeaveTheBest() {
        var best = new BestFiles(FERRY, 100);
        IntStream.range(0, 10_000)
                .forEach(i ->
                        best.add(
                                new FoundFile(
                                        "u" + i,
                                        file(
                                                "M\\"
                                                        + (i == 7777 ? "night ferry" : "x")
                                                        + i
                                                        + ".mp3"),
                                        AudioKind.MP3,
                                        i % 2 == 0,
                                        i,
                                        0)));
        assertEquals(100, best.size());
        assertEquals("night ferry7777.mp3", best.bestFirst().getFirst().file().path().name());
        assertTrue(best.bestFirst().get(1).freeSlot());
    }
}
