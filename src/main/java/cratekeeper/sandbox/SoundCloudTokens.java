package cratekeeper.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/// Sells tokens to the sandbox's one app. Each lives as long as the sandbox; what renews one can be
/// used once.
final class SoundCloudTokens {
    static final String CLIENT_ID = "sandboxApp014";
    static final String CLIENT_SECRET = "sandboxSecretOfTheApp014";

    private final Set<String> access = ConcurrentHashMap.newKeySet();
    private final Set<String> refresh = ConcurrentHashMap.newKeySet();
    private final SlidingQuota quota;

    SoundCloudTokens(SlidingQuota quota) {
        this.quota = quota;
    }

    boolean knows(String header) {
        String[] words = header.split(" ", 2);
        return words.length == 2 && words[0].equals("OAuth") && access.contains(words[1]);
    }

    Reply answer(Request request) {
        if (!request.method().equals("POST")) return refused(405, "invalid_request");
        if (!isTheApp(request)) return refused(401, "invalid_client");
        if (!quota.allows(System.nanoTime())) return refused(429, "rate_limit_exceeded");
        return switch (request.field("grant_type")) {
            case "client_credentials" -> issued();
            case "refresh_token" ->
                    refresh.remove(request.field("refresh_token"))
                            ? issued()
                            : refused(400, "invalid_grant");
            default -> refused(400, "unsupported_grant_type");
        };
    }

    private static boolean isTheApp(Request request) {
        String both = CLIENT_ID + ":" + CLIENT_SECRET;
        String basic =
                "Basic "
                        + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
        String posted = request.field("client_id") + ":" + request.field("client_secret");
        return request.header("Authorization").equals(basic) || posted.equals(both);
    }

    private Reply issued() {
        String fresh = "access-" + UUID.randomUUID();
        String next = "refresh-" + UUID.randomUUID();
        access.add(fresh);
        refresh.add(next);
        ObjectNode body = Shapes.object().put("access_token", fresh).put("token_type", "Bearer");
        body.put("expires_in", 3599).put("refresh_token", next).put("scope", "");
        return Reply.json(200, body);
    }

    private static Reply refused(int status, String error) {
        return Reply.json(status, Shapes.object().put("error", error));
    }
}
