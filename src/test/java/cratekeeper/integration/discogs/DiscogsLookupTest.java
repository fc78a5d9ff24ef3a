package cratekeeper.integration.discogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.MetadataLookupContract;
import cratekeeper.music.Service;
import cratekeeper.net.FakeReply;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DiscogsLookupTest extends MetadataLookupContract {
    @Override
    protected Service service() {
        return Service.DISCOGS;
    }

    @Override
    protected MetadataLookup source(URI base) {
        return new Discogs(base, door(Discogs.MANNERS), DiscogsContracts.SIGNED_IN);
    }

    @Override
    protected String path() {
        return DiscogsContracts.RELEASE;
    }

    @Override
    protected void found() {
        DiscogsContracts.found(api);
    }

    @Override
    protected void none() {
        DiscogsContracts.none(api);
    }

    @Override
    protected String trackId() {
        return "990014/B1";
    }

    @Override
    protected String releaseId() {
        return "990014";
    }

    @Test
    void tooManyRequestsWithoutAHintAreWaitedForLongerEachTime() throws Exception {
        var tooQuick =
                FakeReply.json(429, "{\"message\":\"You are making requests too quickly.\"}");
        api.answer(
                path(),
                tooQuick,
                tooQuick,
                tooQuick,
                FakeReply.json(DiscogsContracts.own("release.json")));
        long begun = waits.nanoTime();
        assertTrue(source(api.base()).release("990014").isPresent());
        assertEquals(1 + 2 + 4, Duration.ofNanos(waits.nanoTime() - begun).toSeconds());
    }
}
