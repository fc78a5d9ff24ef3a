package cratekeeper.integration.deezer;

import cratekeeper.integration.SourceFailures;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Manners;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Deezer says nearly every error inside a good reply: an object `error` with a number. Here each
/// becomes the status that other services would have sent.
public final class DeezerManners implements Manners {
    /// The window of its quota; it names no time itself.
    private static final Duration QUOTA_WAIT = Duration.ofSeconds(5);

    private static final Pattern ERROR = Pattern.compile("\\A\\s*\\{\\s*\"error\"\\s*:\\s*\\{");
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"?(\\d{1,4})\\b");
    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"(\\w{1,60})\"");
    private static final Pattern MESSAGE =
            Pattern.compile("\"message\"\\s*:\\s*\"([^\"\\\\]{1,200})\"");

    @Override
    public Optional<HttpStatusException> refusal(int status, String beginning, Instant now) {
        if (status >= 300 || !ERROR.matcher(beginning).find()) return Optional.empty();
        String code = first(CODE, beginning);
        if (code == null) code = codeOfType(first(TYPE, beginning), beginning);
        return Optional.of(
                switch (code) {
                    case "4" -> new HttpStatusException(429, beginning, QUOTA_WAIT);
                    case "700" -> new HttpStatusException(503, beginning, null);
                    case "800" -> new HttpStatusException(404, beginning, null);
                    case "200", "901" -> new HttpStatusException(403, beginning, null);
                    case "300" -> new HttpStatusException(401, beginning, null);
                    default -> new HttpStatusException(400, words(beginning), null);
                });
    }

    /// Some errors come without their number.
    private static String codeOfType(@Nullable String type, String body) {
        if ("DataException".equals(type)) return "800";
        return body.toLowerCase(Locale.ROOT).contains("quota") ? "4" : "";
    }

    /// The message in the form in which errors are looked for elsewhere.
    private static String words(String body) {
        String message = first(MESSAGE, body);
        String brief = message == null ? null : SourceFailures.brief(message);
        return brief == null ? "" : "{\"error\":\"" + brief + "\"}";
    }

    private static @Nullable String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }
}
