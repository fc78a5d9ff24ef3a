package cratekeeper.account;

import java.io.IOException;
import java.util.Optional;

/// Keeps secrets over restarts, each under a name such as `DISCOGS_TOKEN`. Safe for many threads.
public interface Vault {
    Optional<Secret> get(String name);

    /// Kept when this returns, or not at all.
    ///
    /// @throws IOException it could not be written; what was there before is still there
    void put(String name, Secret secret) throws IOException;

    /// @throws IOException it could not be written; what was there before is still there
    void remove(String name) throws IOException;
}
