package cratekeeper.integration.spotify;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.integration.SourceHttp;
import cratekeeper.integration.spotify.SpotifyReply.Refusal;
import cratekeeper.json.Json;
import cratekeeper.music.Service;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// The API for somebody who is signed in. A 403 has many meanings here, told by its words only.
final class SpotifyApi {
    private static final int FORBIDDEN = 403;

    private final URI base;
    private final SourceHttp http;

    SpotifyApi(URI base, ServiceHttp signed) {
        this.base = base;
        this.http = new SourceHttp(signed);
    }

    URI base() {
        return base;
    }

    <T> T json(Operation operation, URI uri, Class<T> type)
            throws SourceException, InterruptedException {
        try {
            return http.json(operation, uri, type);
        } catch (SourceException e) {
            throw meant(e);
        }
    }

    /// Empty if Spotify says that there is no such thing.
    <T> Optional<T> jsonIfAny(URI uri, Class<T> type) throws SourceException, InterruptedException {
        try {
            return http.jsonIfAny(Operation.METADATA, uri, type);
        } catch (SourceException e) {
            throw meant(e);
        }
    }

    SourceException.Unreadable unreadable(String detail) {
        return http.unreadable(detail);
    }

    static boolean isForbidden(SourceException failure) {
        return failure.getCause() instanceof HttpStatusException e && e.status() == FORBIDDEN;
    }

    private static SourceException meant(SourceException failure) {
        if (!isForbidden(failure) || !(failure.getCause() instanceof HttpStatusException e))
            return failure;
        String words = words(e.body());
        String said = words == null ? "" : words.toLowerCase(Locale.ROOT);
        if (said.contains("scope")) {
            return new SourceException.SignInNeeded(
                    Service.SPOTIFY,
                    "Your sign-in to Spotify does not allow this: sign in again and agree to all"
                            + " that is asked.",
                    e);
        }
        return new SourceException.Blocked(Service.SPOTIFY, why(said, words), e);
    }

    private static String why(String said, @Nullable String words) {
        if (said.contains("premium"))
            return "the owner of the client id needs Spotify Premium for it to work";
        if (said.contains("not registered") || said.contains("not be registered"))
            return "this account is not on the list of users of your client id; add it in the"
                    + " developer dashboard";
        return words == null ? "it gives no reason" : "it says “" + words + "”";
    }

    /// The server's own short text, if the body has one.
    private static @Nullable String words(String body) {
        try {
            Refusal refusal = Json.FOREIGN.readValue(body, Refusal.class);
            var fault = refusal == null ? null : refusal.error();
            return fault == null || fault.message() == null
                    ? null
                    : SourceFailures.brief(fault.message());
        } catch (JacksonException e) {
            // Some refusals come as plain text or a page: that of the real server is one line.
            return body.contains("<") ? null : SourceFailures.brief(body);
        }
    }
}
