package cratekeeper.agent;

import cratekeeper.integration.NameReader;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.media.Analysis;
import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import cratekeeper.media.TagWriter;
import cratekeeper.music.Field;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.store.AnswerCache;
import cratekeeper.store.AssistantAnswers;
import cratekeeper.store.Database;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.OwnValueStore;
import cratekeeper.store.QueueStore;
import cratekeeper.store.ReviewJournal;
import cratekeeper.store.ReviewStore;
import cratekeeper.store.TagJournal;
import cratekeeper.store.WishStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The agents on a folder of their own, with fake platforms and everything else real.
final class World implements AutoCloseable {
    static final Service META = Service.MUSICBRAINZ;
    static final Service FILES = Service.ARCHIVE;
    Instant now = Instant.parse("2026-01-01T12:00:00Z");
    final InstantSource clock = () -> now;
    final FakePlatform meta = new FakePlatform(META);
    final FakePlatform files = new FakePlatform(FILES);
    final Path home;
    final Database database;
    final MetadataCollector collector;
    final ReviewQueue reviews;
    final Library library;
    final DownloadQueue queue;
    final Intake intake;
    final Decisions decisions;
    final Wishes wishes;
    Analysis heard = new Analysis(null, 0, null, 0, 1);
    NameReader assistant = NameReader.NONE;

    World(Path home) throws IOException {
        this.home = home;
        database = Database.open(home.resolve("test.db"), clock);
        var sources = new Sources(List.of(meta.records(), files.downloads()));
        var matcher = new RecordingMatcher(3_000, 10_000);
        var ffmpeg = new Ffmpeg(Path.of("target", "ffmpeg"));
        var probe = new AudioProbe(ffmpeg);
        var ownValues = new OwnValues(new OwnValueStore(database, clock));
        collector =
                new MetadataCollector(
                                sources,
                                new AnswerCache(database, clock),
                                matcher,
                                () -> Preferences.DEFAULT,
                                clock,
                                Patience.ENDLESS)
                        .with(ownValues);
        var scout =
                new AcquisitionScout(
                        sources, matcher, probe, probe::quick, () -> Preferences.DEFAULT);
        reviews =
                new ReviewQueue(
                        new ReviewStore(database),
                        new ReviewJournal(database),
                        () -> Field.REQUIRED,
                        clock);
        library = new Library(new LibraryStore(database), probe, home.resolve("recycle"));
        var store = new QueueStore(database);
        var tagging =
                new Tagging(
                        new TagWriter(),
                        new TagJournal(database, clock),
                        () -> Preferences.DEFAULT);
        wishes = new Wishes(new WishStore(database), clock);
        var folders =
                new JobWork.Folders(
                        home.resolve("partial"), home.resolve("music"), home.resolve("recycle"));
        var shelving =
                new Shelving(
                        collector,
                        new HeardFields(_ -> heard),
                        tagging,
                        library,
                        reviews,
                        store,
                        wishes,
                        folders,
                        () -> Preferences.DEFAULT,
                        clock);
        var work =
                new JobWork(
                        collector,
                        scout,
                        shelving,
                        library,
                        reviews,
                        wishes,
                        new RememberedNames(
                                name -> assistant.read(name),
                                new AssistantAnswers(database, clock)),
                        folders,
                        () -> Preferences.DEFAULT,
                        clock);
        var ids = new AtomicInteger();
        queue = new DownloadQueue(store, work, () -> 2, clock, () -> "j" + ids.incrementAndGet());
        intake =
                new Intake(
                        collector,
                        tagging,
                        library,
                        new LibraryStore(database),
                        new QueuedWishes(queue, matcher),
                        folders,
                        () -> Preferences.DEFAULT,
                        clock);
        decisions =
                new Decisions(
                        reviews,
                        new ReviewJournal(database),
                        queue,
                        work,
                        collector,
                        new Links(sources),
                        ownValues,
                        tagging,
                        clock,
                        () -> "b" + ids.incrementAndGet());
    }

    static Track track(String artist, String title, String version, long seconds) {
        return Track.builder()
                .title(title)
                .version(version)
                .artist(artist)
                .release(title + " EP")
                .durationMs(seconds * 1_000)
                .id(META, artist + title + version)
                .build();
    }

    /// Quiet noise of that length as a WAV file, which is a lossless format that needs no encoder.
    static byte[] wav(long seconds) {
        int frames = (int) (seconds * 44_100);
        var bytes = ByteBuffer.allocate(44 + frames * 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .putInt(36 + frames * 4)
                .put("WAVEfmt ".getBytes());
        bytes.putInt(16)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(44_100)
                .putInt(44_100 * 4)
                .putShort((short) 4)
                .putShort((short) 16);
        bytes.put("data".getBytes(java.nio.charset.StandardCharsets.UTF_8)).putInt(frames * 4);
        var random = new java.util.Random(seconds);
        for (int i = 0; i < frames * 2; i++) bytes.putShort((short) (random.nextGaussian() * 500));
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes.array());
        return out.toByteArray();
    }

    @Override
    public void close() {
        queue.close();
        database.close();
    }
}
