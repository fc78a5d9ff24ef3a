package cratekeeper.ui.accounts;

import cratekeeper.agent.Account;
import cratekeeper.agent.ServiceStatus;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Views;
import cratekeeper.ui.parts.Enlarged;
import cratekeeper.ui.parts.NoticeBar;
import cratekeeper.ui.parts.SettingRow;
import cratekeeper.ui.parts.Standing;
import cratekeeper.ui.parts.StateDot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A row a service with its true state and one action; beside it the sign-in under way.
public final class AccountsView {
    private static final Texts texts = Texts.in(AccountsView.class);
    private static final double ROOM_FOR_NOTES = 900;
    private static final double ROOM_FOR_BOTH = 760;
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");
    private final AccountsViewModel model;
    private final ObservableList<ServiceStatus> services;
    private final InstantSource clock;
    private @Nullable SignInPane pane;
    private double room;
    @FXML private NoticeBar notice;
    @FXML private VBox list;
    @FXML private VBox rows;
    @FXML private StackPane side;
    @FXML private HBox page;
    @FXML private VBox keeping;

    /// @param services all of them, those without accounts too
    public AccountsView(
            AccountsViewModel model, ObservableList<ServiceStatus> services, InstantSource clock) {
        this.model = model;
        this.services = services;
        this.clock = clock;
    }

    @FXML
    private void initialize() {
        notice.noticeProperty().bindBidirectional(model.noticeProperty());
        services.addListener((ListChangeListener<ServiceStatus>) _ -> model.refresh());
        model.accounts().addListener((ListChangeListener<Account>) _ -> showRows());
        Enlarged.widthOf(page)
                .subscribe(width -> {
                    room = width;
                    arrange();
                });
        model.signingInProperty().subscribe(this::showSignIn);
        showRows();
        model.refresh();
    }

    private void showRows() {
        var shown = new ArrayList<Node>();
        for (ServiceStatus status : services)
            shown.add(model.account(status.service()).map(this::row).orElseGet(() -> row(status)));
        rows.getChildren().setAll(shown);
    }

    private static Node row(ServiceStatus status) {
        String below =
                status.message().isEmpty() ? texts.get("account.none") : Said.of(status.message());
        return row(status.service().displayName(), below, Standing.dot(status.state()));
    }

    private Node row(Account account) {
        String name = account.service().displayName();
        if (isUnderWay(account))
            return row(name, texts.get("account.under.way"), StateDot.State.WAITING);
        var now = clock.instant();
        var row = row(name, AccountWords.below(account, now), AccountWords.dot(account, now));
        addAsides(row, account, now);
        String action = AccountWords.action(account, now);
        if (action.isEmpty()) return row;
        var button = new Button(action);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setAccessibleText(action + ": " + name);
        boolean leaves = AccountWords.leaves(account, now);
        button.setOnAction(_ -> {
            if (leaves) model.signOut(account);
            else model.signIn(account);
        });
        row.behind(button);
        return row;
    }

    private boolean isUnderWay(Account account) {
        var signIn = model.signingInProperty().get();
        return signIn != null && signIn.account().service() == account.service();
    }

    /// What can be done besides, seldom wanted: small, below the words.
    private void addAsides(SettingRow row, Account account, Instant now) {
        var asides = new FlowPane();
        asides.getStyleClass().add("setting-asides");
        if (AccountWords.signsOutAside(account, now))
            asides.getChildren()
                    .add(aside(texts.get("sign.out"), account, () -> model.signOut(account)));
        if (!account.movable().isEmpty())
            asides.getChildren()
                    .add(aside(texts.get("to.env"), account, () -> model.moveToEnv(account)));
        if (!asides.getChildren().isEmpty()) row.below(asides);
    }

    private static Hyperlink aside(String words, Account account, Runnable action) {
        var link = new Hyperlink(words);
        link.getStyleClass().add("small");
        link.setMinWidth(Hyperlink.USE_PREF_SIZE);
        link.setAccessibleText(words + ": " + account.service().displayName());
        link.setOnAction(_ -> action.run());
        return link;
    }

    private static SettingRow row(String name, String below, StateDot.State state) {
        return new SettingRow(name, below).before(new StateDot(state));
    }

    private void showSignIn(@Nullable SignInViewModel signIn) {
        if (pane != null) pane.close();
        pane = null;
        side.getChildren().clear();
        if (signIn != null) {
            pane = new SignInPane(signIn, model::close);
            side.getChildren().add(Views.load(pane));
        }
        arrange();
        showRows();
    }

    /// Beside the rows the sign-in, or alone where there is no room for both; else what becomes of
    /// keys, where there is room.
    private void arrange() {
        boolean signsIn = model.signingInProperty().get() != null;
        shown(side, signsIn);
        shown(keeping, !signsIn && room >= ROOM_FOR_NOTES);
        boolean alone = signsIn && room < ROOM_FOR_BOTH;
        side.pseudoClassStateChanged(ALONE, alone);
        shown(list, !alone);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
