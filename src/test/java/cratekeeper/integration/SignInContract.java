package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [SignIn] promises of what is entered by hand.
public abstract class SignInContract extends SourceContract {
    protected final Credentials credentials =
            new Credentials(_ -> Optional.empty(), new PassingVault());

    protected abstract SignIn source(URI base, Credentials known);

    /// Scripts a service that believes [#entered].
    protected abstract void believes();

    /// Scripts a service that answers a sign-in it does not believe, in its own way.
    protected abstract void doubts();

    /// Everything that must be entered, and can be believed.
    protected abstract Map<String, Secret> entered();

    @Override
    protected final Object ask(URI base) throws Exception {
        return source(base, credentials).enter(entered());
    }

    @Test
    final void whatIsBelievedIsKept() throws Exception {
        believes();
        var state = source(api.base(), credentials).enter(entered());
        assertInstanceOf(SignInState.Connected.class, state);
        assertEquals(state, source(api.base(), credentials).state(), "after a restart");
    }

    @Test
    final void whatIsNotBelievedIsNotKept() {
        doubts();
        var before = source(api.base(), credentials).state();
        var failure =
                assertThrows(
                        SourceException.class,
                        () -> source(api.base(), credentials).enter(entered()));
        assertFalse(failure instanceof SourceException.Unreachable, failure.toString());
        assertEquals(before, source(api.base(), credentials).state());
        for (String name : entered().keySet())
            assertEquals(Optional.empty(), credentials.get(name));
        entered().values().forEach(s -> assertFalse(everything(failure).contains(s.reveal())));
    }

    @Test
    final void whatCannotBeASecretIsRefusedWithoutAsking() {
        believes();
        for (String name : entered().keySet()) {
            for (String bad : List.of("", "  ", "a\r\nX-Evil: 1", "\u0000", "x".repeat(100_000))) {
                var all = new LinkedHashMap<>(entered());
                all.put(name, new Secret(bad));
                var failure =
                        assertThrows(
                                SourceException.SignInNeeded.class,
                                () -> source(api.base(), credentials).enter(all),
                                name);
                assertTrue(failure.sentence().length() < 250, name);
            }
        }
        assertEquals(List.of(), api.requests());
    }

    @Test
    final void signingOutForgetsEverything() throws Exception {
        believes();
        var before = source(api.base(), credentials).state();
        var source = source(api.base(), credentials);
        source.enter(entered());
        source.signOut();
        assertEquals(before, source.state());
        assertEquals(before, source(api.base(), credentials).state(), "after a restart");
        for (String name : entered().keySet())
            assertEquals(Optional.empty(), credentials.get(name));
    }

    @Test
    final void eachEntryIsExplained() {
        for (var entry : source(api.base(), credentials).entries()) {
            assertTrue(entry.hint().endsWith("."), entry.name());
            assertFalse(entry.label().isBlank(), entry.name());
        }
    }

    private static String everything(Throwable failure) {
        var text = new StringBuilder();
        for (Throwable t = failure; t != null; t = t.getCause()) text.append(t).append('\n');
        return text.toString();
    }
}
