package cratekeeper.ui.library;

import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// One field in the tag editor: what the files say, and what a person typed.
final class TagEntry {
    private final Texts texts = Texts.in(TagEntry.class);
    private final Field field;
    private final String before;
    private final boolean mixed;
    private final StringProperty text;

    TagEntry(Field field, List<LibraryTrack> tracks, MusicalKey.Notation notation) {
        this.field = field;
        var values =
                tracks.stream()
                        .map(row ->
                                field.of(row.track()).map(v -> Shown.value(v, notation)).orElse(""))
                        .collect(Collectors.toSet());
        mixed = values.size() > 1;
        before = mixed ? "" : values.iterator().next();
        text = new SimpleStringProperty(before);
    }

    Field field() {
        return field;
    }

    String before() {
        return mixed ? texts.get("several") : before.isEmpty() ? texts.get("nothing") : before;
    }

    /// What stands in the empty box.
    String prompt() {
        return mixed ? texts.get("prompt.several") : "";
    }

    StringProperty textProperty() {
        return text;
    }

    /// Whether something is to be written. An emptied box leaves the tag as it is: a tag is
    /// replaced, never taken away.
    boolean changed() {
        String now = text.get().strip();
        return !now.isEmpty() && !now.equals(before);
    }

    /// What was typed as the field's value; empty if it is none.
    Optional<Object> value() {
        String now = text.get().strip();
        return switch (field) {
            case ARTISTS, REMIXERS, FEATURED, GENRES ->
                    Optional.of(
                            Arrays.stream(now.split(";"))
                                    .map(String::strip)
                                    .filter(name -> !name.isEmpty())
                                    .toList());
            case RELEASE_DATE -> PartialDate.parse(now).map(Object.class::cast);
            case TRACK_NUMBER, DISC_NUMBER ->
                    now.matches("[1-9]\\d{0,3}")
                            ? Optional.of(Integer.valueOf(now))
                            : Optional.empty();
            case BPM -> bpm(now.replace(',', '.'));
            case KEY -> MusicalKey.parse(now).map(Object.class::cast);
            default -> Optional.of(now);
        };
    }

    private static Optional<Object> bpm(String text) {
        if (!text.matches("\\d{2,3}(\\.\\d+)?")) return Optional.empty();
        return Optional.of(Double.valueOf(text)).filter(bpm -> bpm > 0).map(Object.class::cast);
    }

    /// One sentence about a value that is none, "" if it is one.
    String problem() {
        if (!changed() || value().isPresent()) return "";
        return switch (field) {
            case RELEASE_DATE -> texts.get("wrong.date");
            case BPM -> texts.get("wrong.bpm", Words.bpm(126.0), Words.bpm(125.5));
            case KEY -> texts.get("wrong.key");
            default -> texts.get("wrong.number", Shown.name(field));
        };
    }
}
