package cratekeeper.ui.playlist;

import cratekeeper.music.ListColumn;
import cratekeeper.music.ListLayout;
import cratekeeper.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Asks which column of a table tells what: for each its heading, a choice, and what stands in it.
final class ColumnsBar extends VBox {
    private static final List<Optional<ListColumn>> CHOICES = choices();
    private final Texts texts = Texts.in(ColumnsBar.class);
    private final ColumnsViewModel model;
    private final CheckBox headed = new CheckBox();
    private final HBox columns = new HBox();
    private final List<ComboBox<Optional<ListColumn>>> meanings = new ArrayList<>();
    // What is shown is not what is said.
    private boolean filling = true;

    ColumnsBar(ColumnsViewModel model) {
        this.model = model;
        getStyleClass().add("columns-bar");
        setMinHeight(USE_PREF_SIZE);
        var question = new Label(texts.get("columns.question"));
        question.getStyleClass().add("strong");
        headed.setText(texts.get("columns.headed"));
        headed.selectedProperty()
                .subscribe(now -> {
                    if (!filling) model.headed(now);
                });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var done = new Button(texts.get("columns.done"));
        done.getStyleClass().add("compact");
        done.setMinWidth(USE_PREF_SIZE);
        done.setOnAction(_ -> model.shownProperty().set(false));
        var head = new HBox(question, headed, gap, done);
        head.getStyleClass().add("columns-head");
        head.setAlignment(Pos.CENTER_LEFT);
        columns.getStyleClass().add("columns-row");
        var scroll = new ScrollPane(columns);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, scroll);
        model.layoutProperty().subscribe(this::show);
    }

    private void show(@Nullable ListLayout layout) {
        filling = true;
        if (layout != null) {
            headed.setSelected(layout.headed());
            if (meanings.size() != layout.columns().size()) build(layout.columns().size());
            for (int i = 0; i < meanings.size(); i++) fill(i, layout);
        }
        filling = false;
    }

    private void build(int count) {
        columns.getChildren().clear();
        meanings.clear();
        for (int i = 0; i < count; i++) {
            int column = i;
            var meaning = new ComboBox<Optional<ListColumn>>();
            meaning.getItems().setAll(CHOICES);
            meaning.setValue(Optional.empty());
            meaning.setConverter(new Names(texts));
            meaning.setVisibleRowCount(12);
            meaning.valueProperty()
                    .subscribe(now -> {
                        if (!filling && now != null) model.choose(column, now);
                    });
            var name = new Label();
            name.getStyleClass().addAll("small", "strong", "may-shorten");
            var sample = new Label();
            sample.getStyleClass().addAll("small", "muted", "may-shorten");
            var box = new VBox(name, meaning, sample);
            box.getStyleClass().add("column-box");
            meanings.add(meaning);
            columns.getChildren().add(box);
        }
    }

    private void fill(int column, ListLayout layout) {
        var box = (VBox) columns.getChildren().get(column);
        boolean named = layout.headed() && column < layout.top().size();
        String called = named ? layout.top().get(column) : "";
        String shown = called.isEmpty() ? texts.get("columns.nameless", column + 1) : called;
        ((Label) box.getChildren().getFirst()).setText(shown);
        meanings.get(column).setValue(layout.columns().get(column));
        meanings.get(column).setAccessibleText(texts.get("columns.meaning", shown));
        String sample = layout.samples(column).stream().findFirst().orElse("");
        ((Label) box.getChildren().getLast()).setText(sample);
    }

    private static List<Optional<ListColumn>> choices() {
        var choices = new ArrayList<Optional<ListColumn>>();
        choices.add(Optional.empty());
        for (ListColumn column : ListColumn.values()) choices.add(Optional.of(column));
        return List.copyOf(choices);
    }

    private static final class Names extends StringConverter<Optional<ListColumn>> {
        private final Texts texts;

        Names(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String toString(Optional<ListColumn> meaning) {
            String key = meaning.map(ListColumn::name).orElse("nothing").toLowerCase(Locale.ROOT);
            return texts.get("column." + key);
        }

        @Override
        public Optional<ListColumn> fromString(String text) {
            throw new UnsupportedOperationException("nobody types here");
        }
    }
}
