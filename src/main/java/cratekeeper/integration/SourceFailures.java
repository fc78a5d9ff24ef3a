package cratekeeper.integration;

import cratekeeper.json.Json;
import cratekeeper.music.Service;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.RefusedException;
import cratekeeper.net.SignInException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;

/// The one translation from what the network did to what somebody can do about it. The words never
/// hold an address with parameters nor more of a body than the server's own short error text.
public final class SourceFailures {

    /// What we wait where the server asks for patience and names no time.
    public static final Duration DEFAULT_WAIT = Duration.ofSeconds(30);

    private static final int LONGEST_WORDS = 120;
    private static final Pattern QUERY = Pattern.compile("\\?\\S*=\\S*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");

    private SourceFailures() {}

    /// Whether the service says that it has no such thing.
    public static boolean isNone(Exception failure) {
        return failure instanceof HttpStatusException e && e.status() == 404;
    }

    /// @param failure an [IOException] of `net`, or a [JacksonException]
    public static SourceException of(Service service, Exception failure) {
        return switch (failure) {
            case HttpStatusException e -> refused(service, e);
            case SignInException e ->
                    e.sentence().isEmpty()
                            ? new SourceException.SignInNeeded(service, e)
                            : new SourceException.SignInNeeded(service, e.sentence(), e);
            case RefusedException e ->
                    new SourceException.Unreadable(
                            service, Objects.requireNonNullElse(e.getMessage(), "no reply"), e);
            case StreamReadException e -> new SourceException.Unreadable(service, "not JSON", e);
            case JacksonException e ->
                    new SourceException.Unreadable(service, "unexpected shape", e);
            default -> new SourceException.Unreachable(service, words(failure), failure);
        };
    }

    private static SourceException refused(Service service, HttpStatusException e) {
        int status = e.status();
        if (e.throttled()) {
            return new SourceException.Throttled(service, e.retryAfter().orElse(DEFAULT_WAIT), e);
        }
        if (status == 401 || status == 403) return new SourceException.SignInNeeded(service, e);
        if (status >= 500) {
            return new SourceException.Unreachable(service, "server fault " + status, e);
        }
        String said = errorText(e.body());
        return new SourceException.Unreadable(
                service, said == null ? "answer " + status : "answer " + status + ": " + said, e);
    }

    /// The `error` or `message` of a JSON body, cut to one short line; anything else is no text for
    /// a person.
    private static @Nullable String errorText(String body) {
        try {
            JsonNode whole = Json.FOREIGN.readTree(body);
            for (String at : new String[] {"/error", "/error/message", "/message"})
                if (whole.at(at).isString()) return brief(whole.at(at).asString());
            return null;
        } catch (JacksonException e) {
            // Error pages are often HTML: the status says enough.
            return null;
        }
    }

    /// Foreign words made fit for one of our sentences: one line, short, no address parameters.
    public static @Nullable String brief(String words) {
        String line = CONTROL.matcher(QUERY.matcher(words).replaceAll("")).replaceAll(" ");
        String text = line.strip().replaceFirst("[.:]+$", "");
        if (text.isEmpty()) return null;
        return text.length() <= LONGEST_WORDS
                ? text
                : text.substring(0, LONGEST_WORDS).strip() + "…";
    }

    private static String words(Exception failure) {
        return switch (failure) {
            case UnknownHostException _, ConnectException _, NoRouteToHostException _ ->
                    "no connection";
            case InterruptedIOException _ -> "time-out";
            case SSLException _ -> "no secure connection";
            default -> "connection lost";
        };
    }
}
