package cratekeeper.integration.youtube;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a list goes on.
///
/// @param before lines read by now
/// @param token the Data API's word for the next page; "" where the count is enough
record Cursor(int before, String token) {
    static final Cursor START = new Cursor(0, "");

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6}):([A-Za-z0-9_=%-]{0,300})");

    /// Empty for what is no cursor of ours.
    static Optional<Cursor> of(@Nullable String text) {
        if (text == null) return Optional.of(START);
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Cursor(Integer.parseInt(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return before + ":" + token;
    }
}
