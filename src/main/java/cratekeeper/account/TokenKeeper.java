package cratekeeper.account;

import cratekeeper.net.Authorization;
import cratekeeper.net.SignInException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A token that is fresh whenever it is shown. Whoever finds it expired or refused renews it; all
/// others who come meanwhile wait for that one renewal.
public final class TokenKeeper implements Authorization {
    /// A token so near its end is renewed before it is shown: it must outlive the request.
    private static final Duration NEARLY_OVER = Duration.ofSeconds(60);

    private final TokenShelf shelf;
    private final Renewal renewal;
    private final String scheme;
    private final InstantSource clock;
    private final ReentrantLock renewing = new ReentrantLock();
    private @Nullable Token token;
    private boolean read;

    /// Buys the next token.
    @FunctionalInterface
    public interface Renewal {
        /// @param old `null` if there is none: only services that ask for no sign-in can renew that
        /// @throws SignInException the service does not renew it: the person must sign in again
        /// @throws IOException it could not be asked
        Token renew(@Nullable Token old) throws IOException, InterruptedException;
    }

    /// Where the token outlives the program.
    public interface TokenShelf {
        Optional<Token> read();

        /// @throws IOException it could not be written
        void write(Token token) throws IOException;

        /// @throws IOException it could not be written
        void clear() throws IOException;
    }

    /// @param scheme the word before the token in the header: "Bearer", "OAuth"
    public TokenKeeper(TokenShelf shelf, Renewal renewal, String scheme, InstantSource clock) {
        this.shelf = shelf;
        this.renewal = renewal;
        this.scheme = scheme;
        this.clock = clock;
    }

    @Override
    public Map<String, String> headers() throws IOException, InterruptedException {
        Token now = token().orElse(null);
        if (now == null || now.hasExpired(clock.instant().plus(NEARLY_OVER))) now = renewed(now);
        return header(now);
    }

    @Override
    public boolean renew(Map<String, String> refused) throws IOException, InterruptedException {
        Token now = token().orElse(null);
        // Somebody else may have renewed it while our request was under way.
        if (now != null && !header(now).equals(refused)) return true;
        renewed(now);
        return true;
    }

    /// What is kept, fresh or not.
    public synchronized Optional<Token> token() {
        if (!read) token = shelf.read().orElse(null);
        read = true;
        return Optional.ofNullable(token);
    }

    /// Keeps a token, for instance after a sign-in.
    ///
    /// @throws IOException it could not be kept; the old one stays
    public synchronized void keep(Token fresh) throws IOException {
        shelf.write(fresh);
        token = fresh;
        read = true;
    }

    /// Forgets it, here and on the shelf.
    public synchronized void forget() throws IOException {
        token = null;
        read = true;
        shelf.clear();
    }

    private Token renewed(@Nullable Token old) throws IOException, InterruptedException {
        renewing.lockInterruptibly();
        try {
            Token now = token().orElse(null);
            if (now != null && !Objects.equals(now, old)) return now;
            Token fresh = renewal.renew(old);
            keep(fresh);
            return fresh;
        } catch (SignInException e) {
            // Asking again with the same token would only be refused again.
            if (e.isFinal()) forget();
            throw e;
        } finally {
            renewing.unlock();
        }
    }

    private Map<String, String> header(Token shown) {
        return Map.of("Authorization", scheme + " " + shown.access().reveal());
    }
}
