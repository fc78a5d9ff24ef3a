package cratekeeper.sandbox;

import java.nio.charset.StandardCharsets;

/// The documentation site of the sandbox's Beatport. It says which name and password are good, and
/// which token, for those who paste.
final class BeatportPages {
    static final String SCRIPT = "/v4/docs/static/docs-2f71.js";

    private BeatportPages() {}

    static Reply docs() {
        return login("");
    }

    /// @param problem "" if there is none
    static Reply login(String problem) {
        return page(
                """
                <h1>Log in to the invented Beatport</h1>
                <p id=problem>%s</p>
                <form method=post action=/v4/auth/login/>
                <label>Name <input name=username></label>
                <label>Password <input name=password type=password></label>
                <button>Log in</button>
                </form>
                <p>Good here: name <b>%s</b>, password <b>%s</b>.</p>
                <p>To paste instead:</p>
                <pre id=token>%s</pre>
                """
                        .formatted(
                                problem,
                                BeatportAuth.USER,
                                BeatportAuth.PASSWORD,
                                BeatportAuth.json(1)));
    }

    static Reply welcome() {
        return page("<h1>Welcome</h1><p>You are logged in as " + BeatportAuth.USER + ".</p>");
    }

    static Reply end() {
        return page("<h1>Done</h1><p>You can go back to your program.</p>");
    }

    /// Among much else the script of the site names its client.
    static Reply script() {
        String text =
                "(()=>{const c={API_URL:'/v4/',API_CLIENT_ID:'"
                        + BeatportAuth.CLIENT
                        + "',SCOPES:[]};window.docs=c})();\n";
        return Reply.of(
                200, "text/javascript; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Reply page(String body) {
        String html =
                "<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8><title>Beatport"
                        + " API</title><script src=\""
                        + SCRIPT
                        + "\"></script></head>\n<body>"
                        + body
                        + "</body></html>\n";
        return Reply.of(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }
}
