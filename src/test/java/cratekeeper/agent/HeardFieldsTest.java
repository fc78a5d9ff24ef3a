package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import cratekeeper.media.Analysis;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeardFieldsTest {
    private static final Path FILE = Path.of("a.flac");
    private static final MusicalKey A_MINOR = new MusicalKey(8, true);

    private static TrackMetadata of(Track.Builder track) {
        return TrackMetadata.of(track.title("Night Ferry").build());
    }

    private static Track heard(double bpm, double confidence, Track.Builder track)
            throws InterruptedException {
        var ear = new HeardFields(_ -> new Analysis(bpm, confidence, A_MINOR, confidence, 5));
        return ear.hear(of(track), FILE, 300_000L).metadata().track();
    }

    @Test
    void whatNobodyToldIsHeard() throws Exception {
        var track = heard(126.05, 1, Track.builder());
        assertEquals(126.0, track.bpm());
        assertEquals(A_MINOR, track.key());
        assertEquals(126.35, heard(126.347, 1, Track.builder()).bpm());
    }

    @Test
    void whatAServiceSaysStands() throws Exception {
        assertEquals(125.0, heard(126, 1, Track.builder().bpm(125.0)).bpm());
        var both = of(Track.builder().bpm(125.0).key(A_MINOR));
        var ear = new HeardFields(_ -> fail("nothing is missing"));
        assertSame(both, ear.hear(both, FILE, 300_000L).metadata());
    }

    private static TrackMetadata checked(double said, double heard, double confidence)
            throws InterruptedException {
        var ear = new HeardFields(_ -> new Analysis(heard, confidence, A_MINOR, 1, 5));
        var told =
                java.util.Map.of(
                        Field.BPM,
                        new FieldValue(said, 0.95, List.of(Service.BEATPORT), List.of()),
                        Field.KEY,
                        new FieldValue(A_MINOR, 0.95, List.of(Service.BEATPORT), List.of()));
        return ear.hear(of(Track.builder()).with(told), FILE, 300_000L).metadata();
    }

    @Test
    void aTempoThatSoundsOtherwiseStandsButIsDisputed() throws Exception {
        var disputed = checked(120, 128.02, 0.9);
        var bpm = disputed.field(Field.BPM).orElseThrow();
        assertEquals(120.0, bpm.value());
        assertEquals(List.of(Service.BEATPORT), bpm.services());
        assertEquals(List.of(new FieldValue.Other(128.0, List.of())), bpm.others());
        assertEquals(0.6, bpm.confidence());
        assertEquals(List.of("Beatport says 120 BPM, but 128 are heard"), disputed.reasons());
    }

    @Test
    void aTempoThatSoundsNearlySoOrAnOctaveOffOrUnsurelyIsNotDisputed() throws Exception {
        for (double heard : new double[] {124, 124.9, 120.2, 62, 248, 93, 82.7, 165.3})
            assertEquals(List.of(), checked(124, heard, 0.9).reasons(), heard + "");
        assertEquals(List.of(), checked(120, 128, 0.7).reasons());
    }

    @Test
    void whatIsHeardUnsurelyIsNotSaid() throws Exception {
        var track = heard(126, 0.3, Track.builder());
        assertNull(track.bpm());
        assertNull(track.key());
    }

    @Test
    void halfAndTwiceATempoAreToldApartByTheGenre() throws Exception {
        assertEquals(174.0, heard(87, 1, Track.builder().genres(List.of("Drum & Bass"))).bpm());
        assertEquals(87.0, heard(174, 1, Track.builder().genres(List.of("Hip Hop"))).bpm());
        assertEquals(124.0, heard(62, 1, Track.builder().genres(List.of("Deep House"))).bpm());
        assertEquals(140.0, heard(70, 1, Track.builder().genres(List.of("Trap"))).bpm());
        assertEquals(87.0, heard(87, 1, Track.builder()).bpm());
        assertEquals(174.0, heard(174, 1, Track.builder()).bpm());
    }

    @Test
    void aSetAndAFileThatCannotBeHeardAreLeftAlone() throws Exception {
        var known = of(Track.builder());
        var never = new HeardFields(_ -> fail("a set of two hours is not analysed"));
        assertSame(known, never.hear(known, FILE, 7_200_000L).metadata());
        var broken =
                new HeardFields(_ -> {
                    throw new IOException("a.flac cannot be decoded.");
                });
        assertSame(known, broken.hear(known, FILE, null).metadata());
    }

    @Test
    void ourOwnEarIsNeverQuiteSure() throws Exception {
        var ear = new HeardFields(_ -> new Analysis(126.0, 1, A_MINOR, 1, 5));
        var field = ear.hear(of(Track.builder()), FILE, null).metadata().fields().get(Field.BPM);
        assertEquals(0.9, field.confidence());
        assertEquals(List.of(), field.services());
    }

    @Test
    void aSecondOpinionIsNotWaitedForLong() throws Exception {
        var ended = new java.util.concurrent.CountDownLatch(1);
        var ear =
                new HeardFields(
                        _ -> {
                            try {
                                new java.util.concurrent.CountDownLatch(1).await();
                            } finally {
                                ended.countDown();
                            }
                            return fail("nobody lets it go on");
                        },
                        java.time.Duration.ofMillis(1));
        var told =
                of(Track.builder())
                        .with(
                                java.util.Map.of(
                                        Field.BPM,
                                        new FieldValue(
                                                120.0, 0.95, List.of(Service.BEATPORT), List.of()),
                                        Field.KEY,
                                        new FieldValue(
                                                A_MINOR,
                                                0.95,
                                                List.of(Service.BEATPORT),
                                                List.of())));
        assertSame(told, ear.hear(told, FILE, 300_000L).metadata());
        assertTrue(ended.await(1, java.util.concurrent.TimeUnit.MINUTES), "it listens still");
    }
}
