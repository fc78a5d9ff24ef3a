package cratekeeper.ui.accounts;

import cratekeeper.account.Secret;
import cratekeeper.agent.Account;
import cratekeeper.agent.Visiting;
import cratekeeper.integration.SignInState;
import cratekeeper.music.Service;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// What the accounts page needs of the rest. All but [#openInBrowser] block, off the FX thread.
public interface AccountsDesk {

    /// Asks no service.
    List<Account> accounts() throws Exception;

    /// Checks what was entered and keeps it if it is good.
    SignInState enter(Service service, Map<String, Secret> entered) throws Exception;

    /// Begins a sign-in on a page.
    Visiting visit(Service service) throws Exception;

    void signOut(Service service) throws Exception;

    /// Writes what is kept of the service into the home's `.env`.
    void moveToEnv(Service service) throws Exception;

    /// Shows a page in the person's own browser; returns at once.
    void openInBrowser(URI page);
}
