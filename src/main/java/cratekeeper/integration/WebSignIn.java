package cratekeeper.integration;

import cratekeeper.account.Pkce;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Signing in on a page of the platform, in our window or in the person's own browser. Knows no
/// window: it says where to go, and takes the address at which the visit ended.
public interface WebSignIn {
    /// Any free port.
    int ANY_PORT = 0;

    /// On which port of 127.0.0.1 the answer must arrive; -1 if it never comes to this machine.
    int listeningPort();

    /// Begins a visit.
    ///
    /// @param listener where we listen on this machine, with its port and without a path
    /// @throws SourceException.SignInNeeded something must be entered first
    Visit begin(URI listener) throws SourceException, InterruptedException;

    /// Ends a visit: reads the answer out of the address, compares the state, buys the token, asks
    /// as whom, and keeps it all.
    ///
    /// @param address at which the visit ended, as the browser shows it; whatever a person may
    ///   paste
    /// @throws SourceException.SignInNeeded it is not the answer to this visit, or a refusal; the
    ///   sentence says why
    SignInState finish(Visit visit, URI address) throws SourceException, InterruptedException;

    /// One visit.
    ///
    /// @param start the first page to show
    /// @param sessionCookie a cookie whose presence means that the person has logged in on `start`
    ///   and `authorise` is next; `null` if `start` leads to the end by itself
    /// @param authorise the page that leads to the end, if it is not `start`
    /// @param redirect the address at whose sight the visit is over, without parameters
    /// @param hosts all that the embedded window may show; the person sees which
    /// @param pkce the secrets of this visit
    record Visit(
            URI start,
            @Nullable String sessionCookie,
            @Nullable URI authorise,
            URI redirect,
            Set<String> hosts,
            Pkce pkce) {
        public Visit {
            hosts = Set.copyOf(hosts);
        }

        /// Without the pages' addresses: they hold the state.
        @Override
        public String toString() {
            return "Visit that ends at " + redirect;
        }

        /// Whether the visit is over at this address.
        public boolean endsAt(URI address) {
            return redirect.getScheme().equalsIgnoreCase(address.getScheme())
                    && redirect.getRawAuthority().equalsIgnoreCase(address.getRawAuthority())
                    && redirect.getRawPath().equals(address.getRawPath());
        }
    }
}
