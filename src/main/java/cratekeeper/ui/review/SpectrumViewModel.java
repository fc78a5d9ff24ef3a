package cratekeeper.ui.review;

import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Texts;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Pictures of files' sound, made when one is first looked at; the last few are kept.
final class SpectrumViewModel {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 128;
    private static final int KEPT = 12;

    private final Listening desk;
    private final Background background;
    private final ReadOnlyObjectWrapper<Spectrum> shown =
            new ReadOnlyObjectWrapper<>(Spectrum.NONE);
    private final ReadOnlyObjectWrapper<byte @Nullable []> picture = new ReadOnlyObjectWrapper<>();
    private final Map<Path, byte[]> made = new LinkedHashMap<>();
    private Background.Running making = Background.Running.NONE;

    /// @param file `null` if there is nothing to look at
    /// @param made whether there is a picture
    /// @param words while there is no picture: why; else what it says
    record Spectrum(@Nullable FileLine file, boolean made, String words) {
        static final Spectrum NONE = new Spectrum(null, false, "");
    }

    SpectrumViewModel(Listening desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    ReadOnlyObjectProperty<Spectrum> spectrumProperty() {
        return shown.getReadOnlyProperty();
    }

    /// As PNG; it belongs to the spectrum only once that is made.
    ReadOnlyObjectProperty<byte @Nullable []> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    void look(@Nullable FileLine line) {
        FileLine before = shown.get().file();
        if (line != null && line.equals(before)) return;
        making.cancel();
        Path file = line == null ? null : line.kept();
        if (line == null || file == null) {
            shown.set(Spectrum.NONE);
            return;
        }
        byte[] known = made.get(file);
        if (known != null) {
            show(line, known);
            return;
        }
        String words = Texts.in(SpectrumViewModel.class).get("spectrum.drawing", line.letter());
        shown.set(new Spectrum(line, false, words));
        making = background.start(() -> desk.spectrogram(file, WIDTH, HEIGHT), answer(line, file));
    }

    private void show(FileLine line, byte[] png) {
        picture.set(png);
        shown.set(new Spectrum(line, true, evidence(line)));
    }

    private Background.Answer<byte[]> answer(FileLine line, Path file) {
        return new Background.Answer<>() {
            @Override
            public void done(byte[] png) {
                made.put(file, png);
                if (made.size() > KEPT) made.remove(made.keySet().iterator().next());
                show(line, png);
            }

            @Override
            public void failed(Exception cause) {
                shown.set(new Spectrum(line, false, Notice.of(cause).sentence()));
            }
        };
    }

    private static String evidence(FileLine line) {
        return String.join(" · ", line.evidence());
    }
}
