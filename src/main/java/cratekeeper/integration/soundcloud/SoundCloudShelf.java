package cratekeeper.integration.soundcloud;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.account.TokenKeeper.TokenShelf;
import cratekeeper.json.Json;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Where the app's token lies between two runs: beside the other secrets, under the id of the app
/// that it was given to.
final class SoundCloudShelf implements TokenShelf {
    static final String NAME = "SOUNDCLOUD_TOKEN";

    private final Credentials credentials;

    SoundCloudShelf(Credentials credentials) {
        this.credentials = credentials;
    }

    private record Kept(
            @Nullable String app,
            @Nullable String access,
            @Nullable String refresh,
            @Nullable Long expires) {}

    private String app() {
        return credentials.get(SoundCloudAccount.ID).map(Secret::reveal).orElse("");
    }

    @Override
    public Optional<Token> read() {
        try {
            var text = credentials.get(NAME);
            if (text.isEmpty()) return Optional.empty();
            Kept kept = Json.FOREIGN.readValue(text.get().reveal(), Kept.class);
            if (kept == null || kept.access() == null || !app().equals(kept.app()))
                return Optional.empty();
            return Optional.of(
                    new Token(
                            new Secret(kept.access()),
                            kept.refresh() == null ? null : new Secret(kept.refresh()),
                            kept.expires() == null ? null : Instant.ofEpochSecond(kept.expires()),
                            null));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            // Not ours, or spoilt: another one is soon bought.
            return Optional.empty();
        }
    }

    @Override
    public void write(Token token) throws IOException {
        var node =
                Json.FOREIGN
                        .createObjectNode()
                        .put("app", app())
                        .put("access", token.access().reveal());
        if (token.refresh() != null) node.put("refresh", token.refresh().reveal());
        if (token.expiresAt() != null) node.put("expires", token.expiresAt().getEpochSecond());
        credentials.keep(NAME, new Secret(node.toString()));
    }

    @Override
    public void clear() throws IOException {
        credentials.forget(NAME);
    }
}
