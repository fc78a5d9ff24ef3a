package cratekeeper.ui.settings;

import cratekeeper.media.NameTemplate;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Track;
import cratekeeper.ui.Texts;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The name template, and what it makes of a few tracks while it is typed: one of which all is
/// known, one of which little is, and one whose words no file system likes.
public final class TemplateViewModel {
    private static final Texts texts = Texts.in(TemplateViewModel.class);
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final List<Track> SAMPLES =
            List.of(
                    Track.builder()
                            .title("Night Ferry")
                            .version("Extended Mix")
                            .artists(List.of("Mara Lindqvist"))
                            .remixers(List.of("Kaito Rei"))
                            .release("Harbour Lights")
                            .label("Slow Tide")
                            .catalogueNumber("ST-22")
                            .releaseDate(new PartialDate(2024, 5, 17))
                            .trackNumber(3)
                            .discNumber(1)
                            .genres(List.of("Deep House"))
                            .bpm(124.0)
                            .key(MusicalKey.parse("8A").orElse(null))
                            .isrc("SEXYZ2400022")
                            .build(),
                    Track.builder()
                            .title("Low Tide")
                            .artists(List.of("Oleander Choir", "Anselm Okoro"))
                            .build(),
                    Track.builder()
                            .title("What? / Why: \"Now\"")
                            .version("Dub")
                            .artists(List.of("Nord*Süd"))
                            .release("A.M. / P.M.")
                            .trackNumber(12)
                            .bpm(133.4)
                            .build());
    private final SettingsViewModel model;
    private final Entry<String> entry;
    private final ObservableList<String> names = FXCollections.observableArrayList();

    public TemplateViewModel(SettingsViewModel model) {
        this.model = model;
        entry = new Entry<>(model, Part.TEMPLATE, template -> template, TemplateViewModel::read);
        entry.textProperty().subscribe(this::show);
        model.of(Part.NOTATION).subscribe(_ -> show(entry.textProperty().get()));
    }

    public Entry<String> entry() {
        return entry;
    }

    /// What the samples would be called; stays as it was while the template cannot be read.
    public ObservableList<String> names() {
        return names;
    }

    private void show(String typed) {
        entry.look();
        if (!entry.refusalProperty().get().isEmpty()) return;
        var template = NameTemplate.of(typed);
        var notation = model.get(Part.NOTATION);
        names.setAll(
                SAMPLES.stream()
                        .map(track -> template.path(track, "flac", notation).toString())
                        .toList());
    }

    private static String read(String text) {
        String template = text.strip();
        if (template.isEmpty()) throw new IllegalArgumentException(texts.get("template.empty"));
        PLACE.matcher(template)
                .results()
                .map((MatchResult place) -> place.group(1))
                .filter(word -> !NameTemplate.words().contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw new IllegalArgumentException(texts.get("template.unknown", word));
                });
        try {
            NameTemplate.of(template);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(texts.get("template.open"), e);
        }
        return template;
    }
}
