package cratekeeper.sandbox;

import cratekeeper.sandbox.SpotifyPeople.Agreed;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// accounts.spotify.com: a page to log in, a page to agree, and tokens. Code with PKCE only; no
/// secret, no `localhost`.
final class SpotifyAccountsSite {
    private static final String SESSION = "sp_session";
    private static final List<String> REQUEST =
            List.of(
                    "response_type",
                    "client_id",
                    "redirect_uri",
                    "scope",
                    "state",
                    "code_challenge_method",
                    "code_challenge");

    private final SpotifyPeople people;

    SpotifyAccountsSite(SpotifyPeople people) {
        this.people = people;
    }

    Reply answer(Request request) {
        String page = request.method() + " " + request.from(0);
        return switch (page) {
            case "GET authorize" -> authorise(request, values(request, false), "");
            case "POST login" -> login(request);
            case "POST authorize" -> agreed(request);
            case "POST api/token" -> token(request);
            default -> Reply.html(404, "Not Found", "There is no such page.");
        };
    }

    private static Map<String, String> values(Request request, boolean form) {
        var values = new LinkedHashMap<String, String>();
        for (String name : REQUEST)
            values.put(name, form ? request.field(name) : request.parameter(name).orElse(""));
        return values;
    }

    private Reply authorise(Request request, Map<String, String> asked, String complaint) {
        String wrong = wrong(asked);
        if (!wrong.isEmpty()) return Reply.html(400, "Error", escaped(wrong));
        return people.isSession(session(request)) ? consent(asked) : form(asked, complaint);
    }

    private static String wrong(Map<String, String> asked) {
        if (!SpotifyPeople.CLIENT_ID.equals(asked.get("client_id")))
            return "INVALID_CLIENT: Invalid client";
        if (!isRedirect(asked.getOrDefault("redirect_uri", "")))
            return "INVALID_CLIENT: Invalid redirect URI";
        if (!"code".equals(asked.get("response_type"))) return "response_type must be code";
        if (!"S256".equals(asked.get("code_challenge_method"))
                || !asked.getOrDefault("code_challenge", "").matches("[A-Za-z0-9_-]{43}"))
            return "code_challenge_method must be S256";
        return "";
    }

    /// Registered without a port: any port of this machine will do, by its number only.
    private static boolean isRedirect(String text) {
        try {
            URI uri = URI.create(text);
            return "http".equals(uri.getScheme())
                    && "127.0.0.1".equals(uri.getHost())
                    && "/callback".equals(uri.getRawPath())
                    && uri.getRawQuery() == null;
        } catch (IllegalArgumentException e) {
            // No address at all.
            return false;
        }
    }

    private static String session(Request request) {
        return Arrays.stream(request.header("Cookie").split(";\\s*"))
                .filter(cookie -> cookie.startsWith(SESSION + "="))
                .map(cookie -> cookie.substring(SESSION.length() + 1))
                .findFirst()
                .orElse("");
    }

    private Reply login(Request request) {
        var asked = values(request, true);
        if (!people.isPerson(request.field("username"), request.field("password")))
            return authorise(request, asked, "Incorrect username or password.");
        return Reply.redirect(303, "/authorize?" + query(asked))
                .with("Set-Cookie", SESSION + "=" + people.newSession() + "; HttpOnly; Path=/");
    }

    private Reply agreed(Request request) {
        var asked = values(request, true);
        String wrong = wrong(asked);
        if (!wrong.isEmpty()) return Reply.html(400, "Error", escaped(wrong));
        if (!people.isSession(session(request))) return authorise(request, asked, "");
        String redirect = asked.getOrDefault("redirect_uri", "");
        String state = asked.getOrDefault("state", "");
        var answer = new LinkedHashMap<String, String>();
        if (request.field("choice").equals("agree")) {
            var agreed = new Agreed(redirect, asked.getOrDefault("code_challenge", ""));
            answer.put("code", people.code(agreed));
        } else {
            answer.put("error", "access_denied");
        }
        if (!state.isEmpty()) answer.put("state", state);
        return Reply.redirect(302, redirect + "?" + query(answer));
    }

