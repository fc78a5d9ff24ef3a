package cratekeeper.ui.accounts;

import cratekeeper.agent.Account;
import cratekeeper.music.Service;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The accounts, and the one sign-in that is under way.
public final class AccountsViewModel {
    private final AccountsDesk desk;
    private final Background background;
    private final ObservableList<Account> accounts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable SignInViewModel> signingIn =
            new ReadOnlyObjectWrapper<>(this, "signingIn");
    private final ObjectProperty<@Nullable Notice> notice =
            new SimpleObjectProperty<>(this, "notice");

    public AccountsViewModel(AccountsDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
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
        var model = new SignInViewModel(desk, account, background, this::ended);
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
