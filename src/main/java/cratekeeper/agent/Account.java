package cratekeeper.agent;

import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.music.Service;
import java.util.List;
import java.util.Set;

/// One service's account, as the accounts page shows it.
///
/// @param needed whether the service can do nothing without it
/// @param setOutside names of the entries that `.env` or the environment sets: only the person can
///   change them, there
/// @param web whether one can sign in on a page
public record Account(
        Service service,
        boolean needed,
        SignInState state,
        List<SignIn.Entry> entries,
        Set<String> setOutside,
        boolean web) {
    public Account {
        entries = List.copyOf(entries);
        setOutside = Set.copyOf(setOutside);
    }
}
