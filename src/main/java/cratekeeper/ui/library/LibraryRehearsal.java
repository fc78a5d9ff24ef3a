package cratekeeper.ui.library;

import cratekeeper.music.AudioFile;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.ui.Background;
import cratekeeper.ui.Rehearsal;
import cratekeeper.ui.Views;
import cratekeeper.ui.player.PlayerViewModel;
import cratekeeper.ui.player.Sound;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/// The Library screen with invented files, for the first real ones to be drawn fast.
public final class LibraryRehearsal implements Rehearsal.Piece {
    private static final double WIDTH = 1120;
    private static final double HEAD = 230;
    private static final double ROW_HEIGHT = 54;
    private static final int ROWS = 10;
    private static final int TURNS = 28;
    private static final int FILES = 40;
    private final LibraryViewModel model;
    private final Region screen;
    private int turn;

    /// What is invented asks for nothing.
    private static final class Nothing implements Background {
        @Override
        public <T> Running start(Work<T> work, Answer<T> answer) {
            return Running.NONE;
        }
    }

    public LibraryRehearsal(
            LibraryDesk desk, Sound sound, PlayerViewModel player, MusicalKey.Notation notation) {
        var nothing = new Nothing();
        model = new LibraryViewModel(desk, nothing, Duration.ZERO, Duration.ZERO);
        screen =
                (Region)
                        Views.load(
                                new LibraryView(
                                        model,
                                        new FileViewModel(
                                                desk, sound, player, nothing, Duration.ZERO),
                                        new TagEditorViewModel(desk, model, notation),
                                        desk,
                                        new ColumnChoice(desk, nothing),
                                        _ -> {},
                                        _ -> {},
                                        notation));
        screen.resize(WIDTH, HEAD);
    }

    @Override
    public Region root() {
        return screen;
    }

    /// A row more each time; then other files, and other places in the list.
    @Override
    public boolean next() {
        if (turn == TURNS) return false;
        if (turn == 1) model.show(files(0));
        if (turn > 0 && turn <= ROWS) screen.resize(WIDTH, HEAD + turn * ROW_HEIGHT);
        if (turn > ROWS) {
            if (turn % 2 == 0) model.show(files(turn));
            else if (screen.lookup("#table") instanceof TableView<?> table) table.scrollTo(turn);
        }
        turn++;
        return true;
    }

    private static List<LibraryTrack> files(int first) {
        return IntStream.range(first, first + FILES).mapToObj(LibraryRehearsal::file).toList();
    }

    private static LibraryTrack file(int number) {
        var track = Rehearsal.track(number);
        boolean lossless = number % 3 == 0;
        var sound =
                new AudioFile(
                        Path.of("Title " + number),
                        lossless ? "flac" : "mp3",
                        lossless ? "flac" : "mp3",
                        lossless ? null : 320,
                        false,
                        44_100,
                        null,
                        2,
                        track.durationMs(),
                        null,
                        20_000,
                        number % 7 == 0 ? AudioFile.Verdict.SUSPECT : AudioFile.Verdict.OK,
                        List.of());
        return new LibraryTrack(-number, track, sound, 9_000_000L + number, null, Instant.EPOCH);
    }
}
