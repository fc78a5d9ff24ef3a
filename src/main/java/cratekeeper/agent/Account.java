package cratekeeper.agent;

import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.music.Service;
import java.util.List;
import java.util.Set;

/// One service's account, as the accounts page shows it.
///
/// @param needed whether the service can do nothing without it
/// @param neededToSearch whether it searches for nobody without it
/// @param setOutside names of the entries that `.env` or the environment sets: only the person can
///   change them, there
/// @param movable names of the entries that are kept here and could be written into `.env`
/// @param web whether one can sign in on a page
public record Account(
        Service service,
        boolean needed,
        boolean neededToSearch,
        SignInState state,
        List<SignIn.Entry> entries,
        Set<String> setOutside,
        Set<String> movable,
        boolean web) {
    public Account {
        entries = List.copyOf(entries);
        setOutside = Set.copyOf(setOutside);
        movable = Set.copyOf(movable);
    }

    /// The same for a service that needs it for all or for nothing.
    public Account(
            Service service,
            boolean needed,
            SignInState state,
            List<SignIn.Entry> entries,
            Set<String> setOutside,
            Set<String> movable,
            boolean web) {
        this(service, needed, needed, state, entries, setOutside, movable, web);
    }
}
