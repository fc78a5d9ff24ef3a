package cratekeeper.integration.beatport;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.account.TokenKeeper.TokenShelf;
import cratekeeper.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Where the token outlives the program: what was given here, or what `BEATPORT_TOKEN` says. The
/// latter changes as well, because its refresh token is good once; what became of it is kept here,
/// with a mark of the text it came from, and forgotten when the person sets another.
final class AccountShelf implements TokenShelf {
    /// Name of the entry, and of the key in `.env`.
    static final String ENTRY = "BEATPORT_TOKEN";

    private static final String KEPT = "BEATPORT_ACCOUNT";
    private static final String NO_TOKEN_SET =
            "BEATPORT_TOKEN in .env holds no token: copy it there again, or remove it.";

    private final Credentials credentials;
    private final InstantSource clock;

    /// @param from mark of the outer text it goes back to, "" if it was given here
    /// @param ended why it is worth nothing any more, "" while it is good
    private record Kept(
            String from,
            @Nullable String access,
            @Nullable String refresh,
            @Nullable Instant expiresAt,
            @Nullable Instant consentedAt,
            String name,
            String ended) {
        /// Names nothing: it is all secret.
        @Override
        public String toString() {
            return "an account";
        }
    }

    AccountShelf(Credentials credentials, InstantSource clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public Optional<Token> read() {
        var kept = kept();
        if (kept.isPresent()) return kept.flatMap(AccountShelf::token);
        return outside().flatMap(text -> outer(text.reveal()));
    }

    private Optional<Token> outer(String text) {
        try {
            return Optional.of(TokenText.read(text, clock.instant()));
        } catch (TokenText.Malformed e) {
            // Said by #ended.
            return Optional.empty();
        }
    }

    private static Optional<Token> token(Kept kept) {
        if (kept.access() == null || !Token.isPossible(kept.access())) return Optional.empty();
        return Optional.of(
                new Token(
                        new Secret(kept.access()),
                        kept.refresh() == null ? null : new Secret(kept.refresh()),
                        kept.expiresAt(),
                        kept.consentedAt()));
    }

    /// A renewed token: the person stays the same.
    @Override
    public void write(Token token) throws IOException {
        write(token, name());
    }

    void write(Token token, String name) throws IOException {
        keep(
                new Kept(
                        mark(),
                        token.access().reveal(),
                        token.refreshing().map(Secret::reveal).orElse(null),
                        token.expiresAt(),
                        token.consentedAt(),
                        name,
                        ""));
    }

    /// Beatport took it back. That it was there is remembered, so that the person hears why nothing
    /// is found any more; [#forget] is for good.
    @Override
    public void clear() throws IOException {
        keep(new Kept(mark(), null, null, null, null, name(), BeatportTokens.NO_MORE));
    }

    void forget() throws IOException {
        credentials.forget(KEPT);
    }

    private void keep(Kept kept) throws IOException {
        credentials.keep(KEPT, new Secret(Json.OURS.writeValueAsString(kept)));
    }

    /// As whom, "" if unknown.
    String name() {
        return kept().map(Kept::name).orElse("");
    }

    /// Why there is no token although there was one; "" usually.
    String ended() {
        var kept = kept();
        if (kept.isPresent()) return kept.get().ended();
        return outside().isPresent() && read().isEmpty() ? NO_TOKEN_SET : "";
    }

    /// What is kept, if it still belongs to what is set outside.
    private Optional<Kept> kept() {
        try {
            return credentials
                    .get(KEPT)
                    .map(text -> Json.OURS.readValue(text.reveal(), Kept.class))
                    .filter(kept -> mark().equals(kept.from()));
        } catch (JacksonException e) {
            // Of another version: signing in again is as easy.
            return Optional.empty();
        }
    }

    private Optional<Secret> outside() {
        return credentials.isSetOutside(ENTRY) ? credentials.get(ENTRY) : Optional.empty();
    }

    private String mark() {
        return outside().map(text -> mark(text.reveal())).orElse("");
    }

    private static String mark(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            byte[] sum = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
