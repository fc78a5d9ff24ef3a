package cratekeeper.agent;

import cratekeeper.media.FolderWalk;
import cratekeeper.music.LibraryTrack;
import cratekeeper.store.KnownFile;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.ScannedFile;
import cratekeeper.store.StoreException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Takes the files of a folder into the library. Only what is new or changed is read, a few hundred
/// files are written at a time, and so a scan that was stopped goes on where it was.
///
/// A file counts as gone only if its folder is still there with something in it: a drive that is
/// not connected empties nothing.
public final class LibraryScan {
    private static final int BATCH = 400;
    private static final int WAITING = 4;

    /// Written together: the words of many files at once cost the index less than of a few.
    private static final int TOGETHER = 1_600;

    private static final Optional<LibraryTrack> NOT_KNOWN = Optional.empty();

    private final LibraryStore store;
    private final FileReading reading;
    private final Set<Path> leftOut;

    /// Told of what cannot be read, a sentence each, by any thread.
    @FunctionalInterface
    public interface Listener {
        void problem(Path path, String sentence);

        /// @param files seen so far
        /// @param read how many of them were new or changed
        default void progress(int files, int read) {}
    }

    /// What a scan did.
    ///
    /// @param files seen
    /// @param read new or changed
    /// @param moved known before under another name
    /// @param gone taken out of the library
    /// @param unseen known, but nothing can be said of them: their folder is away or empty
    /// @param problems how many files or folders were told to the listener
    public record Report(
            Path folder, int files, int read, int moved, int gone, int unseen, int problems) {}

    /// @param leftOut folders that hold no music of the library's, whatever lies in them
    public LibraryScan(LibraryStore store, FileReading reading, Set<Path> leftOut) {
        this.store = store;
        this.reading = reading;
        this.leftOut = Set.copyOf(leftOut);
    }

    /// @param forget whether files that cannot be seen are taken out too
    /// @throws IOException one sentence: the folder is not there, or the library cannot be written;
    ///   what was read before is kept
    public Report scan(Path folder, boolean forget, Listener listener)
            throws IOException, InterruptedException {
        Path top = folder.toAbsolutePath().normalize();
        if (Files.isRegularFile(top))
            throw new IOException(top + " is a file: name the folder that it lies in.");
        if (!Files.isDirectory(top))
            throw new IOException(
                    top
                            + " is not there: is the drive connected? The library keeps what it knows"
                            + " of it.");
        return new Scanning(top, forget, listener).go();
    }

    private record Found(Path path, long bytes, long modified, boolean known) {}

    /// What stays the same when a file is moved.
    private record Likeness(String name, long bytes, long modified) {
        static Likeness of(Path path, long bytes, long modified) {
            return new Likeness(String.valueOf(path.getFileName()), bytes, modified);
        }
    }

    /// One scan.
    private final class Scanning implements FolderWalk.Visitor {
        private final Path top;
        private final boolean forget;
        private final Listener listener;
        private final Map<String, KnownFile> unseen;
        private final boolean nothingKnown;
        private final Map<Likeness, Path> fresh = new HashMap<>();
        private final Map<Path, Boolean> emptyFolders = new HashMap<>();
        private final AtomicInteger problems = new AtomicInteger();
        private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        private final Semaphore room = new Semaphore(WAITING);
        private List<Found> batch = new ArrayList<>();
        private List<ScannedFile> unwritten = new ArrayList<>();
        private int files;
        private int read;

        Scanning(Path top, boolean forget, Listener listener) throws StoreException {
            this.top = top;
            this.forget = forget;
            this.listener = listener;
            unseen = store.below(top);
            nothingKnown = unseen.isEmpty();
        }

        private @Nullable ExecutorService readers;

