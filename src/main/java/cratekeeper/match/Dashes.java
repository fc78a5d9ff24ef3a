package cratekeeper.match;

import java.util.ArrayList;
import java.util.List;

/// Dashes with blanks on both sides: they part artist, title and mix. Those inside brackets part
/// nothing.
final class Dashes {
    private static final String SIGNS = "-‐‑‒–—―－−";

    private Dashes() {}

    static boolean is(char c) {
        return c == '-' || (c > 127 && SIGNS.indexOf(c) >= 0);
    }

    /// What stands between them, at least one part; empty ends are left out, but for the first.
    static List<String> parts(String text) {
        int first = next(text, 0);
        if (first < 0) return List.of(text);
        var parts = new ArrayList<String>(4);
        int from = 0;
        for (int at = first; at >= 0; at = next(text, from)) {
            parts.add(text.substring(from, startOfBlanks(text, at)));
            from = afterBlanks(text, afterDashes(text, at));
        }
        parts.add(text.substring(from));
        while (parts.size() > 1 && parts.getLast().isEmpty()) parts.removeLast();
        return parts;
    }

    /// Where the first dash with blanks on both sides is, from there on, outside brackets; -1 if
    /// none is.
    static int next(String text, int from) {
        boolean brackets = true;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (brackets && (c == '(' || c == '[')) {
                int close = TitleText.closing(text, i);
                brackets = close > 0;
                if (brackets) i = close;
                continue;
            }
            if (i == from || !is(c) || !Blanks.is(text.charAt(i - 1))) continue;
            int end = afterDashes(text, i);
            if (end < text.length() && Blanks.is(text.charAt(end))) return i;
            i = end - 1;
        }
        return -1;
    }

    static boolean areIn(String text) {
        return next(text, 0) >= 0;
    }

    private static int startOfBlanks(String text, int at) {
        int start = at;
        while (start > 0 && Blanks.is(text.charAt(start - 1))) start--;
        return start;
    }

    static int afterDashes(String text, int at) {
        int end = at;
        while (end < text.length() && is(text.charAt(end))) end++;
        return end;
    }

    static int afterBlanks(String text, int at) {
        int end = at;
        while (end < text.length() && Blanks.is(text.charAt(end))) end++;
        return end;
    }
}
