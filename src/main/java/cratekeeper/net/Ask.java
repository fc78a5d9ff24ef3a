package cratekeeper.net;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One request that is more than the GET of a document.
///
/// @param body goes out with POST; `null` makes a GET
public record Ask(URI uri, Map<String, String> headers, @Nullable Body body) {

    /// @param type such as `application/json`
    public record Body(String type, String text) {
        /// Names nothing: forms hold secrets.
        @Override
        public String toString() {
            return type + " of " + text.length() + " characters";
        }
    }

    public Ask {
        headers = Map.copyOf(headers);
    }

    public static Ask get(URI uri) {
        return new Ask(uri, Map.of(), null);
    }

    /// A POST as a web form sends it.
    public static Ask form(URI uri, Map<String, String> fields) {
        String text =
                fields.entrySet().stream()
                        .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
                        .collect(Collectors.joining("&"));
        return post(uri, "application/x-www-form-urlencoded", text);
    }

    /// @param json a whole document
    public static Ask json(URI uri, String json) {
        return post(uri, "application/json", json);
    }

    public Ask with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Ask(uri, more, body);
    }

    Ask with(Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Ask(uri, all, body);
    }

    private static Ask post(URI uri, String type, String text) {
        return new Ask(uri, Map.of(), new Body(type, text));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Without parameters, headers and body: they may hold secrets.
    @Override
    public String toString() {
        return (body == null ? "GET " : "POST ") + uri.getHost() + uri.getPath();
    }
}
