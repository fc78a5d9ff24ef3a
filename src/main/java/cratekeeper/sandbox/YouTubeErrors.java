package cratekeeper.sandbox;

/// Refusals of the Data API, in the shapes that it has for them.
final class YouTubeErrors {
    private YouTubeErrors() {}

    /// Nobody said who asks.
    static Reply unregistered() {
        return of(
                403,
                "forbidden",
                "global",
                "Method doesn't allow unregistered callers (callers without established identity)."
                        + " Please use API Key or other form of API consumer identity to call this"
                        + " API.",
                "PERMISSION_DENIED",
                "");
    }

    static Reply badKey() {
        return of(
                400,
                "badRequest",
                "global",
                "API key not valid. Please pass a valid API key.",
                "INVALID_ARGUMENT",
                "API_KEY_INVALID");
    }

    /// @param message may hold HTML
    static Reply of(int status, String reason, String domain, String message) {
        return of(status, reason, domain, message, "", "");
    }

    private static Reply of(
            int status, String reason, String domain, String message, String word, String detail) {
        var error = Shapes.object().put("code", status).put("message", message);
        error.putArray("errors")
                .addObject()
                .put("message", message)
                .put("domain", domain)
                .put("reason", reason);
        if (!word.isEmpty()) error.put("status", word);
        if (!detail.isEmpty()) {
            error.putArray("details")
                    .addObject()
                    .put("@type", "type.googleapis.com/google.rpc.ErrorInfo")
                    .put("reason", detail)
                    .put("domain", "googleapis.com");
        }
        var body = Shapes.object();
        body.set("error", error);
        return Reply.json(status, body);
    }
}
