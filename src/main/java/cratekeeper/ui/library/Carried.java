package cratekeeper.ui.library;

import cratekeeper.music.LibraryTrack;
import cratekeeper.ui.Background;
import java.io.File;
import java.util.List;

/// The files that would be dragged out. They are read as soon as they are selected: a drag cannot
/// wait, and rows far from what is seen have no names yet.
final class Carried {
    /// More than another program takes at once.
    static final int MOST = 500;

    private final LibraryDesk desk;
    private final Background background;
    private List<File> files = List.of();
    private Background.Running reading = Background.Running.NONE;

    Carried(LibraryDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    /// @param ids of what is selected now
    void take(List<Long> ids) {
        reading.cancel();
        files = List.of();
        if (ids.isEmpty()) return;
        reading =
                background.start(
                        () -> files(desk.tracks(ids)),
                        Background.Answer.of(read -> files = read, _ -> files = List.of()));
    }

    private static List<File> files(List<LibraryTrack> tracks) {
        return tracks.stream().map(track -> track.file().path().toFile()).toList();
    }

    /// Empty while they are not known yet.
    List<File> files() {
        return files;
    }
}
