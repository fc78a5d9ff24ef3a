package cratekeeper.account;

import java.io.IOException;
import java.util.Optional;
import javax.crypto.SecretKey;

/// Holds the one key that opens the vault.
interface KeyHolder {
    /// A letter written in front of what is sealed, so that it is opened with the right key.
    char mark();

    /// The key made earlier; empty if there is none.
    ///
    /// @throws IOException it cannot be asked at present
    Optional<SecretKey> find() throws IOException;

    /// Makes a key and keeps it.
    ///
    /// @throws IOException it cannot keep one
    SecretKey make() throws IOException;
}
