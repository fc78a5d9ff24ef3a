package cratekeeper.sandbox;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was asked. Path segments and parameters are decoded.
record Request(
        String method,
        List<String> path,
        Map<String, List<String>> parameters,
        Headers headers,
        String body) {

    static Request of(String method, URI target, Headers headers, String body) {
        var path = new ArrayList<String>();
        for (String segment : target.getRawPath().split("/")) {
            // A plus is a plus in a path.
            if (!segment.isEmpty()) path.add(decoded(segment.replace("+", "%2B")));
        }
        return new Request(method, List.copyOf(path), pairs(target.getRawQuery()), headers, body);
    }

    private static Map<String, List<String>> pairs(@Nullable String text) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (String pair : (text == null ? "" : text).split("&")) {
            if (pair.isEmpty()) continue;
            String[] parts = pair.split("=", 2);
            parameters
                    .computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                    .add(parts.length == 2 ? decoded(parts[1]) : "");
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A lone percent sign: servers take it as it stands.
            return text;
        }
    }

    /// A segment of the path, "" behind its end.
    String at(int place) {
        return place < path.size() ? path.get(place) : "";
    }

    /// The path from this segment on.
    String from(int place) {
        return String.join("/", path.subList(Math.min(place, path.size()), path.size()));
    }

    Optional<String> parameter(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /// A whole number within bounds; the other value if it is missing or no number.
    int number(String name, int otherwise, int least, int most) {
        try {
            return Math.clamp(Integer.parseInt(parameter(name).orElse("")), least, most);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /// A field of a form that was sent, "" if there is none.
    String field(String name) {
        return pairs(body).getOrDefault(name, List.of("")).getFirst();
    }

    String header(String name) {
        return headers.getFirst(name) == null ? "" : headers.getFirst(name);
    }
}
