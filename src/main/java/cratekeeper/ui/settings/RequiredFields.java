package cratekeeper.ui.settings;

import cratekeeper.music.Field;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.FieldName;
import cratekeeper.ui.parts.SettingRow;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Which fields a finished track has: a tick for each, of which one has to stay.
final class RequiredFields {
    private static final Texts texts = Texts.in(RequiredFields.class);

    /// Most recordings have none of these, however much is known of them.
    private static final Set<Field> SELDOM =
            EnumSet.of(Field.VERSION, Field.REMIXERS, Field.FEATURED, Field.PREVIEW);

    private static final double BESIDE_TICKS = 90;
    private final SettingsViewModel model;
    private final StringProperty refusal = new SimpleStringProperty("");

    private RequiredFields(SettingsViewModel model) {
        this.model = model;
    }

    /// @param page as wide as the row will be
    static SettingRow row(SettingsViewModel model, Region page) {
        return new RequiredFields(model).row(page);
    }

    private SettingRow row(Region page) {
        var ticks = new FlowPane();
        ticks.setId("required");
        ticks.getStyleClass().add("field-ticks");
        ticks.prefWrapLengthProperty().bind(page.widthProperty().subtract(BESIDE_TICKS));
        for (Field field : offered()) ticks.getChildren().add(tick(field));
        String name = texts.get("required");
        return new SettingRow(name, texts.get("required.help"))
                .below(ticks)
                .below(Lines.refusal(refusal))
                .behind(Lines.back(name, model.usual(Part.REQUIRED), this::back));
    }

    private Set<Field> offered() {
        var fields = EnumSet.complementOf(EnumSet.copyOf(SELDOM));
        // Somebody wrote it into the file: then it can be taken out here.
        fields.addAll(model.get(Part.REQUIRED));
        return fields;
    }

    private CheckBox tick(Field field) {
        var tick = new CheckBox(FieldName.of(field));
        tick.setMinWidth(Region.USE_PREF_SIZE);
        model.of(Part.REQUIRED).subscribe(now -> tick.setSelected(now.contains(field)));
        tick.setOnAction(_ -> {
            turn(field, tick.isSelected());
            // What was refused shows what is.
            tick.setSelected(model.get(Part.REQUIRED).contains(field));
        });
        return tick;
    }

    private void turn(Field field, boolean on) {
        var wanted = EnumSet.copyOf(model.get(Part.REQUIRED));
        if (on) wanted.add(field);
        else wanted.remove(field);
        refusal.set(wanted.isEmpty() ? texts.get("chain.last") : "");
        if (!wanted.isEmpty()) model.set(Part.REQUIRED, wanted);
    }

    private void back() {
        refusal.set("");
        model.back(Part.REQUIRED);
    }
}
