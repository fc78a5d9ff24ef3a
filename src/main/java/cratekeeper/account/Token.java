package cratekeeper.account;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a service gave for a sign-in (OAuth 2, section 5.1).
///
/// @param access goes into the header of each request
/// @param refresh buys the next token; `null` if the service gave none
/// @param expiresAt when `access` ends; `null` if the service did not say
/// @param consentedAt when the person agreed; some services count the life of `refresh` from here
public record Token(
        Secret access,
        @Nullable Secret refresh,
        @Nullable Instant expiresAt,
        @Nullable Instant consentedAt) {

    /// Longer texts are no token.
    private static final int LONGEST = 16_384;

    public Token {
        checked(access);
        if (refresh != null) checked(refresh);
    }

    /// Whether the text can be a token at all: it goes into a header, where a line end would let it
    /// write headers of its own.
    public static boolean isPossible(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    public Optional<Secret> refreshing() {
        return Optional.ofNullable(refresh);
    }

    /// @return false as well if the service did not say
    public boolean hasExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    private static void checked(Secret secret) {
        if (!isPossible(secret.reveal())) {
            throw new IllegalArgumentException("That is no token.");
        }
    }
}
