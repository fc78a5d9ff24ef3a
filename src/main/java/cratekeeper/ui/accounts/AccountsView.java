package cratekeeper.ui.accounts;

import cratekeeper.agent.Account;
import cratekeeper.agent.ServiceStatus;
import cratekeeper.integration.SignInState;
import cratekeeper.ui.Views;
import cratekeeper.ui.parts.NoticeBar;
import cratekeeper.ui.parts.Standing;
import cratekeeper.ui.parts.StateDot;
import java.time.InstantSource;
import java.util.ArrayList;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A row a service with its true state and one action; beside it the sign-in under way.
public final class AccountsView {
    private final AccountsViewModel model;
    private final ObservableList<ServiceStatus> services;
    private final InstantSource clock;
    private @Nullable SignInPane pane;
    @FXML private NoticeBar notice;
    @FXML private VBox rows;
    @FXML private StackPane side;

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
        String below = status.message().isEmpty() ? "No account needed" : status.message();
        return row(status.service().displayName(), below, Standing.dot(status.state()));
    }

    private Node row(Account account) {
        String name = account.service().displayName();
        var row =
                row(name, AccountWords.below(account, clock.instant()), AccountWords.dot(account));
        String action = AccountWords.action(account);
        if (action.isEmpty()) return row;
        var button = new Button(action);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setAccessibleText(action + ": " + name);
        button.setOnAction(_ -> act(account));
        row.getChildren().add(button);
        return row;
    }

    private void act(Account account) {
        if (account.state() instanceof SignInState.Connected) model.signOut(account);
        else model.signIn(account);
    }

    private static HBox row(String name, String below, StateDot.State state) {
        var first = new Label(name);
        first.getStyleClass().add("strong");
        var second = new Label(below);
        second.getStyleClass().addAll("small", "muted");
        second.setWrapText(true);
        var names = new VBox(first, second);
        names.getStyleClass().add("setting-names");
        HBox.setHgrow(names, Priority.ALWAYS);
        var row = new HBox(new StateDot(state), names);
        row.getStyleClass().add("setting");
        return row;
    }

    private void showSignIn(@Nullable SignInViewModel signIn) {
        if (pane != null) pane.close();
        pane = null;
        side.getChildren().clear();
        side.setVisible(signIn != null);
        side.setManaged(signIn != null);
        if (signIn == null) return;
        pane = new SignInPane(signIn, model::close);
        side.getChildren().add(Views.load(pane));
    }
}