    private Reply token(Request request) {
        if (!request.header("Content-Type").startsWith("application/x-www-form-urlencoded"))
            return refused(415, "unsupported_media_type", "a form is expected");
        if (!request.field("client_id").equals(SpotifyPeople.CLIENT_ID))
            return refused(400, "invalid_client", "Invalid client");
        return switch (request.field("grant_type")) {
            case "authorization_code" -> forCode(request);
            case "refresh_token" ->
                    people.spendRefresh(request.field("refresh_token"))
                            ? given()
                            : refused(400, "invalid_grant", "Invalid refresh token");
            default -> refused(400, "unsupported_grant_type", "grant_type parameter is missing");
        };
    }

    private Reply forCode(Request request) {
        var agreed = people.spend(request.field("code"));
        if (agreed.isEmpty()) return refused(400, "invalid_grant", "Invalid authorization code");
        if (!agreed.get().redirect().equals(request.field("redirect_uri")))
            return refused(400, "invalid_grant", "Invalid redirect URI");
        if (!SpotifyPeople.fits(request.field("code_verifier"), agreed.get().challenge()))
            return refused(400, "invalid_grant", "code_verifier was incorrect");
        return given();
    }

    private Reply given() {
        ObjectNode body =
                Shapes.object()
                        .put("access_token", people.access(Instant.now().getEpochSecond()))
                        .put("token_type", "Bearer")
                        .put("expires_in", people.lifeOfAccess())
                        .put("refresh_token", people.refresh())
                        .put("scope", "playlist-read-private user-library-read");
        return Reply.json(200, body).with("Cache-Control", "no-store");
    }

    private static Reply refused(int status, String error, String description) {
        return Reply.json(
                status, Shapes.object().put("error", error).put("error_description", description));
    }

    private static Reply form(Map<String, String> asked, String complaint) {
        return page(
                "Log in",
                """
                %s<form id="login" method="post" action="/login">%s
                <p><label>Name <input id="username" name="username" autofocus></label></p>
                <p><label>Password <input id="password" name="password" type="password"></label></p>
                <p><button id="login-button">Log in</button></p></form>
                <p class="hint">This is an invented Spotify: the name is <code>%s</code>, the \
                password <code>%s</code>.</p>
                """
                        .formatted(
                                complaint.isEmpty()
                                        ? ""
                                        : "<p role=\"alert\">" + escaped(complaint) + "</p>",
                                hidden(asked),
                                SpotifyPeople.NAME,
                                SpotifyPeople.PASSWORD));
    }

    private static Reply consent(Map<String, String> asked) {
        return page(
                "Agree",
                """
                <p>Signed in as %s. <b>Cratekeeper</b> wants to see your playlists, also private \
                and shared ones, and your liked tracks.</p>
                <form id="consent" method="post" action="/authorize">%s
                <button id="agree" name="choice" value="agree">Agree</button>
                <button id="cancel" name="choice" value="cancel">Cancel</button></form>
                """
                        .formatted(SpotifyPeople.DISPLAY_NAME, hidden(asked)));
    }

    private static Reply page(String title, String body) {
        String page =
                """
                <!DOCTYPE html>
                <html lang="en"><meta charset="utf-8"><title>%1$s - Spotify (invented)</title>
                <body style="font-family:sans-serif;margin:3em;max-width:30em"><h1>%1$s</h1>
                %2$s</body></html>
                """
                        .formatted(title, body);
        return Reply.of(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    private static String hidden(Map<String, String> asked) {
        return asked.entrySet().stream()
                .map(field ->
                        "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                                .formatted(field.getKey(), escaped(field.getValue())))
                .collect(Collectors.joining());
    }

    private static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
