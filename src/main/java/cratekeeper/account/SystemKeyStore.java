package cratekeeper.account;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.slf4j.LoggerFactory;

/// Holds the key in the system's own store: Keychain, Credential Manager, Secret Service or
/// KWallet.
final class SystemKeyStore implements KeyHolder {
    private static final String PROGRAM = "Cratekeeper";

    private final String account;

    /// @param account tells homes apart
    SystemKeyStore(String account) {
        this.account = account;
    }

    @Override
    public char mark() {
        return 'S';
    }

    @Override
    public Optional<SecretKey> find() throws IOException {
        return asked(store -> {
            try {
                byte[] key = Base64.getDecoder().decode(store.getPassword(PROGRAM, account));
                return key.length == KeyFile.KEY_BYTES
                        ? Optional.of(KeyFile.aes(key))
                        : Optional.empty();
            } catch (PasswordAccessException | IllegalArgumentException e) {
                // The stores say "no such entry" and "no entrance" alike.
                return Optional.empty();
            }
        });
    }

    @Override
    public SecretKey make() throws IOException {
        byte[] key = KeyFile.fresh();
        return asked(store -> {
            store.setPassword(PROGRAM, account, Base64.getEncoder().encodeToString(key));
            return KeyFile.aes(key);
        });
    }

    private interface Question<T> {
        T ask(Keyring store) throws PasswordAccessException;
    }

    private static <T> T asked(Question<T> question) throws IOException {
        Keyring store;
        try {
            store = Keyring.create();
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            throw new IOException("the system has no key store for us", e);
        }
        try {
            return question.ask(store);
        } catch (PasswordAccessException | RuntimeException e) {
            throw new IOException("the system's key store failed", e);
        } finally {
            close(store);
        }
    }

    private static void close(Keyring store) {
        try {
            store.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            // Not a constant: every command makes one of these, few ever log.
            LoggerFactory.getLogger(SystemKeyStore.class)
                    .info("The system's key store did not close: {}", e.getMessage());
        }
    }
}
