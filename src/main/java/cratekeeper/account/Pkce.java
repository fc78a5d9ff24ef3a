package cratekeeper.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/// The secrets of one sign-in: the state that comes back with the answer, and the verifier whose
/// hash was sent ahead (RFC 7636, method S256).
///
/// @param state 32 random bytes, base64url
/// @param verifier 48 random bytes, base64url: 64 characters of the 43–128 allowed
public record Pkce(Secret state, Secret verifier) {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    /// @param random for a sign-in a [java.security.SecureRandom]
    public static Pkce from(RandomGenerator random) {
        return new Pkce(text(random, 32), text(random, 48));
    }

    /// What goes out with the first request, as `code_challenge`.
    public String challenge() {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return TEXT.encodeToString(
                    sha256.digest(verifier.reveal().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Whether the answer belongs to this sign-in; compared in constant time.
    public boolean isState(String returned) {
        return state.equals(new Secret(returned));
    }

    private static Secret text(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return new Secret(TEXT.encodeToString(bytes));
    }
}
