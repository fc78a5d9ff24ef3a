package cratekeeper.agent;

import cratekeeper.account.LoopbackListener;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.WebSignIn;
import cratekeeper.integration.WebSignIn.Visit;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A sign-in on a page, under way. Three may bring the answer: our listener, the embedded window
/// that sees the last address, and the person who pastes it. Closing it ends the waiting.
public final class Visiting implements AutoCloseable {
    /// How long the listener waits (product: five minutes).
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    private final WebSignIn signIn;
    private final Visit visit;
    private final @Nullable LoopbackListener listener;
    private boolean over;

    private Visiting(WebSignIn signIn, Visit visit, @Nullable LoopbackListener listener) {
        this.signIn = signIn;
        this.visit = visit;
        this.listener = listener;
    }

    static Visiting begin(WebSignIn signIn)
            throws SourceException, IOException, InterruptedException {
        int port = signIn.listeningPort();
        if (port < 0)
            return new Visiting(signIn, signIn.begin(URI.create("http://127.0.0.1")), null);
        var listener = listener(port);
        try {
            Visit visit = signIn.begin(listener.address());
            listener.expect(visit::endsAt);
            return new Visiting(signIn, visit, listener);
        } catch (SourceException | InterruptedException | RuntimeException e) {
            listener.close();
            throw e;
        }
    }

    private static LoopbackListener listener(int port) throws IOException {
        try {
            return LoopbackListener.on(port);
        } catch (IOException e) {
            throw new IOException(
                    "Port "
                            + port
                            + " of this machine is taken, and the service answers only there: close"
                            + " the program that uses it, or paste the address yourself.",
                    e);
        }
    }

    public Visit visit() {
        return visit;
    }

    /// Whether the answer can reach our listener: a person's own browser needs no pasting then.
    public boolean listens() {
        return listener != null;
    }

    /// Waits until the listener has the answer.
    ///
    /// @return empty if it did not come in time, or if nobody listens
    public Optional<URI> awaitAnswer(Duration patience) throws InterruptedException {
        return listener == null ? Optional.empty() : listener.await(patience);
    }

    /// Reads the answer. Whoever brings it first is heard; the visit is good for one answer.
    ///
    /// @return empty if the visit is over already
    public synchronized Optional<SignInState> finish(URI address)
            throws SourceException, InterruptedException {
        if (over) return Optional.empty();
        var state = signIn.finish(visit, address);
        over = true;
        return Optional.of(state);
    }

    @Override
    public void close() {
        if (listener != null) listener.close();
    }
}
