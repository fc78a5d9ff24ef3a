package cratekeeper.integration.soundcloud;

import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Manners;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A refusal for too many requests names in its body when the next may come.
public final class SoundCloudManners implements Manners {
    private static final int TOO_MANY = 429;
    private static final Pattern RESET =
            Pattern.compile("\"reset_time\"\\s*:\\s*\"([^\"]{10,40})\"");
    private static final DateTimeFormatter SLASHED =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss Z", Locale.ROOT);

    @Override
    public Optional<HttpStatusException> refusal(int status, String beginning, Instant now) {
        if (status != TOO_MANY) return Optional.empty();
        var reset = RESET.matcher(beginning);
        Instant until = reset.find() ? moment(reset.group(1)) : null;
        if (until == null || !until.isAfter(now)) return Optional.empty();
        return Optional.of(
                new HttpStatusException(TOO_MANY, beginning, Duration.between(now, until)));
    }

    private static @Nullable Instant moment(String text) {
        try {
            return text.contains("/")
                    ? ZonedDateTime.parse(text, SLASHED).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            // The usual waits will do.
            return null;
        }
    }
}
