package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.LoopbackListener;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Pkce;
import cratekeeper.account.Secret;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.WebSignIn;
import cratekeeper.music.Service;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What can go wrong between a page and us: each is one sentence.
class VisitingTest {
    private static final URI ANSWER = URI.create("http://127.0.0.1/callback?code=c");
    private final Shop shop = new Shop();
    private final Accounts accounts =
            new Accounts(
                    Sources.of(List.of(shop)),
                    new Credentials(_ -> Optional.empty(), new PassingVault()));

    private static final class Shop implements SignIn, WebSignIn {
        int port = ANY_PORT;
        int bought;

        @Override
        public Service service() {
            return Service.SPOTIFY;
        }

        @Override
        public boolean isNeeded() {
            return true;
        }

        @Override
        public SignInState state() {
            return new SignInState.SignedOut();
        }

        @Override
        public List<Entry> entries() {
            return List.of();
        }

        @Override
        public SignInState enter(Map<String, Secret> entered) {
            return state();
        }

        @Override
        public Optional<WebSignIn> web() {
            return Optional.of(this);
        }

        @Override
        public void signOut() {}

        @Override
        public int listeningPort() {
            return port;
        }

        @Override
        public Visit begin(URI listener) {
            return new Visit(
                    listener,
                    null,
                    null,
                    URI.create("http://127.0.0.1/callback"),
                    Set.of(),
                    Pkce.from(new Random(1)));
        }

        @Override
        public SignInState finish(Visit visit, URI address) {
            bought++;
            return new SignInState.Connected("ada", null);
        }
    }

    @Test
    void aPortThatIsTakenIsSaidWithTheWayOut() throws Exception {
        try (var other = LoopbackListener.on(0)) {
            shop.port = other.address().getPort();
            var e = assertThrows(IOException.class, () -> accounts.visit(Service.SPOTIFY));
            assertTrue(e.getMessage().contains("Port " + shop.port), e.getMessage());
            assertTrue(e.getMessage().endsWith("or paste the address yourself."), e.getMessage());
        }
    }

    @Test
    void anAnswerThatComesTwiceBuysOneToken() throws Exception {
        try (var visiting = accounts.visit(Service.SPOTIFY)) {
            assertTrue(visiting.finish(ANSWER).isPresent());
            assertTrue(visiting.finish(ANSWER).isEmpty());
        }
        assertEquals(1, shop.bought);
    }

    @Test
    void anAddressThatIsPastedTwiceIsToldToBeginAnew() throws Exception {
        accounts.visit(Service.SPOTIFY).close();
        accounts.resume(Service.SPOTIFY, ANSWER);
        var e =
                assertThrows(
                        SourceException.SignInNeeded.class,
                        () -> accounts.resume(Service.SPOTIFY, ANSWER));
        assertEquals("No sign-in to Spotify was begun: begin it first.", e.sentence());
        assertEquals(1, shop.bought);
    }
}
