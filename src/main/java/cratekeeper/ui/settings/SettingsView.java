package cratekeeper.ui.settings;

import cratekeeper.ui.Desk;
import cratekeeper.ui.ScreenView;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Views;
import cratekeeper.ui.accounts.AccountsView;
import cratekeeper.ui.parts.NoticeBar;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The Settings screen, a page a chip. A page is built when it is first opened.
public final class SettingsView implements ScreenView {
    private static final Texts texts = Texts.in(SettingsView.class);
    private final SettingsViewModel model;
    private final AccountsView accounts;
    private final SharingViewModel sharing;
    private final Desk.Place place;
    private final CacheViewModel cache;
    private final ToolsViewModel tools;
    private final Map<Page, Node> built = new EnumMap<>(Page.class);
    private final ToggleGroup tabs = new ToggleGroup();
    @FXML private FlowPane chips;
    @FXML private NoticeBar notice;
    @FXML private StackPane accountsPage;
    @FXML private VBox card;
    @FXML private ScrollPane scroll;
    @FXML private VBox page;

    /// The pages, in the order of their chips.
    public enum Page {
        ACCOUNTS,
        SOURCES,
        QUALITY,
        FILES,
        LIMITS,
        SHARING,
        APPEARANCE,
        PROGRAM;

        public String title() {
            return texts.get("page." + name().toLowerCase(Locale.ROOT));
        }
    }

    public SettingsView(
            SettingsViewModel model,
            AccountsView accounts,
            SharingViewModel sharing,
            Desk.Place place) {
        this.model = model;
        this.sharing = sharing;
        this.accounts = accounts;
        this.place = place;
        cache = new CacheViewModel(model.desk(), model.background());
        tools = new ToolsViewModel(model.desk(), model.background(), model.noticeProperty()::set);
    }

    @FXML
    private void initialize() {
        notice.noticeProperty().bindBidirectional(model.noticeProperty());
        for (Page one : Page.values()) {
            var tab = new ToggleButton(one.title());
            tab.getStyleClass().add("tab-chip");
            tab.setMinWidth(ToggleButton.USE_PREF_SIZE);
            tab.setToggleGroup(tabs);
            tab.setUserData(one);
            chips.getChildren().add(tab);
        }
        tabs.selectedToggleProperty()
                .subscribe((before, now) -> {
                    // One page is always open: a click on its own chip does not close it.
                    if (now == null) tabs.selectToggle(before);
                    else open((Page) now.getUserData());
                });
        tabs.selectToggle(tabs.getToggles().getFirst());
    }

    @Override
    public void focus() {
        ((ToggleButton) tabs.getSelectedToggle()).requestFocus();
        refresh((Page) tabs.getSelectedToggle().getUserData());
    }

    /// Opens a page.
    public void choose(Page wanted) {
        tabs.getToggles().stream()
                .filter(tab -> wanted == tab.getUserData())
                .findFirst()
                .ifPresent(tabs::selectToggle);
    }

    private void open(Page wanted) {
        boolean isAccounts = wanted == Page.ACCOUNTS;
        if (isAccounts && accountsPage.getChildren().isEmpty())
            accountsPage.getChildren().add(Views.load(accounts));
        shown(accountsPage, isAccounts);
        shown(card, !isAccounts);
        if (isAccounts) return;
        page.getChildren().setAll(built.computeIfAbsent(wanted, this::build));
        scroll.setVvalue(0);
        refresh(wanted);
    }

    private void refresh(Page shown) {
        switch (shown) {
            case LIMITS -> cache.refresh();
            case PROGRAM -> tools.refresh();
            case SHARING -> sharing.refresh();
            default -> {
                // All that they show is known.
            }
        }
    }

    private Node build(Page wanted) {
        return switch (wanted) {
            case ACCOUNTS -> accountsPage;
            case SOURCES -> new SourcesPage(model);
            case QUALITY -> new QualityPage(model);
            case FILES -> new FilesPage(model, place);
            case LIMITS -> new LimitsPage(model, cache);
            case SHARING -> new SharingPage(sharing);
            case APPEARANCE -> new AppearancePage(model);
            case PROGRAM -> new ProgramPage(model, tools, place);
        };
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
