package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.agent.Acquired.NeedsReview;
import cratekeeper.agent.Acquired.Saved;
import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.PreviewSource;
import cratekeeper.integration.Source;
import cratekeeper.integration.SourceException;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import cratekeeper.media.sound.PrintSearch;
import cratekeeper.music.Attempt;
import cratekeeper.music.Attempt.Outcome;
import cratekeeper.music.Offer;
import cratekeeper.music.Offers;
import cratekeeper.music.Preferences;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.music.TransferProgress;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.Database;
import cratekeeper.store.PeerStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainWalkTest {
    private static final Track TRACK = World.track("Nova Fen", "Low Tide", "Dub", 6);
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));

    @TempDir Path folder;
    private final List<Attempt> told = new ArrayList<>();
    private final FakePlatform files = new FakePlatform(Service.ARCHIVE);
    private final FakePlatform strangers = new FakePlatform(Service.SOULSEEK);

    @Test
    void aServiceWithoutFilesNamesTheRecordingForThoseWhoHaveThem() throws Exception {
        var deezer = new FakePlatform(Service.DEEZER);
        deezer.knows(
                TRACK.toBuilder()
                        .isrc("SEXYZ2400014")
                        .durationMs(6_000L)
                        .id(Service.DEEZER, "7")
                        .build());
        deezer.failure = new SourceException.NotOffered(Service.DEEZER, "protected streams");
        var records = new FakePlatform(Service.DEEZER);
        records.tracks.addAll(deezer.tracks);
        // Another length: only who knows the wanted one can tell.
        files.offer(
                "long.wav", "WAV", null, TRACK.toBuilder().durationMs(null).build(), World.wav(20));

        Track unsure = TRACK.toBuilder().durationMs(null).build();
        try (var database = Database.open(folder.resolve("test.db"), CLOCK)) {
            var sources =
                    Sources.of(
                            List.<Source>of(
                                    deezer.downloads(), records.records(), files.downloads()));
            var scout =
                    scout(sources)
                            .with(
                                    PeerRecord.NONE,
                                    new Pinning(
                                            sources,
                                            new AnswerCache(database, CLOCK),
                                            new RecordingMatcher(3_000, 10_000)),
                                    SoundCheck.DEAF,
                                    TimeBudget.ENDLESS);
            var needs =
                    assertInstanceOf(
                            NeedsReview.class,
                            acquire(scout, unsure, List.of(Service.DEEZER, Service.ARCHIVE)));
            var pinned = needs.attempts().getFirst();
            assertEquals(Outcome.NOT_OFFERED, pinned.outcome());
            assertTrue(
                    pinned.reason().endsWith("It names the recording: ISRC SEXYZ2400014, 0:06."),
                    pinned.reason());
            assertEquals("The lengths differ by 14 s.", needs.attempts().getLast().reason());
            assertTrue(Files.exists(needs.attempts().getLast().kept().path()), "it is kept");
        }
    }

    @Test
    void aSourceThatDoesNotAnswerInTimeIsLeftForTheNext() throws Exception {
        files.offer("a.wav", "WAV", null, TRACK, World.wav(6));
        var never =
                new Never() {
                    @Override
                    public List<Offer> offers(TrackQuery wanted) throws InterruptedException {
                        new CountDownLatch(1).await();
                        return List.of();
                    }
                };
        var scout =
                scout(Sources.of(List.of(never, files.downloads())))
                        .with(
                                PeerRecord.NONE,
                                Pinning.NONE,
                                SoundCheck.DEAF,
                                new TimeBudget(time -> {
                                    // The minute for offers is over at once, the rest never.
                                    if (time.toSeconds() > 60) new CountDownLatch(1).await();
                                    never.asked.await();
                                }));
        never.asked.countDown();
        var saved = acquire(scout, TRACK, List.of(Service.SOULSEEK, Service.ARCHIVE));
        assertEquals("Soulseek has not answered in time.", saved.attempts().getFirst().reason());
    }

    @Test
    void aStreamThatBrokeOffLeavesNothingAndAResumableFileStays() throws Exception {
        files.offer("a.wav", "WAV", null, TRACK, World.wav(6));
        files.broken.put(
                "a.wav", new SourceException.Unreachable(World.FILES, "connection lost", null));
        acquire(scout(Sources.of(List.of(files.downloads()))), TRACK, List.of(World.FILES));
        assertEquals(1, count());

        var stream = new Stream(files.downloads());
        acquire(scout(Sources.of(List.of(stream))), TRACK, List.of(World.FILES));
        assertEquals(0, count());
    }

    @Test
    void aFileThatSoundsUnlikeThePreviewIsKeptForAPerson() throws Exception {
        files.offer("@@2ff06\\Music\\a.wav", "WAV", null, TRACK, World.wav(6));
        Track known = TRACK.toBuilder().id(Service.DEEZER, "1").build();
        var scout = hearing(new PrintSearch.Finding(false, 0, 0.2));
        var needs =
                assertInstanceOf(NeedsReview.class, acquire(scout, known, List.of(World.FILES)));
        assertEquals(
                new ReviewItem.Reason(
                        ReviewReason.PREVIEW_DIFFERS, "a.wav: It sounds unlike Deezer’s preview."),
                needs.reasons().getFirst());
        var kept = needs.attempts().getFirst().kept();
        assertTrue(Files.exists(kept.path()));
        assertEquals("It sounds unlike Deezer’s preview.", kept.evidence().getLast());
    }

    @Test
    void aFileThatHoldsThePreviewSaysSoInItsEvidence() throws Exception {
        files.offer("a.wav", "WAV", null, TRACK, World.wav(6));
        Track known = TRACK.toBuilder().id(Service.DEEZER, "1").build();
        var scout = hearing(new PrintSearch.Finding(true, 2_000, 0.9));
        var saved = assertInstanceOf(Saved.class, acquire(scout, known, List.of(World.FILES)));
        assertEquals(
                List.of("Same recording as Deezer’s preview, which starts at 0:02."),
                saved.measured().evidence());
    }

    @Test
    void strangersWhoSentBrokenFilesStandLowerTheNextTime() throws Exception {
        try (var database = Database.open(folder.resolve("test.db"), CLOCK)) {
            var peers = PeerRecord.kept(new PeerStore(database));
            var liar = offer("liar");
            var newcomer = offer("newcomer");
            var friend = offer("friend");
            for (int i = 0; i < 3; i++) {
                peers.note(liar, false);
                peers.note(friend, true);
            }
            var ranking = new OfferRanking(new RecordingMatcher(3_000, 10_000)).knowing(peers);
            assertEquals(
                    List.of("friend", "newcomer", "liar"),
                    ranking
                            .rank(List.of(liar, newcomer, friend), TRACK, Preferences.DEFAULT)
                            .stream()
                            .map(ranked -> ranked.offer().peer())
                            .toList());
        }
    }

    @Test
    void absurdLengthsAndQueuesOfOffersAreNotTaken() throws Exception {
        var absurd =
                List.of(
                        TRACK.toBuilder().durationMs(0L).build(),
                        TRACK.toBuilder().durationMs(-5L).build(),
                        TRACK.toBuilder().durationMs(Long.MAX_VALUE).build());
        for (Track claimed : absurd) {
            files.offers.clear();
            files.offer("odd.wav", "WAV", null, claimed, World.wav(20));
            var acquired = acquire(scout(Sources.of(List.of(files.downloads()))), TRACK, List.of());
            assertInstanceOf(NeedsReview.class, acquired, claimed.toString());
            assertFalse(told.stream().anyMatch(a -> a.outcome() == Outcome.SAVED));
        }
        var negative = Offers.queued(offer("x"), -3, -1L);
        var ranked =
                new OfferRanking(new RecordingMatcher(3_000, 10_000))
                        .rank(List.of(negative), TRACK, Preferences.DEFAULT)
                        .getFirst();
        assertTrue(ranked.score() >= 0 && ranked.score() <= 1, "score " + ranked.score());
    }

    private AcquisitionScout hearing(PrintSearch.Finding finding) {
        PreviewSource shop =
                new PreviewSource() {
                    @Override
                    public Optional<byte[]> preview(String trackId) {
                        return Optional.of(new byte[] {1});
                    }

                    @Override
                    public Service service() {
                        return Service.DEEZER;
                    }
                };
        var sources = Sources.of(List.<Source>of(files.downloads(), shop));
        return scout(sources)
                .with(
                        PeerRecord.NONE,
                        Pinning.NONE,
                        new SoundCheck(sources, (_, _) -> finding, null, null),
                        TimeBudget.ENDLESS);
    }

    private Offer offer(String peer) {
        strangers.offer(peer + ".wav", "WAV", null, TRACK, new byte[4]);
        return Offers.from(peer, strangers.offers.getLast());
    }

    private long count() throws IOException {
        try (var all = Files.list(folder.resolve("job"))) {
            return all.count();
        }
    }

    private static AcquisitionScout scout(Sources sources) {
        var probe = new AudioProbe(new Ffmpeg(Path.of("target", "ffmpeg")));
        return new AcquisitionScout(
                sources,
                new RecordingMatcher(3_000, 10_000),
                probe,
                probe::quick,
                () -> Preferences.DEFAULT);
    }

    private Acquired acquire(AcquisitionScout scout, Track track, List<Service> chain)
            throws Exception {
        return scout.acquire(
                new AcquisitionScout.Wanted(
                        TrackQuery.of(track),
                        track,
                        Optional.empty(),
                        chain,
                        List.of(),
                        folder.resolve("job")),
                new AcquisitionScout.Steps() {
                    @Override
                    public void searching(Service service) {}

                    @Override
                    public void downloading(Offer offer, long bytesDone, long bytesTotal) {}

                    @Override
                    public void verifying(Offer offer) {}

                    @Override
                    public void tried(Attempt attempt) {
                        told.add(attempt);
                    }
                });
    }

    private abstract static class Never implements DownloadSource {
        final CountDownLatch asked = new CountDownLatch(1);

        @Override
        public Service service() {
            return Service.SOULSEEK;
        }

        @Override
        public void fetch(Offer offer, Path partial, TransferProgress progress) {
            throw new AssertionError(Arrays.toString(new Offer[] {offer}));
        }
    }

    private record Stream(DownloadSource of) implements DownloadSource {
        @Override
        public boolean resumes() {
            return false;
        }

        @Override
        public List<Offer> offers(TrackQuery wanted) throws SourceException, InterruptedException {
            return of.offers(wanted);
        }

        @Override
        public void fetch(Offer offer, Path partial, TransferProgress progress)
                throws SourceException, IOException, InterruptedException {
            Files.createDirectories(partial.resolveSibling(partial.getFileName() + ".work"));
            of.fetch(offer, partial, progress);
        }

        @Override
        public Service service() {
            return of.service();
        }
    }
}
