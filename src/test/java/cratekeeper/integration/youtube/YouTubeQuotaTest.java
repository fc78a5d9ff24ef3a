package cratekeeper.integration.youtube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.FakeApi;
import cratekeeper.net.Http;
import cratekeeper.net.Limit;
import cratekeeper.net.VirtualWaits;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class YouTubeQuotaTest {
    private static final TrackQuery FERRY = TrackQuery.words("night ferry");

    private final VirtualWaits waits = new VirtualWaits();
    private final FakeApi api = new FakeApi(waits);
    private final Http http = new Http("Test/1.0 ( https://example.org )", waits, _ -> {});

    @AfterEach
    void closeAll() {
        http.close();
        api.close();
    }

    private YouTube source(int searchesADay) {
        var door =
                http.service(
                        Service.YOUTUBE,
                        Limit.burst(searchesADay, Duration.ofDays(1)),
                        YouTube.MANNERS);
        return new YouTube(
                api.base(), door, YouTubeContracts.keyed(), waits, YouTubeContracts.none());
    }

    private Duration untilMidnight() {
        var there = ZonedDateTime.ofInstant(waits.instant(), YouTubeManners.PACIFIC);
        return Duration.between(
                there, there.toLocalDate().plusDays(1).atStartOfDay(YouTubeManners.PACIFIC));
    }

    private static String refusal(String reason) {
        return "{\"error\":{\"code\":403,\"message\":\"<a href=\\\"/x\\\">no</a>\",\"errors\":[{\"reason\":\""
                + reason
                + "\"}]}}";
    }

    @Test
    void onlySearchesCountAndTheirDayEndsOnThePacificCoast() throws Exception {
        YouTubeContracts.found(api);
        var source = source(2);
        for (int i = 0; i < 20; i++) source.track(YouTubeContracts.VIDEO);
        source.search(FERRY);
        source.search(TrackQuery.words("other"));
        assertEquals(2, http.limiter(Service.YOUTUBE).orElseThrow().used());
        var failure =
                assertThrows(
                        SourceException.Throttled.class,
                        () -> source.search(TrackQuery.words("third")));
        assertEquals(untilMidnight().toSeconds(), failure.waitFor().toSeconds());
        assertTrue(source.track(YouTubeContracts.VIDEO).isPresent(), "the rest goes on");
        waits.sleep(untilMidnight().plusSeconds(1));
        assertEquals(1, source.search(FERRY).size());
    }

    @Test
    void aSpentQuotaIsNotAskedAgainThatDay() throws Exception {
        YouTubeContracts.found(api);
        api.answer("/search", 403, refusal("quotaExceeded"));
        var source = source(90);
        for (int i = 0; i < 3; i++) {
            var failure = assertThrows(SourceException.Throttled.class, () -> source.search(FERRY));
            assertEquals(untilMidnight().toSeconds(), failure.waitFor().toSeconds());
        }
        assertEquals(1, api.requests("/search").size());
        assertTrue(source.track(YouTubeContracts.VIDEO).isPresent(), "another quota");
        waits.sleep(untilMidnight().plusSeconds(1));
        YouTubeContracts.found(api);
        assertEquals(1, source.search(FERRY).size());
    }

    @Test
    void tooFastIsWaitedForAndTriedAgain() throws Exception {
        YouTubeContracts.found(api);
        api.answer(
                "/videos",
                cratekeeper.net.FakeReply.json(403, refusal("rateLimitExceeded")),
                cratekeeper.net.FakeReply.json(
                        "{\"items\":[" + YouTubeContracts.video(YouTubeContracts.VIDEO) + "]}"));
        assertTrue(source(90).track(YouTubeContracts.VIDEO).isPresent());
        assertEquals(2, api.requests("/videos").size());
    }

    @Test
    void eachReasonHasItsReaction() {
        assertInstanceOf(SourceException.Blocked.class, failing("accessNotConfigured"));
        assertInstanceOf(SourceException.Blocked.class, failing("ipRefererBlocked"));
        assertInstanceOf(SourceException.NotOffered.class, failing("playlistItemsNotAccessible"));
        assertInstanceOf(SourceException.SignInNeeded.class, failing("keyExpired"));
        assertInstanceOf(SourceException.Throttled.class, failing("dailyLimitExceeded"));
    }

    private SourceException failing(String reason) {
        api.answer("/playlistItems", 403, refusal(reason));
        return assertThrows(
                SourceException.class, () -> source(90).page(YouTubeContracts.LIST, null));
    }

    @Test
    void listsThatNobodyElseMayReadAreRefusedWithoutAsking() {
        for (String id : new String[] {"RDAbCdEfGh-_1", "WL", "LL", "x"}) {
            assertThrows(SourceException.NotOffered.class, () -> source(90).page(id, null), id);
        }
        assertEquals(0, api.requests().size());
    }
}
