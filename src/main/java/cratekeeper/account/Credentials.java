package cratekeeper.account;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All that is known of the person at the services: what is set from outside (real environment
/// variables, `.env`) and, behind it, what was given in the program. Only the latter is written,
/// unless the person asks for the former.
public final class Credentials {
    private final Function<String, Optional<Secret>> outside;
    private final Vault vault;
    private final @Nullable EnvWriter env;

    /// Writes into the person's `.env`.
    @FunctionalInterface
    public interface EnvWriter {
        /// @throws IOException it could not be written; the file is as it was
        void write(String name, Secret secret) throws IOException;
    }

    /// @param outside set by environment variables or `.env`; never written
    public Credentials(Function<String, Optional<Secret>> outside, Vault vault) {
        this(outside, vault, null);
    }

    /// @param env used by [#moveToEnv] alone; `null` where there is no `.env` to write
    public Credentials(
            Function<String, Optional<Secret>> outside, Vault vault, @Nullable EnvWriter env) {
        this.outside = outside;
        this.vault = vault;
        this.env = env;
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

    /// Whether this one is kept here and could be written into `.env`.
    public boolean isMovable(String name) {
        return env != null && !isSetOutside(name) && vault.get(name).isPresent();
    }

    /// Writes it into `.env`, because the person asked for just that. It is kept here as well until
    /// it is seen from there: something else may be set in its place.
    ///
    /// @throws IOException it could not be written; all is as it was
    public void moveToEnv(String name) throws IOException {
        var kept = vault.get(name);
        if (env == null || kept.isEmpty()) return;
        env.write(name, kept.get());
        if (outside.apply(name).equals(kept)) vault.remove(name);
    }
}
