package cratekeeper.ui.settings;

import cratekeeper.ui.Looks;
import cratekeeper.ui.ScreenView;
import cratekeeper.ui.Views;
import cratekeeper.ui.accounts.AccountsView;
import cratekeeper.ui.parts.SettingRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Settings screen, a page a chip.
public final class SettingsView implements ScreenView {
    private final SettingsViewModel model;
    private final AccountsView accounts;
    private final SharingViewModel sharing;
    private static final String ACCOUNTS = "Accounts";
    private static final String SHARING = "Sharing";
    private final Map<String, Supplier<List<? extends Node>>> pages = new LinkedHashMap<>();
    private final ToggleGroup tabs = new ToggleGroup();
    @FXML private FlowPane chips;
    @FXML private StackPane accountsPage;
    @FXML private VBox card;
    @FXML private VBox page;
    @FXML private Label note;

    public SettingsView(SettingsViewModel model, AccountsView accounts, SharingViewModel sharing) {
        this.model = model;
        this.sharing = sharing;
        this.accounts = accounts;
        pages.put(ACCOUNTS, List::of);
        pages.put("Sources", () -> lines(model.sources()));
        pages.put("Quality", () -> lines(model.quality()));
        pages.put("Files & names", () -> lines(model.files()));
        pages.put(SHARING, () -> List.of(new SharingPage(sharing)));
        pages.put("Appearance", this::appearance);
    }

    @FXML
    private void initialize() {
        for (String name : pages.keySet()) {
            var tab = new ToggleButton(name);
            tab.getStyleClass().add("tab-chip");
            tab.setToggleGroup(tabs);
            tab.setUserData(name);
            chips.getChildren().add(tab);
        }
        tabs.selectedToggleProperty()
                .subscribe((before, now) -> {
                    // One page is always open: a click on its own chip does not close it.
                    if (now == null) tabs.selectToggle(before);
                    else open((String) now.getUserData());
                });
        tabs.selectToggle(tabs.getToggles().getFirst());
    }

    @Override
    public void focus() {
        ((ToggleButton) tabs.getSelectedToggle()).requestFocus();
    }

    /// Opens the page by its name.
    public void choose(String name) {
        tabs.getToggles().stream()
                .filter(tab -> name.equals(tab.getUserData()))
                .findFirst()
                .ifPresent(tabs::selectToggle);
    }

    private void open(String name) {
        boolean isAccounts = name.equals(ACCOUNTS);
        if (isAccounts && accountsPage.getChildren().isEmpty())
            accountsPage.getChildren().add(Views.load(accounts));
        shown(accountsPage, isAccounts);
        shown(card, !isAccounts);
        page.getChildren().setAll(pages.getOrDefault(name, List::of).get());
        boolean readOnly = !name.equals("Appearance") && !name.equals(SHARING);
        if (name.equals(SHARING)) sharing.refresh();
        note.setVisible(readOnly);
        note.setManaged(readOnly);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static List<Node> lines(List<SettingsViewModel.Line> lines) {
        return lines.stream().map(line -> (Node) row(line.name(), line.value())).toList();
    }

    private List<Node> appearance() {
        var group = new ToggleGroup();
        var themes = new HBox();
        themes.getStyleClass().add("setting-choices");
        for (Looks.Theme theme : Looks.Theme.values()) {
            var choice = new RadioButton(theme.words());
            choice.setToggleGroup(group);
            choice.setMinWidth(RadioButton.USE_PREF_SIZE);
            choice.setSelected(model.looksProperty().get().theme() == theme);
            choice.setOnAction(_ -> model.choose(theme));
            themes.getChildren().add(choice);
        }
        var still = new CheckBox("Reduce motion");
        still.setMinWidth(CheckBox.USE_PREF_SIZE);
        still.setSelected(model.looksProperty().get().reducedMotion());
        still.setOnAction(_ -> model.reduceMotion(still.isSelected()));
        return List.of(
                row("Theme", "Dark or light, at once", themes),
                row("Motion", "Screens change without a fade", still));
    }

    private static SettingRow row(String name, String below, Node... control) {
        return new SettingRow(name, below).behind(control);
    }
}
