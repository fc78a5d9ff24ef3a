package cratekeeper.integration;

import cratekeeper.account.Secret;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A platform that wants, or may be told, who asks.
public interface SignIn extends Source {

    /// Something a person can type or paste.
    ///
    /// @param name as in `.env`, such as `DISCOGS_TOKEN`
    /// @param label for the field
    /// @param hint one sentence: what it is and where to get it
    /// @param secret whether it is shown as dots
    /// @param where the page where one gets it
    record Entry(String name, String label, String hint, boolean secret, @Nullable URI where) {}

    /// Whether the platform can do nothing at all for somebody who is not signed in.
    boolean isNeeded();

    /// Whether it searches only for somebody who is signed in, whatever else it does for anybody.
    default boolean isNeededToSearch() {
        return isNeeded();
    }

    SignInState state();

    /// What can be entered by hand, in the order of the fields. Those that one web sign-in needs
    /// beforehand (a client id) come first.
    List<Entry> entries();

    /// Checks by one harmless call what was entered, and keeps it if it is good; on any failure
    /// nothing is kept and what was kept before stays.
    ///
    /// @param entered by [Entry#name]; entries left out stay as they are
    /// @throws SourceException.SignInNeeded the platform does not take it; the sentence says why
    SignInState enter(Map<String, Secret> entered) throws SourceException, InterruptedException;

    /// The sign-in by a web page, if the platform has one.
    default Optional<WebSignIn> web() {
        return Optional.empty();
    }

    /// Forgets all that was entered or given, here; what is set by `.env` stays set.
    void signOut() throws SourceException;
}
