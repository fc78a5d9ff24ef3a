package cratekeeper.ui.library;

import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A chip for each part of the library, and how much is in it.
final class ShelfChips {
    private final Pane place;
    private final LibraryViewModel model;
    private final Map<Shelf, ToggleButton> chips = new EnumMap<>(Shelf.class);
    private final Texts texts = Texts.in(ShelfChips.class);

    ShelfChips(Pane place, LibraryViewModel model) {
        this.place = place;
        this.model = model;
    }

    void bind() {
        var group = new ToggleGroup();
        for (Shelf shelf : Shelf.values()) {
            var chip = new ToggleButton(title(shelf));
            chip.setId("shelf-" + shelf.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("tab-chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setToggleGroup(group);
            chip.setOnAction(_ -> {
                chip.setSelected(true);
                model.shelfProperty().set(shelf);
            });
            chips.put(shelf, chip);
            place.getChildren().add(chip);
        }
        model.shelfProperty().subscribe(now -> chip(now).setSelected(true));
        model.countsProperty().subscribe(this::count);
    }

    private ToggleButton chip(Shelf shelf) {
        return Objects.requireNonNull(chips.get(shelf));
    }

    private void count(Map<Shelf, Integer> counts) {
        counts.forEach((shelf, number) -> {
            String most = shelf == Shelf.UPGRADES && number >= ShelfCounts.MOST_UPGRADES ? "+" : "";
            chip(shelf).setText(title(shelf) + "  " + Words.count(number) + most);
        });
    }

    private String title(Shelf shelf) {
        return texts.get("shelf." + shelf.name().toLowerCase(Locale.ROOT));
    }
}
