package cratekeeper.ui.accounts;

import cratekeeper.agent.Account;
import cratekeeper.music.Service;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The accounts, and the one sign-in that is under way.
public final class AccountsViewModel {
    private static final Texts texts = Texts.in(AccountsViewModel.class);
    private final AccountsDesk desk;
    private final Background background;
    private final Background patience;
    private final ObservableList<Account> accounts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable SignInViewModel> signingIn =
            new ReadOnlyObjectWrapper<>(this, "signingIn");
    private final ObjectProperty<@Nullable Notice> notice =
            new SimpleObjectProperty<>(this, "notice");

    /// @param patience where one waits for what the person does: no work of ours
    public AccountsViewModel(AccountsDesk desk, Background background, Background patience) {
        this.desk = desk;
        this.background = background;
        this.patience = patience;
    }

    public ObservableList<Account> accounts() {
        return accounts;
    }

    public Optional<Account> account(Service service) {
        return accounts.stream().filter(a -> a.service() == service).findFirst();
    }

    public ReadOnlyObjectProperty<@Nullable SignInViewModel> signingInProperty() {
        return signingIn.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    public void refresh() {
        background.start(
                desk::accounts,
                new Background.Answer<List<Account>>() {
                    @Override
                    public void done(List<Account> result) {
                        if (!accounts.equals(result)) accounts.setAll(result);
                    }

                    @Override
                    public void failed(Exception cause) {
                        notice.set(Notice.of(cause));
                    }
                });
    }

    /// Opens the sign-in of a service in place of one that is under way.
    public void signIn(Account account) {
        close();
        var model = new SignInViewModel(desk, account, background, patience, this::ended);
        signingIn.set(model);
        model.begin();
    }

    public void signOut(Account account) {
        close();
        background.start(
                () -> {
                    desk.signOut(account.service());
                    return account;
                },
                new Background.Answer<Account>() {
                    @Override
                    public void done(Account result) {
                        refresh();
                    }

                    @Override
                    public void failed(Exception cause) {
                        notice.set(Notice.of(cause));
                    }
                });
    }

    /// Writes what is kept of the service into the home's `.env`.
    public void moveToEnv(Account account) {
        String names = String.join(", ", new TreeSet<>(account.movable()));
        background.start(
                () -> {
                    desk.moveToEnv(account.service());
                    return account;
                },
                new Background.Answer<Account>() {
                    @Override
                    public void done(Account result) {
                        notice.set(new Notice(texts.get("to.env.done", names), Notice.Remedy.NONE));
                        refresh();
                    }

                    @Override
                    public void failed(Exception cause) {
                        notice.set(Notice.of(cause));
                    }
                });
    }

    /// Whether no page is loading and no call of a sign-in is under way.
    public boolean still() {
        var model = signingIn.get();
        return model == null || !model.busyProperty().get();
    }

    /// Ends the sign-in under way, if there is one.
    public void close() {
        var model = signingIn.get();
        if (model == null) return;
        signingIn.set(null);
        model.close();
    }

    private void ended() {
        close();
        refresh();
    }
}
