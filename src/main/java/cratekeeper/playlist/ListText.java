package cratekeeper.playlist;

import java.util.Locale;

/// A file's text before it is read.
///
/// @param file its name without folders; "" for what was pasted
/// @param text without a byte order mark
/// @param start its first characters without leading blanks, in lower case: what forms tell
///   themselves by
record ListText(String file, String text, String start) {
    private static final int START = 2_000;

    static ListText of(String file, String text) {
        int from = 0;
        while (from < text.length() && text.charAt(from) <= ' ') from++;
        String start = text.substring(from, Math.min(text.length(), from + START));
        return new ListText(file, text, start.toLowerCase(Locale.ROOT));
    }

    /// "csv" of "List.CSV"; "" where there is none.
    String extension() {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// The file's name without its extension.
    String stem() {
        int dot = file.lastIndexOf('.');
        return dot <= 0 ? file : file.substring(0, dot);
    }

    /// For sentences.
    String called() {
        return file.isEmpty() ? "What was pasted" : "“" + file + "”";
    }
}
