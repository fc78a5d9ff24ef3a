package cratekeeper.ui.playlist;

import cratekeeper.music.Track;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/// Puts a list's tracks into the queue, each once: whoever goes on after a stop, or after a
/// failure, goes on behind the last that was put. What is asked from the FX thread never waits for
/// the disk.
final class Adding {
    private final PlaylistDesk desk;
    private final Object turn = new Object();
    private volatile List<Track> tracks = List.of();
    private volatile int added;

    Adding(PlaylistDesk desk) {
        this.desk = desk;
    }

    /// @param all the list's tracks by now; those put before come first, as before
    void become(List<Track> all) {
        tracks = List.copyOf(all);
    }

    /// @param told after each
    void toTheEnd(String listName, Consumer<Adding> told) throws IOException, InterruptedException {
        while (step(listName)) {
            told.accept(this);
            if (Thread.interrupted()) throw new InterruptedException();
        }
    }

    // A round that was stopped may still be at its last one: the next round waits for it, so that
    // neither puts the same track.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private boolean step(String listName) throws IOException {
        synchronized (turn) {
            if (added >= tracks.size()) return false;
            desk.download(tracks.get(added), listName);
            added++;
            return true;
        }
    }

    int added() {
        return added;
    }

    int size() {
        return tracks.size();
    }
}
