package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import cratekeeper.match.RecordingMatcher;
import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import cratekeeper.music.Attempt;
import cratekeeper.music.AudioFile.Verdict;
import cratekeeper.music.Offer;
import cratekeeper.music.Preferences;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcquisitionScoutTest {
    private final Track track = World.track("Nova Fen", "Low Tide", "", 6);
    private final FakePlatform strangers = new FakePlatform(Service.SOULSEEK);
    private final List<Path> heard = new ArrayList<>();
    private @TempDir Path folder;

    @Test
    void whatAStrangerSendsIsHeardAndASuspectGoesToReview() throws Exception {
        offer("@@2ff06\\Music\\fake.wav", "stranger");
        var needs = assertInstanceOf(Acquired.NeedsReview.class, acquire(Verdict.SUSPECT));
        assertEquals(1, heard.size());
        assertEquals(
                new ReviewItem.Reason(
                        ReviewReason.SUSPECT_TRANSCODE, "fake.wav: It was a lossy file once."),
                needs.reasons().getFirst());
    }

    @Test
    void aStrangersFileThatIsBrokenIsFollowedByTheNext() throws Exception {
        offer("broken.wav", "stranger");
        offer("other.wav", "stranger");
        var needs = assertInstanceOf(Acquired.NeedsReview.class, acquire(Verdict.BROKEN));
        assertEquals(2, heard.size());
        assertEquals(
                List.of(Attempt.Outcome.BROKEN, Attempt.Outcome.BROKEN),
                needs.attempts().stream().map(Attempt::outcome).toList());
    }

    @Test
    void aServicesOwnFileIsNotDecoded() throws Exception {
        offer("own.wav", null);
        assertInstanceOf(Acquired.Saved.class, acquire(Verdict.SUSPECT));
        assertEquals(List.of(), heard);
    }

    private void offer(String name, @Nullable String peer) {
        byte[] bytes = World.wav(6);
        strangers.files.put(name, bytes);
        strangers.offers.add(
                new Offer(
                        Service.SOULSEEK,
                        name,
                        "WAV",
                        null,
                        null,
                        null,
                        null,
                        track.durationMs(),
                        (long) bytes.length,
                        peer,
                        null,
                        null,
                        null,
                        name,
                        track,
                        Map.of(),
                        null));
    }

    private Acquired acquire(Verdict verdict) throws Exception {
        var probe = new AudioProbe(new Ffmpeg(Path.of("target", "ffmpeg")));
        var scout =
                new AcquisitionScout(
                        new Sources(List.of(strangers.downloads())),
                        new RecordingMatcher(3_000, 10_000),
                        probe,
                        file -> {
                            heard.add(file);
                            return probe.quick(file)
                                    .heard(
                                            6_000L,
                                            16_000,
                                            verdict,
                                            List.of("It was a lossy file once."));
                        },
                        () -> Preferences.DEFAULT);
        var wanted =
                new AcquisitionScout.Wanted(
                        TrackQuery.of(track),
                        track,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        folder);
        return scout.acquire(wanted, new Silent());
    }

    private static final class Silent implements AcquisitionScout.Steps {
        @Override
        public void searching(Service service) {}

        @Override
        public void downloading(Offer offer, long bytesDone, long bytesTotal) {}

        @Override
        public void verifying(Offer offer) {}

        @Override
        public void tried(Attempt attempt) {}
    }
}
