package cratekeeper.integration.acoustid;

import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Manners;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// AcoustID numbers its errors in the body; the status is 400 for nearly all of them.
final class AcoustIdManners implements Manners {
    private static final Pattern ERROR =
            Pattern.compile("^\\s*\\{(?=.*\"status\"\\s*:\\s*\"error\")", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*(\\d{1,3})\\b");

    @Override
    public Optional<HttpStatusException> refusal(int status, String beginning, Instant now) {
        if (!ERROR.matcher(beginning).find()) return Optional.empty();
        var code = CODE.matcher(beginning);
        int meant = code.find() ? meant(Integer.parseInt(code.group(1)), status) : other(status);
        return Optional.of(new HttpStatusException(meant, beginning, null));
    }

    /// The status that says the same. Wrong keys and unknown applications want another key.
    private static int meant(int code, int status) {
        return switch (code) {
            case 4, 6, 12, 17 -> 401;
            case 5 -> 500;
            case 13 -> 503;
            case 14 -> 429;
            case 7, 18 -> 404;
            default -> other(status);
        };
    }

    private static int other(int status) {
        return status < 400 ? 400 : status;
    }
}
