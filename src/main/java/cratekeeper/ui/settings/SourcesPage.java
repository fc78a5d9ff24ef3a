package cratekeeper.ui.settings;

import cratekeeper.music.Field;
import cratekeeper.music.Service;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Foreign;
import cratekeeper.ui.parts.SettingRow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where files come from, whom to ask, and whom to believe about what.
final class SourcesPage extends VBox {
    private static final Texts texts = Texts.in(SourcesPage.class);
    private static final List<Field> FIELDS =
            List.of(
                    Field.TITLE,
                    Field.ARTISTS,
                    Field.RELEASE,
                    Field.RELEASE_DATE,
                    Field.LABEL,
                    Field.CATALOGUE_NUMBER,
                    Field.COUNTRY,
                    Field.STYLES,
                    Field.GENRES,
                    Field.BPM,
                    Field.KEY,
                    Field.ISRC,
                    Field.ARTWORK);
    private static final double CHAIN = 320;
    private static final double BESIDE_CHIPS = 90;
    private final SettingsViewModel model;

    SourcesPage(SettingsViewModel model) {
        this.model = model;
        var downloads =
                new ChainList<>(
                        texts.get("chain.downloads"),
                        texts.get("chain.downloads.help"),
                        Chain.downloads(model));
        downloads.setId("download-chain");
        var metadata =
                new ChainList<>(
                        texts.get("chain.metadata"),
                        texts.get("chain.metadata.help"),
                        Chain.metadata(model));
        metadata.setId("metadata-chain");
        getChildren().addAll(beside(downloads, metadata), trustTitle());
        for (Field field : FIELDS) getChildren().add(trust(field));
    }

    static HBox beside(ChainList<?>... chains) {
        var both = new HBox(chains);
        both.getStyleClass().add("chains");
        for (ChainList<?> chain : chains) {
            chain.setPrefWidth(CHAIN);
            HBox.setHgrow(chain, Priority.ALWAYS);
        }
        return both;
    }

    private static Node trustTitle() {
        var title = new Label(texts.get("trust"));
        title.getStyleClass().add("strong");
        var help = new Label(texts.get("trust.help"));
        help.getStyleClass().addAll("small", "muted");
        Foreign.wrapping(help);
        help.setMinHeight(USE_PREF_SIZE);
        var box = new VBox(title, help);
        box.getStyleClass().addAll("setting-names", "settings-title");
        return box;
    }

    /// Each press puts a service behind those that are chosen, or takes it out.
    private SettingRow trust(Field field) {
        String name = texts.get("field." + field);
        Part<List<Service>> part = Part.trust(field);
        var chips = new FlowPane();
        chips.getStyleClass().add("trust-chips");
        chips.prefWrapLengthProperty().bind(widthProperty().subtract(BESIDE_CHIPS));
        chips.setId("trust-" + field);
        for (Service service : services(field)) chips.getChildren().add(chip(name, part, service));
        var row = new SettingRow(name, "");
        row.getStyleClass().add("trust-row");
        row.below(chips);
        row.behind(Lines.back(name, model.usual(part), () -> model.back(part)));
        return row;
    }

    private static List<Service> services(Field field) {
        var services = new ArrayList<Service>();
        if (field == Field.ARTWORK) services.add(Service.COVERARTARCHIVE);
        services.addAll(Chain.KNOW);
        return services;
    }

    private ToggleButton chip(String field, Part<List<Service>> part, Service service) {
        var chip = new ToggleButton();
        chip.getStyleClass().addAll("tab-chip", "trust-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        model.of(part)
                .subscribe(trusted -> {
                    int place = trusted.indexOf(service);
                    chip.setSelected(place >= 0);
                    String number = place < 0 || trusted.size() < 2 ? "" : (place + 1) + "  ";
                    chip.setText(number + service.displayName());
                    chip.setAccessibleText(field + ": " + chip.getText());
                });
        chip.setOnAction(_ -> {
            var trusted = new ArrayList<>(model.get(part));
            if (!trusted.remove(service)) trusted.add(service);
            model.set(part, trusted);
        });
        return chip;
    }
}
