package cratekeeper.integration.youtube;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.music.Service;
import cratekeeper.net.Ask;
import cratekeeper.net.Authorization;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import cratekeeper.net.SignInException;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The person's key to the Data API. It goes out as a header, never as a part of an address.
final class ApiKey implements Authorization {
    static final String NAME = "YOUTUBE_API_KEY";
    static final String HEADER = "X-Goog-Api-Key";
    static final SignIn.Entry ENTRY =
            new SignIn.Entry(
                    NAME,
                    "API key",
                    "A key for the YouTube Data API v3, from a project of yours in the Google Cloud"
                            + " console; without one, YouTube is searched by the program yt-dlp.",
                    true,
                    URI.create("https://console.cloud.google.com/apis/credentials"));
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{10,200}");

    private final URI base;
    private final ServiceHttp http;
    private final Credentials credentials;
    private final InstantSource clock;
    private volatile boolean doubted;

    ApiKey(URI base, ServiceHttp http, Credentials credentials, InstantSource clock) {
        this.base = base;
        this.http = http;
        this.credentials = credentials;
        this.clock = clock;
    }

    private Optional<Secret> key() {
        return credentials.get(NAME).filter(k -> KEY.matcher(k.reveal().strip()).matches());
    }

    boolean isThere() {
        return key().isPresent();
    }

    /// The service took it.
    void believed() {
        doubted = false;
    }

    /// The service does not take it any more.
    void doubted() {
        doubted = true;
    }

    SignInState state() {
        if (!isThere()) return new SignInState.SignedOut();
        return doubted
                ? new SignInState.Expired("YouTube does not take the API key any more.")
                : new SignInState.Connected("", null);
    }

    SignInState enter(Map<String, Secret> entered) throws SourceException, InterruptedException {
        Secret given = entered.get(NAME);
        if (given == null) return state();
        var key = new Secret(given.reveal().strip());
        if (!KEY.matcher(key.reveal()).matches())
            throw refused(
                    "That cannot be an API key: it has some 40 letters, digits, dashes and"
                            + " underscores.",
                    null);
        check(key);
        try {
            credentials.keep(NAME, key);
        } catch (IOException e) {
            throw refused("The API key is good, but could not be kept on this machine.", e);
        }
        doubted = false;
        return state();
    }

    private void check(Secret key) throws SourceException, InterruptedException {
        var ask = Ask.get(DataApi.check(base));
        try {
            http.signed(base, new Shown(key)).send(Operation.METADATA, ask);
        } catch (HttpStatusException e) {
            throw Refusals.of(e, clock.instant());
        } catch (IOException e) {
            throw SourceFailures.of(Service.YOUTUBE, e);
        }
    }

    void forget() throws SourceException {
        try {
            credentials.forget(NAME);
            doubted = false;
        } catch (IOException e) {
            throw refused("The API key could not be removed from this machine.", e);
        }
    }

    private static SourceException refused(String sentence, @Nullable Throwable cause) {
        return new SourceException.SignInNeeded(Service.YOUTUBE, sentence, cause);
    }

    static List<SignIn.Entry> entries() {
        return List.of(ENTRY);
    }

    @Override
    public Map<String, String> headers() throws IOException {
        var key = key();
        if (key.isEmpty()) throw new SignInException(ENTRY.hint());
        return new Shown(key.get()).headers();
    }

    @Override
    public boolean renew(Map<String, String> refused) {
        return false;
    }

    /// A key that may not be kept yet.
    private record Shown(Secret key) implements Authorization {
        @Override
        public Map<String, String> headers() {
            return Map.of(HEADER, key.reveal().strip());
        }

        @Override
        public boolean renew(Map<String, String> refused) {
            return false;
        }
    }
}
