package cratekeeper.integration.beatport;

import static cratekeeper.integration.beatport.BeatportContracts.own;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.JsonMutations;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import cratekeeper.music.TrackQuery;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Replies spoilt in one place at a time, cut, or with bytes turned: each still gives a result or
/// an [SourceException.Unreadable], never another exception.
class BeatportMutatedRepliesTest {
    private static final URI BASE = URI.create("https://api.example.org/v4/");
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final long SEED = 20_260_101;
    private static final int MOST = 300;
    private static final String TOKEN =
            "{\"access_token\":\"hush\",\"expires_in\":36000,\"refresh_token\":\"again\"}";

    @FunctionalInterface
    private interface Question {
        Object ask(Beatport beatport) throws Exception;
    }

    /// @param part the paths that end so give the body, all others the other
    private static Beatport beatport(String part, String body, String other) {
        var http =
                new FakeServiceHttp(
                        Service.BEATPORT,
                        uri ->
                                (uri.getPath().endsWith(part) ? body : other)
                                        .getBytes(StandardCharsets.UTF_8));
        return BeatportContracts.source(BASE, http, () -> NOW);
    }

    @TestFactory
    Stream<DynamicTest> nothingButAnUnreadableReplyComesOfIt() {
        String head = own("list.json");
        return Stream.of(
                fuzz("search.json", "", "", b -> b.search(TrackQuery.words("night ferry"))),
                fuzz("tracks.json", "", "", b -> b.byIsrc("QZXX12400001")),
                fuzz("track.json", "", "", b -> b.track("18000001")),
                fuzz("track.json", "", "", b -> b.preview("18000001")),
                fuzz("release.json", "1/", own("tracks.json"), b -> b.release("4000001")),
                fuzz("tracks.json", "tracks/", own("release.json"), b -> b.release("4000001")),
                fuzz("releases.json", "", "", b -> b.byBarcode("0602527121956")),
                fuzz("list.json", "14/", own("list-1.json"), b -> b.page("chart:700014", null)),
                fuzz("list-1.json", "tracks/", head, b -> b.page("chart:700014", null)),
                fuzz("tracks.json", "", "", b -> b.page("owned", "2:101")),
                fuzz("playlists.json", "", "", Beatport::ownPlaylists));
    }

    private static DynamicTest fuzz(String name, String part, String other, Question question) {
        return DynamicTest.dynamicTest(
                name + " " + part,
                () -> {
                    var spoilt = new ArrayList<>(JsonMutations.of(own(name), MOST, SEED));
                    spoilt.addAll(JsonMutations.damaged(own(name), SEED));
                    int read = 0;
                    for (String body : spoilt)
                        if (survives(question, beatport(part, body, other), body)) read++;
                    assertTrue(read > spoilt.size() / 3, read + " of " + spoilt.size() + " read");
                });
    }

    private static boolean survives(Question question, Beatport beatport, String body) {
        try {
            question.ask(beatport);
            return true;
        } catch (SourceException.Unreadable e) {
            return false;
        } catch (Exception e) {
            throw new AssertionError(body, e);
        }
    }

    @Test
    void aSpoiltTokenIsTakenOrRefusedInASentence() throws Exception {
        var spoilt = new ArrayList<>(JsonMutations.of(TOKEN, MOST, SEED));
        spoilt.addAll(JsonMutations.damaged(TOKEN, SEED));
        for (String text : spoilt) {
            var http = FakeServiceHttp.saying(Service.BEATPORT, "{\"username\":\"x\"}");
            var known = new Credentials(_ -> Optional.empty(), new PassingVault());
            var beatport = new Beatport(BASE, http, known, () -> NOW, new Random(7));
            try {
                beatport.enter(Map.of("BEATPORT_TOKEN", new Secret(text)));
            } catch (SourceException.SignInNeeded e) {
                assertTrue(e.sentence().endsWith("."), e.sentence());
            }
        }
    }
}
