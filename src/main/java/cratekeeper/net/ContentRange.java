package cratekeeper.net;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a `Content-Range` header says; -1 for what it does not.
record ContentRange(long start, long total) {
    private static final ContentRange NONE = new ContentRange(-1, -1);
    private static final Pattern TEXT =
            Pattern.compile("bytes\\s+(?:(\\d{1,18})-\\d{1,18}|\\*)/(?:(\\d{1,18})|\\*)");

    static ContentRange parse(@Nullable String header) {
        if (header == null) return NONE;
        var parts = TEXT.matcher(header.strip());
        return parts.matches()
                ? new ContentRange(number(parts.group(1)), number(parts.group(2)))
                : NONE;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? -1 : Long.parseLong(digits);
    }
}
