package cratekeeper.ui.settings;

import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import java.util.List;
import javafx.scene.layout.VBox;

/// What is good enough, and when a person is asked.
final class QualityPage extends VBox {
    private static final Texts texts = Texts.in(QualityPage.class);
    private static final List<Integer> RATES = List.of(128, 160, 192, 224, 256, 320);

    QualityPage(SettingsViewModel model) {
        var formats =
                new ChainList<>(
                        texts.get("formats"), texts.get("formats.help"), Chain.formats(model));
        formats.setId("formats");
        var versions =
                new ChainList<>(
                        texts.get("versions"), texts.get("versions.help"), Chain.versions(model));
        versions.setId("versions");
        getChildren()
                .addAll(
                        SourcesPage.beside(formats, versions),
                        Lines.choice(
                                "minimum",
                                model,
                                Part.MINIMUM,
                                RATES,
                                rate -> texts.get("minimum.rate", Words.count(rate))),
                        Lines.typed("same", Numbers.sameWithin(model)),
                        Lines.typed("review", Numbers.reviewWithin(model)),
                        Lines.typed("accept", Numbers.acceptAt(model)),
                        Lines.typed("doubt", Numbers.reviewAt(model)),
                        RequiredFields.row(model, this));
    }
}
