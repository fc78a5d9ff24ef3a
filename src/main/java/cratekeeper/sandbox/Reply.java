package cratekeeper.sandbox;

import cratekeeper.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// What is answered.
///
/// @param sent how many bytes really go out before the connection is closed; less than `length` is
///   a broken answer
record Reply(int status, Map<String, String> headers, Body body, long length, long sent) {

    interface Body {
        InputStream open() throws IOException;
    }

    static Reply of(int status, String type, byte[] bytes) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", type);
        return new Reply(
                status, headers, () -> new ByteArrayInputStream(bytes), bytes.length, bytes.length);
    }

    static Reply json(int status, JsonNode node) {
        return of(status, "application/json; charset=utf-8", Json.FOREIGN.writeValueAsBytes(node));
    }

    static Reply html(int status, String title, String text) {
        String page =
                "<!DOCTYPE html>\n<title>%d %s</title>\n<h1>%s</h1>\n<p>%s</p>\n"
                        .formatted(status, title, title, text);
        return of(status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    static Reply redirect(int status, String to) {
        return html(status, "Redirecting", "See there.").with("Location", to);
    }

    /// Bytes of a file.
    static Reply file(int status, String type, Path file, long from, long count) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", type);
        Body body =
                () -> {
                    var in = Files.newInputStream(file);
                    in.skipNBytes(from);
                    return in;
                };
        return new Reply(status, headers, body, count, count);
    }

    Reply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body, length, sent);
    }

    /// Announced whole, but the connection ends after so many bytes.
    Reply broken(long after) {
        return new Reply(status, headers, body, length, Math.min(after, length));
    }

    /// The first half, announced as if it were all.
    Reply half() {
        return new Reply(status, headers, body, length / 2, length / 2);
    }
}
