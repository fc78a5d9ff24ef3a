package cratekeeper.ui.library;

import cratekeeper.music.LibraryTrack;
import cratekeeper.ui.Background;
import cratekeeper.ui.Texts;
import cratekeeper.ui.player.PlayerViewModel;
import cratekeeper.ui.player.Playing;
import cratekeeper.ui.player.Sound;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The file that is looked at, and pictures of its sound, made once the selection rests.
public final class FileViewModel {
    private static final int PEAKS = 120;
    private static final int WIDTH = 632;
    private static final int HEIGHT = 260;
    private final LibraryDesk desk;
    private final Sound sound;
    private final PlayerViewModel player;
    private final Background background;
    private final Duration rest;
    private final Texts texts = Texts.in(FileViewModel.class);
    private final ObjectProperty<@Nullable LibraryTrack> track = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<float[]> peaks = new ReadOnlyObjectWrapper<>(new float[0]);
    private final ReadOnlyObjectWrapper<byte @Nullable []> spectrum = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private List<Background.Running> drawing = List.of();

    /// @param rest how long a selection must stand before its pictures are made
    public FileViewModel(
            LibraryDesk desk,
            Sound sound,
            PlayerViewModel player,
            Background background,
            Duration rest) {
        this.desk = desk;
        this.sound = sound;
        this.player = player;
        this.background = background;
        this.rest = rest;
        track.subscribe(this::look);
    }

    public ObjectProperty<@Nullable LibraryTrack> trackProperty() {
        return track;
    }

    /// Loudness over time; empty until it was measured.
    public ReadOnlyObjectProperty<float[]> peaksProperty() {
        return peaks.getReadOnlyProperty();
    }

    /// The spectrum as PNG; `null` until it was drawn.
    public ReadOnlyObjectProperty<byte @Nullable []> spectrumProperty() {
        return spectrum.getReadOnlyProperty();
    }

    /// What stands in place of the spectrum, "" once it is there.
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    public void play() {
        LibraryTrack now = track.get();
        if (now != null) player.play(playing(now));
    }

    /// Goes to a place in the file; what does not play yet begins.
    public void seek(double share) {
        LibraryTrack now = track.get();
        Playing heard = player.playingProperty().get();
        if (now == null) return;
        if (heard == null || !heard.file().equals(now.file().path())) player.play(playing(now));
        player.seek(share);
    }

    private static Playing playing(LibraryTrack row) {
        return new Playing(
                row.file().path(),
                Shown.title(row),
                row.track().artistLine() + " · " + row.file().quality());
    }

    private void look(@Nullable LibraryTrack old, @Nullable LibraryTrack now) {
        boolean same = old != null && now != null && old.file().path().equals(now.file().path());
        if (!same) draw(now);
    }

    private void draw(@Nullable LibraryTrack now) {
        drawing.forEach(Background.Running::cancel);
        drawing = List.of();
        peaks.set(new float[0]);
        spectrum.set(null);
        note.set("");
        if (now == null) return;
        note.set(texts.get("drawing"));
        var file = now.file().path();
        drawing =
                List.of(
                        background.start(
                                () -> {
                                    Thread.sleep(rest);
                                    return sound.peaks(file, PEAKS);
                                },
                                new Background.Answer<float[]>() {
                                    @Override
                                    public void done(float[] result) {
                                        peaks.set(result);
                                    }

                                    @Override
                                    public void failed(Exception cause) {
                                        // The spectrum's words say why.
                                    }
                                }),
                        background.start(
                                () -> {
                                    Thread.sleep(rest);
                                    return desk.spectrum(file, WIDTH, HEIGHT);
                                },
                                new Background.Answer<byte[]>() {
                                    @Override
                                    public void done(byte[] result) {
                                        spectrum.set(result);
                                        note.set("");
                                    }

                                    @Override
                                    public void failed(Exception cause) {
                                        note.set(texts.get("unreadable"));
                                    }
                                }));
    }
}
