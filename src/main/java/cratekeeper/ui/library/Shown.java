package cratekeeper.ui.library;

import cratekeeper.music.AudioFile;
import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Track;
import cratekeeper.ui.Language;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Chip;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// A library track in a person's words.
final class Shown {
    private Shown() {}

    private static Texts texts() {
        return Texts.in(Shown.class);
    }

    /// An untagged file is called by its name.
    static String title(LibraryTrack row) {
        return row.track().title() == null
                ? String.valueOf(row.file().path().getFileName())
                : row.track().fullTitle();
    }

    static long filled(Track track, Set<Field> required) {
        return required.stream().filter(field -> field.of(track).isPresent()).count();
    }

    static String year(LibraryTrack row) {
        var date = row.track().releaseDate();
        return date == null ? Words.UNKNOWN : Integer.toString(date.year());
    }

    /// Short for a chip: lossless ones by their format, lossy ones by their rate.
    static void quality(Chip chip, LibraryTrack row) {
        AudioFile file = row.file();
        boolean mp3 = "mp3".equals(file.codec()) && file.bitrateKbps() != null;
        var tone =
                switch (file.verdict()) {
                    case OK -> file.lossless() ? Chip.Tone.GOOD : Chip.Tone.PLAIN;
                    case SUSPECT -> Chip.Tone.WARN;
                    case BROKEN -> Chip.Tone.BAD;
                };
        String doubt =
                switch (file.verdict()) {
                    case OK -> "";
                    case SUSPECT -> " ?";
                    case BROKEN -> " " + texts().get("broken");
                };
        chip.show((mp3 ? String.valueOf(file.bitrateKbps()) : file.quality()) + doubt, tone);
        chip.setAccessibleText(
                file.verdict() == AudioFile.Verdict.OK
                        ? file.quality()
                        : file.quality() + ", " + texts().get("verdict." + file.verdict().json()));
    }

    /// The day it came in, year first: so that days stand below each other as they follow.
    static String added(LibraryTrack row) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT)
                .withZone(ZoneId.systemDefault())
                .format(row.addedAt());
    }

    /// What is known of the sound, and what speaks against it.
    static String evidence(AudioFile file) {
        if (!file.evidence().isEmpty())
            return file.evidence().stream().map(Said::of).collect(Collectors.joining("\n"));
        if (file.cutoffHz() == null) return texts().get("unheard");
        return texts().get(
                        "cutoff",
                        String.format(Language.now().locale(), "%.1f", file.cutoffHz() / 1000.0));
    }

    static String missing(Track track, Set<Field> required) {
        var gone =
                required.stream()
                        .filter(field -> field.of(track).isEmpty())
                        .map(Shown::name)
                        .toList();
        return gone.isEmpty()
                ? texts().get("complete", required.size())
                : texts().get("missing", String.join(", ", gone));
    }

    /// A field's name as a person says it.
    static String name(Field field) {
        return texts().get("field." + field.json());
    }

    /// A value as it is shown and typed.
    static String value(Object value, MusicalKey.Notation notation) {
        return switch (value) {
            case MusicalKey key -> key.in(notation);
            case Double number -> Words.bpm(number);
            case List<?> names ->
                    names.stream().map(String::valueOf).collect(Collectors.joining("; "));
            default -> value.toString();
        };
    }
}
