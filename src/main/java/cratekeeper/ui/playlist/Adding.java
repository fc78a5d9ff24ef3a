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
    private volatile int known;

    Adding(PlaylistDesk desk) {
        this.desk = desk;
    }

    /// @param all the list's tracks by now; those put before come first, as before
    void become(List<Track> all) {
        tracks = List.copyOf(all);
    }

    // A round that was stopped may still be at its last lot: the next round waits for it, so that
    // neither puts the same track.
    /// @param told after each lot
    void toTheEnd(String listName, Consumer<Adding> told) throws IOException, InterruptedException {
        synchronized (turn) {
            var all = tracks;
            int before = added;
            known +=
                    desk.download(
                            all.subList(before, all.size()),
                            listName,
                            done -> {
                                added = before + done;
                                told.accept(this);
                            });
        }
    }

    /// Tracks that the queue or the library had before.
    int known() {
        return known;
    }

    int added() {
        return added;
    }

    int size() {
        return tracks.size();
    }
}
