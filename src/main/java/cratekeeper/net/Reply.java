package cratekeeper.net;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What came back for an [Ask]: a status below 400, redirects included.
///
/// @param headers by lower-case name, each value as it was sent
/// @param body read as UTF-8
public record Reply(int status, Map<String, List<String>> headers, String body) {

    public Optional<String> header(String name) {
        return all(name).stream().findFirst();
    }

    public List<String> all(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /// Names neither headers nor body: both may hold secrets.
    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length() + " characters";
    }
}
