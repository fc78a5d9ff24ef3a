package cratekeeper.integration.spotify;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.account.TokenKeeper;
import cratekeeper.json.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Keeps what a sign-in gave over restarts. A refresh token that a person gave is where a sign-in
/// may begin; what Spotify gave in its place is kept here, so `.env` is never written.
final class SpotifySession implements TokenKeeper.TokenShelf {
    static final String REFRESH_TOKEN = "SPOTIFY_REFRESH_TOKEN";
    private static final String SESSION = "SPOTIFY_SESSION";

    private final Credentials credentials;

    SpotifySession(Credentials credentials) {
        this.credentials = credentials;
    }

    /// @param given the refresh token of a person that all this began with; `null` after a sign-in
    ///   on the page
    /// @param id of the person at Spotify
    /// @param over Spotify takes it no more
    record Kept(
            @Nullable String access,
            @Nullable String refresh,
            @Nullable Instant expiresAt,
            @Nullable Instant consentedAt,
            @Nullable String given,
            @Nullable String id,
            @Nullable String name,
            boolean over) {

        static final Kept NOTHING = new Kept(null, null, null, null, null, null, null, false);

        private Optional<Token> token() {
            if (over || access == null || !Token.isPossible(access)) return Optional.empty();
            if (refresh != null && !Token.isPossible(refresh)) return Optional.empty();
            return Optional.of(
                    new Token(
                            new Secret(access),
                            refresh == null ? null : new Secret(refresh),
                            expiresAt,
                            consentedAt));
        }

        private Kept with(Token token, @Nullable String begun) {
            return new Kept(
                    token.access().reveal(),
                    token.refreshing().map(Secret::reveal).orElse(null),
                    token.expiresAt(),
                    token.consentedAt(),
                    begun,
                    id,
                    name,
                    false);
        }

        Kept as(SpotifyReply.Person person) {
            return new Kept(
                    access,
                    refresh,
                    expiresAt,
                    consentedAt,
                    given,
                    person.id(),
                    person.name(),
                    over);
        }

        private Kept ended() {
            return new Kept(null, null, null, consentedAt, given, id, name, true);
        }

        /// Names no secret.
        @Override
        public String toString() {
            return "Kept[" + name + "]";
        }
    }

    /// What is kept, unless the person has given another refresh token since.
    Kept kept() {
        var kept = credentials.get(SESSION).flatMap(SpotifySession::parsed).orElse(Kept.NOTHING);
        String given = given();
        boolean another = given != null && !given.equals(kept.given());
        // A sign-in on the page is newer than a token that was entered here before, but what is set
        // outside is what the person wants.
        return another && (kept.given() != null || kept.access() == null) ? Kept.NOTHING : kept;
    }

    private static Optional<Kept> parsed(Secret text) {
        try {
            return Optional.ofNullable(Json.OURS.readValue(text.reveal(), Kept.class));
        } catch (JacksonException e) {
            // Written by a version that is not ours: signing in again replaces it.
            return Optional.empty();
        }
    }

    private @Nullable String given() {
        return credentials
                .get(REFRESH_TOKEN)
                .map(Secret::reveal)
                .map(String::strip)
                .filter(Token::isPossible)
                .orElse(null);
    }

    /// What buys the next access token.
    Optional<Secret> refreshing() {
        var kept = kept();
        if (kept.over()) return Optional.empty();
        if (kept.refresh() != null) return Optional.of(new Secret(kept.refresh()));
        return Optional.ofNullable(given()).map(Secret::new);
    }

    boolean isOver() {
        return kept().over();
    }

    @Override
    public Optional<Token> read() {
        return kept().token();
    }

    @Override
    public void write(Token token) throws IOException {
        var kept = kept();
        boolean begunHere = kept.access() == null && kept.given() == null;
        write(kept.with(token, begunHere ? given() : kept.given()));
    }

    /// Begins anew: with what a sign-in gave, and nothing of the one before.
    ///
    /// @param given the refresh token that a person gave for it
    void begin(Token token, @Nullable Secret given, SpotifyReply.Person person) throws IOException {
        write(Kept.NOTHING.with(token, given == null ? null : given.reveal()).as(person));
    }

    void remember(SpotifyReply.Person person) throws IOException {
        write(kept().as(person));
    }

    /// Spotify takes it no more: that is remembered, the secrets are not.
    @Override
    public void clear() throws IOException {
        var kept = kept();
        String given = kept.given() == null && kept.access() == null ? given() : kept.given();
        write(new Kept(null, null, null, null, given, kept.id(), kept.name(), false).ended());
    }

    /// As if nobody had ever signed in.
    void forget() throws IOException {
        credentials.forget(SESSION);
    }

    private void write(Kept kept) throws IOException {
        if (Objects.equals(kept, kept())) return;
        credentials.keep(SESSION, new Secret(Json.OURS.writeValueAsString(kept)));
    }
}
