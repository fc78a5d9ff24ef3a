package cratekeeper.sandbox;

import cratekeeper.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Beatport's accounts: one invented person, sessions, codes, and tokens.
///
/// Tokens are made from their number and nothing else, so one that was given in one run of the
/// sandbox is good in the next. Number 0 has always expired, and its refresh token buys another.
/// Which refresh tokens are used up and which tokens are revoked is known to one run only.
final class BeatportAuth {
    static final String USER = "harbour";
    static final String PASSWORD = "night-ferry";
    static final String CLIENT = "sandboxDocsClient000000000000000014";
    static final int LIFE_SECONDS = 36_000;
    private static final Pattern TOKEN =
            Pattern.compile("bp-(access|refresh)-(\\d{1,6})-[0-9a-f]+");

    private static final Pattern SESSION = Pattern.compile("sessionid=\"?([\\w-]+)");

    private final Set<String> sessions = new HashSet<>();

    /// Code to the redirect address that it is bound to.
    private final Map<String, String> codes = new HashMap<>();

    private final Set<String> spent = new HashSet<>();
    private int given = 1;
    private int made;

    static String access(int number) {
        return token("access", number);
    }

    static String refresh(int number) {
        return token("refresh", number);
    }

    private static String token(String kind, int number) {
        String seed = "beatport " + kind + " " + number;
        var sum = UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
        return "bp-" + kind + "-" + number + "-" + sum.toString().replace("-", "");
    }

    static ObjectNode json(int number) {
        return Shapes.object()
                .put("access_token", access(number))
                .put("expires_in", LIFE_SECONDS)
                .put("token_type", "Bearer")
                .put("scope", "app:docs user:dj")
                .put("refresh_token", refresh(number));
    }

    /// Number of a token of this kind, if it is one of ours.
    private static Optional<Integer> number(String kind, String text) {
        var parts = TOKEN.matcher(text);
        if (!parts.matches()) return Optional.empty();
        int number = Integer.parseInt(parts.group(2));
        return token(kind, number).equals(text) ? Optional.of(number) : Optional.empty();
    }

    /// Whether whoever asks may.
    synchronized boolean knows(Request request) {
        String header = request.header("Authorization");
        if (!header.startsWith("Bearer ")) return false;
        String token = header.substring(7);
        return number("access", token).filter(n -> n > 0).isPresent() && !spent.contains(token);
    }

    /// Logs in, as the site's form or its script does.
    synchronized Reply logIn(Request request) {
        boolean form = request.header("Content-Type").contains("form");
        String user = form ? request.field("username") : text(request, "username");
        String password = form ? request.field("password") : text(request, "password");
        boolean good = user.equals(USER) && password.equals(PASSWORD);
        if (!good && form) return BeatportPages.login("That name and password do not fit.");
        if (!good) return detail(401, "Unable to log in with provided credentials.");
        String session = "sandbox-session-" + ++made;
        sessions.add(session);
        Reply reply =
                form
                        ? BeatportPages.welcome()
                        : Reply.json(
                                200,
                                Shapes.object()
                                        .put("username", USER)
                                        .put("email", USER + "@example.org"));
        return reply.with("Set-Cookie", "sessionid=" + session + "; HttpOnly; Path=/");
    }

    private static String text(Request request, String name) {
        try {
            JsonNode body = Json.FOREIGN.readTree(request.body());
            return body.path(name).asString("");
        } catch (JacksonException e) {
            return "";
        }
    }

    /// Leads to the redirect address, with a code.
    synchronized Reply authorize(Request request, String redirect) {
        var cookie = SESSION.matcher(request.header("Cookie"));
        if (!cookie.find() || !sessions.contains(cookie.group(1)))
            return BeatportPages.login("Log in first.");
        boolean right =
                request.parameter("client_id").orElse("").equals(CLIENT)
                        && request.parameter("response_type").orElse("").equals("code")
                        && request.parameter("redirect_uri").orElse("").equals(redirect);
        if (!right) return Reply.html(400, "Error: invalid_request", "Mismatching redirect URI.");
        String code = "sandbox-code-" + ++made;
        codes.put(code, redirect);
        String state = request.parameter("state").map(s -> "&state=" + s).orElse("");
        return Reply.redirect(302, redirect + "?code=" + code + state);
    }

    synchronized Reply token(Request request) {
        if (!request.field("client_id").equals(CLIENT)) return error(401, "invalid_client");
        return switch (request.field("grant_type")) {
            case "authorization_code" -> {
                String redirect = codes.remove(request.field("code"));
                boolean fits = request.field("redirect_uri").equals(redirect);
                yield fits ? Reply.json(200, json(given++)) : error(400, "invalid_grant");
            }
            case "refresh_token" -> {
                String old = request.field("refresh_token");
                boolean good = number("refresh", old).isPresent() && spent.add(old);
                if (good) given = Math.max(given, number("refresh", old).orElse(0) + 1);
                yield good ? Reply.json(200, json(given++)) : error(400, "invalid_grant");
            }
            default -> error(400, "unsupported_grant_type");
        };
    }

    /// From now on the token is worth nothing.
    synchronized Reply revoke(Request request) {
        spent.add(request.field("token"));
        return Reply.json(200, Shapes.object());
    }

    private static Reply error(int status, String word) {
        return Reply.json(status, Shapes.object().put("error", word));
    }

    static Reply detail(int status, String words) {
        return Reply.json(status, Shapes.object().put("detail", words));
    }
}
