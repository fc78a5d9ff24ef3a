package cratekeeper.match;

import java.util.ArrayList;
import java.util.List;

/// Blanks of every width.
final class Blanks {
    private Blanks() {}

    static boolean is(char c) {
        return c == ' '
                || (c >= '\t' && c <= '\r')
                || c == '\u00A0'
                || (c >= '\u2000' && c <= '\u200B')
                || c == '\u3000';
    }

    /// One plain blank for each run of them, none at the ends.
    static String single(String text) {
        if (areSingle(text)) return text;
        var out = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (is(c)) {
                pending = true;
            } else {
                if (pending && !out.isEmpty()) out.append(' ');
                pending = false;
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    /// What stands between single blanks.
    static List<String> words(String text) {
        if (text.isEmpty()) return List.of();
        int end = text.indexOf(' ');
        if (end < 0) return List.of(text);
        var words = new ArrayList<String>();
        int from = 0;
        for (; end >= 0; end = text.indexOf(' ', from)) {
            words.add(text.substring(from, end));
            from = end + 1;
        }
        words.add(text.substring(from));
        return words;
    }

    /// Whether there are plain ones only, each alone and none at the ends.
    static boolean areSingle(String text) {
        boolean before = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = is(c);
            if (blank && (before || c != ' ')) return false;
            before = blank;
        }
        return text.isEmpty() || !before;
    }
}
