package cratekeeper.account;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/// All that is known of the person at the services: what is set from outside (real environment
/// variables, `.env`) and, behind it, what was given in the program. Only the latter is ever
/// written.
public final class Credentials {
    private final Function<String, Optional<Secret>> outside;
    private final Vault vault;

    /// @param outside set by environment variables or `.env`; never written
    public Credentials(Function<String, Optional<Secret>> outside, Vault vault) {
        this.outside = outside;
        this.vault = vault;
    }

    public Optional<Secret> get(String name) {
        return outside.apply(name).or(() -> vault.get(name));
    }

    /// Whether this one is set from outside: then only the person can change it, there.
    public boolean isSetOutside(String name) {
        return outside.apply(name).isPresent();
    }

    /// @throws IOException it could not be kept
    public void keep(String name, Secret secret) throws IOException {
        vault.put(name, secret);
    }

    /// @throws IOException it could not be removed
    public void forget(String name) throws IOException {
        vault.remove(name);
    }
}
