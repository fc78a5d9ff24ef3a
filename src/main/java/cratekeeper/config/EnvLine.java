package cratekeeper.config;

import java.util.Optional;
import java.util.regex.Pattern;

/// One line of an `.env` file. The value is as written between single quotes; between double quotes
/// a backslash takes the next quote, backslash or dollar as it is; without quotes it ends before a
/// blank and `#`.
record EnvLine(String key, String value) {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=\\s*(.*)");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s+)#.*$");
    private static final Pattern BEHIND_QUOTES = Pattern.compile("\\s*(?:#.*)?");

    /// Empty if the line says nothing that can be understood.
    static Optional<EnvLine> parse(String line) {
        var parts = ASSIGNMENT.matcher(line);
        if (!parts.matches()) return Optional.empty();
        return value(parts.group(2))
                .filter(EnvLine::isClean)
                .map(value -> new EnvLine(parts.group(1), value));
    }

    private static Optional<String> value(String written) {
        if (written.startsWith("\"") || written.startsWith("'")) return quoted(written);
        return Optional.of(COMMENT.matcher(written).replaceFirst("").strip());
    }

    private static Optional<String> quoted(String written) {
        char quote = written.charAt(0);
        var value = new StringBuilder();
        for (int i = 1; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c == quote) {
                boolean rest = BEHIND_QUOTES.matcher(written.substring(i + 1)).matches();
                return rest ? Optional.of(value.toString()) : Optional.empty();
            }
            boolean escapes = c == '\\' && quote == '"' && i + 1 < written.length();
            if (escapes && "\"\\$".indexOf(written.charAt(i + 1)) >= 0) c = written.charAt(++i);
            value.append(c);
        }
        return Optional.empty();
    }

    // Such a value would break a header or an address, or was no UTF-8: better said now than later.
    private static boolean isClean(String value) {
        return value.chars()
                .noneMatch(c -> (Character.isISOControl(c) && c != '\t') || c == '\uFFFD');
    }

    /// The name only.
    @Override
    public String toString() {
        return key;
    }
}
