package cratekeeper.integration;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.music.Service;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A sign-in by one token or key that a person gets from the service and pastes: the whole of a
/// [SignIn] but the call that checks it.
public final class PastedKey {
    private final Service service;
    private final SignIn.Entry entry;
    private final Credentials credentials;
    private volatile @Nullable Secret refused;

    /// One harmless call that the service answers only to those it believes.
    @FunctionalInterface
    public interface Check {
        /// @return as whom, "" if the service does not say
        String asWhom(Secret key) throws SourceException, InterruptedException;
    }

    public PastedKey(Service service, SignIn.Entry entry, Credentials credentials) {
        this.service = service;
        this.entry = entry;
        this.credentials = credentials;
    }

    public List<SignIn.Entry> entries() {
        return List.of(entry);
    }

    /// The key to show; empty as well for a text that can be none, and for one that was refused.
    public Optional<Secret> key() {
        return given().filter(key -> !isKnownAsRefused(key));
    }

    private Optional<Secret> given() {
        return credentials.get(entry.name()).filter(key -> Token.isPossible(key.reveal()));
    }

    private boolean isKnownAsRefused(Secret key) {
        Secret bad = refused;
        return bad != null && bad.equals(key);
    }

    public SignInState state() {
        var key = given();
        if (key.isEmpty()) return new SignInState.SignedOut();
        if (isKnownAsRefused(key.get())) return new SignInState.Expired(notTaken());
        // A name that was learnt with another key would be the wrong one.
        String name =
                credentials.isSetOutside(entry.name())
                        ? ""
                        : credentials.get(nameOfPerson()).map(Secret::reveal).orElse("");
        return new SignInState.Connected(name, null);
    }

    /// Keeps what the check finds good.
    public SignInState enter(Map<String, Secret> entered, Check check)
            throws SourceException, InterruptedException {
        Secret given = entered.get(entry.name());
        String text = given == null ? "" : given.reveal().strip();
        if (!Token.isPossible(text))
            throw refusal("That can be no " + entry.label() + ". " + entry.hint(), null);
        var key = new Secret(text);
        String name = checked(check, key);
        try {
            credentials.keep(nameOfPerson(), new Secret(name));
            credentials.keep(entry.name(), key);
        } catch (IOException e) {
            throw refusal("The sign-in cannot be kept: the home folder cannot be written.", e);
        }
        refused = null;
        return new SignInState.Connected(name, null);
    }

    private String checked(Check check, Secret key) throws SourceException, InterruptedException {
        try {
            return check.asWhom(key);
        } catch (SourceException.SignInNeeded e) {
            throw refusal(notTaken(), e);
        }
    }

    public void signOut() throws SourceException {
        try {
            credentials.forget(entry.name());
            credentials.forget(nameOfPerson());
        } catch (IOException e) {
            throw refusal("The sign-in cannot be removed: the home folder cannot be written.", e);
        }
    }

    /// The service did not take this key in a call.
    public void isRefused(Secret key) {
        refused = key;
    }

    private String nameOfPerson() {
        return entry.name() + "_NAME";
    }

    private String notTaken() {
        return service.displayName() + " does not take this " + entry.label() + ". " + entry.hint();
    }

    private SourceException refusal(String sentence, @Nullable Exception cause) {
        return new SourceException.SignInNeeded(service, sentence, cause);
    }
}
