package cratekeeper.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Many ids as SQLite writes them into one text: digits with commas between.
final class Ids {
    private Ids() {}

    /// @param text `null` where there are none
    /// @return ascending, whatever order they were written in
    static long[] of(@Nullable String text) {
        if (text == null || text.isEmpty()) return new long[0];
        var ids = new long[1 + (int) text.chars().filter(c -> c == ',').count()];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',') at++;
            else ids[at] = ids[at] * 10 + (c - '0');
        }
        Arrays.sort(ids);
        return ids;
    }
}
