package cratekeeper.agent;

import cratekeeper.media.SketchListener;
import cratekeeper.music.LibraryTrack;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.SoundStore;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Listens to the files that nobody has listened to yet, so that duplicates are known by their
/// sound. Takes a while for a large library; what was heard is kept, whenever it is stopped.
public final class SoundListening {
    private static final Logger LOG = LoggerFactory.getLogger(SoundListening.class);
    private static final int PAGE = 64;

    private final LibraryStore library;
    private final SoundStore sounds;
    private final SketchListener listener;

    public SoundListening(LibraryStore library, SoundStore sounds, SketchListener listener) {
        this.library = library;
        this.sounds = sounds;
        this.listener = listener;
    }

    /// @param progress told how many files were heard so far
    /// @return how many were heard
    public int listen(IntConsumer progress) throws IOException, InterruptedException {
        int threads = Runtime.getRuntime().availableProcessors();
        int heard = 0;
        long after = 0;
        try (var pool =
                Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory())) {
            try {
                while (true) {
                    var ids = sounds.unheard(after, PAGE);
                    if (ids.isEmpty()) return heard;
                    var work = new LinkedHashMap<Long, Future<byte[]>>();
                    for (LibraryTrack track : library.byIds(ids))
                        work.put(track.id(), pool.submit(() -> sketch(track)));
                    var sketches = new HashMap<Long, byte[]>();
                    for (var one : work.entrySet())
                        sketches.put(one.getKey(), await(one.getValue()));
                    sounds.putAll(sketches);
                    heard += ids.size();
                    after = ids.getLast();
                    progress.accept(heard);
                }
            } finally {
                pool.shutdownNow();
            }
        }
    }

    private static byte[] await(Future<byte[]> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private byte[] sketch(LibraryTrack track) throws InterruptedException {
        try {
            return listener.sketch(track.file().path()).bytes();
        } catch (IOException e) {
            // An empty one says that listening again is no use before the file changes.
            LOG.info("{} was not heard: {}", track.file().path(), e.getMessage());
            return new byte[0];
        }
    }
}
