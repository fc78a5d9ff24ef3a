package cratekeeper.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Who may ask Spotify, and with what. Tokens are sealed, not remembered: what an earlier run of
/// the sandbox gave is still good in the next.
public final class SpotifyPeople {
    public static final String CLIENT_ID = "5a0d0b0c5e5e4f1b8c0ffee5a11b0a75";
    public static final String NAME = "night.ferry";
    public static final String PASSWORD = "seventeen-lamps";
    public static final String DISPLAY_NAME = "Marguerite Aalto";
    static final String ID = "nightferry31";

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final String KEY = "the sandbox's own, and no secret";
    private static final long ACCESS_SECONDS = 3600;

    final RollingLimit limit = new RollingLimit(200, Duration.ofSeconds(30));
    private final Map<String, Agreed> codes = new ConcurrentHashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Set<String> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accessAge = new AtomicInteger();
    private final AtomicInteger refreshAge = new AtomicInteger();

    /// What a person agreed to, until the code for it is spent.
    ///
    /// @param challenge the hash of what must be shown with the code
    record Agreed(String redirect, String challenge) {}

    SpotifyPeople() {}

    /// Access tokens given so far are refused from now on, as if their hour were over.
    public void expireAccess() {
        accessAge.incrementAndGet();
    }

    /// Refresh tokens given so far are refused from now on, as if six months were over.
    public void revoke() {
        refreshAge.incrementAndGet();
    }

    boolean isPerson(String name, String password) {
        return name.strip().equalsIgnoreCase(NAME) && password.equals(PASSWORD);
    }

    String newSession() {
        String session = UUID.randomUUID().toString();
        sessions.add(session);
        return session;
    }

    boolean isSession(String session) {
        return sessions.contains(session);
    }

    String code(Agreed agreed) {
        String code = "AQC" + TEXT.encodeToString(random());
        codes.put(code, agreed);
        return code;
    }

    /// Good for one time.
    Optional<Agreed> spend(String code) {
        return Optional.ofNullable(codes.remove(code));
    }

    static boolean fits(String verifier, String challenge) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            byte[] hash = sha256.digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return verifier.matches("[A-Za-z0-9._~-]{43,128}")
                    && TEXT.encodeToString(hash).equals(challenge);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    long lifeOfAccess() {
        return ACCESS_SECONDS;
    }

    /// @param now seconds since 1970
    String access(long now) {
        return sealed("BQ", accessAge.get(), now + ACCESS_SECONDS);
    }

    boolean isAccess(String token, long now) {
        Long until = opened("BQ", token, accessAge.get());
        return until != null && now < until;
    }

    String refresh() {
        return sealed("AQ", refreshAge.get(), 0);
    }

    /// Each is good for one time: the reply holds the next.
    boolean spendRefresh(String token) {
        return opened("AQ", token, refreshAge.get()) != null && used.add(token);
    }

    private static byte[] random() {
        return (UUID.randomUUID().toString() + UUID.randomUUID())
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String sealed(String kind, int age, long until) {
        String words =
                kind
                        + "-"
                        + age
                        + "-"
                        + until
                        + "-"
                        + UUID.randomUUID().toString().replace("-", "");
        return words + "-" + seal(words);
    }

    /// Until when it is good; `null` if it is none of ours, or too old.
    private static @Nullable Long opened(String kind, String token, int age) {
        int end = token.lastIndexOf('-');
        if (end < 0 || !seal(token.substring(0, end)).equals(token.substring(end + 1))) return null;
        String[] parts = token.split("-");
        return parts[0].equals(kind) && Integer.parseInt(parts[1]) >= age
                ? Long.valueOf(parts[2])
                : null;
    }

    private static String seal(String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] seal = mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
            return TEXT.encodeToString(seal).replace("-", "").replace("_", "");
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