        Report go() throws IOException, InterruptedException {
            int threads = Math.clamp(Runtime.getRuntime().availableProcessors() + 1L, 2, 8);
            try (var pool =
                    Executors.newFixedThreadPool(
                            threads, Thread.ofPlatform().name("scan ", 0).daemon().factory())) {
                readers = pool;
                try {
                    FolderWalk.walk(top, leftOut, this);
                    hand();
                } finally {
                    pool.shutdown();
                    // Each is in the middle of some files at most.
                    while (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                        // Goes on waiting.
                    }
                    write(0);
                }
            }
            check();
            int moved = moved();
            int gone = gone();
            return new Report(top, files, read, moved, gone, unseen.size(), problems.get());
        }

        @Override
        public void file(Path file, long bytes, long modified)
                throws IOException, InterruptedException {
            files++;
            KnownFile known = unseen.remove(file.toString());
            if (known != null && known.bytes() == bytes && known.modified() == modified) return;
            read++;
            if (known == null && !nothingKnown) fresh.put(Likeness.of(file, bytes, modified), file);
            batch.add(new Found(file, bytes, modified, known != null));
            if (batch.size() >= BATCH) hand();
        }

        @Override
        public void folder(Path folder, boolean empty) {
            emptyFolders.put(folder, empty);
        }

        @Override
        public void unreadable(Path folder, IOException why) {
            tell(
                    folder,
                    why instanceof AccessDeniedException
                            ? "The folder may not be read; allow it and scan again."
                            : "The folder could not be read to its end; scan again.");
        }

        private void tell(Path path, String sentence) {
            problems.incrementAndGet();
            listener.problem(path, sentence);
        }

        /// Gives what was found to whoever reads next.
        private void hand() throws IOException, InterruptedException {
            check();
            listener.progress(files, read);
            var part = batch;
            batch = new ArrayList<>();
            if (part.isEmpty() || readers == null) return;
            room.acquire();
            readers.execute(() -> {
                try {
                    if (failure.get() == null) enter(part);
                } catch (IOException | InterruptedException | RuntimeException e) {
                    failure.compareAndSet(null, e);
                } finally {
                    room.release();
                }
            });
        }

        private void enter(List<Found> part) throws IOException, InterruptedException {
            var entries = new ArrayList<ScannedFile>();
            for (Found found : part) {
                var old = found.known ? store.byPath(found.path) : NOT_KNOWN;
                reading.read(found.path, found.bytes, found.modified, old, this::tell)
                        .ifPresent(entries::add);
            }
            synchronized (this) {
                unwritten.addAll(entries);
            }
            write(TOGETHER);
        }

        /// Writes what was read, if it is that much.
        private void write(int least) throws StoreException {
            List<ScannedFile> due;
            synchronized (this) {
                if (unwritten.isEmpty() || unwritten.size() < least) return;
                due = unwritten;
                unwritten = new ArrayList<>();
            }
            store.putAll(due);
        }

        private void check() throws IOException, InterruptedException {
            switch (failure.get()) {
                case null -> {}
                case IOException e -> throw e;
                case InterruptedException e -> throw e;
                case Exception e -> throw new IllegalStateException(e);
            }
        }

        private int moved() throws StoreException {
            int moved = 0;
            for (var entry : List.copyOf(unseen.entrySet())) {
                KnownFile old = entry.getValue();
                var like = Likeness.of(Path.of(entry.getKey()), old.bytes(), old.modified());
                Path now = fresh.remove(like);
                if (now == null) continue;
                store.moved(old.id(), now);
                unseen.remove(entry.getKey());
                moved++;
            }
            return moved;
        }

        private int gone() throws StoreException {
            var gone = new HashMap<String, Long>();
            unseen.forEach((path, known) -> {
                Boolean empty = emptyFolders.get(Path.of(path).getParent());
                if (forget || Boolean.FALSE.equals(empty)) gone.put(path, known.id());
            });
            store.removeAll(gone.values());
            unseen.keySet().removeAll(gone.keySet());
            return gone.size();
        }
    }
}
