package cratekeeper.media;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes file names out of foreign text that every usual system takes, that cannot lead out of a
/// folder and that show what they are.
public final class SafeName {
    /// The longest name that usual file systems take, in bytes of UTF-8.
    static final int MOST_BYTES = 255;

    private static final Pattern RESERVED =
            Pattern.compile(
                    "(?i)(con|prn|aux|nul|clock\\$|conin\\$|conout\\$|(com|lpt)[0-9¹²³]) *(\\..*)?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern EXTENSION = Pattern.compile("[A-Za-z0-9]{1,12}");

    private SafeName() {}

    /// One name, without an extension; "" if nothing is left of it.
    public static String of(String text) {
        String name = EDGES.matcher(part(text)).replaceAll("");
        return cut(unreserved(name), MOST_BYTES);
    }

    /// A part of a name: its characters are safe, the name as a whole has yet to be looked at.
    static String part(String text) {
        String name = characters(Normalizer.normalize(text, Normalizer.Form.NFC));
        name = Normalizer.normalize(name, Normalizer.Form.NFC);
        return BLANKS.matcher(name).replaceAll(" ").strip();
    }

    /// A name with an extension, both together short enough; "Unknown" for a name that is empty.
    ///
    /// @param extension without the dot; left out if it is no plain word
    public static String withExtension(String text, String extension) {
        String safe = of(text);
        return join(safe.isEmpty() ? "Unknown" : safe, "", extension);
    }

    /// `name` is safe already; a mark such as " (2)" and the extension survive the cut.
    static String join(String name, String mark, String extension) {
        String dotted = EXTENSION.matcher(extension).matches() ? "." + extension : "";
        String tail = mark + dotted;
        return cut(name, MOST_BYTES - bytes(tail)) + tail;
    }

    private static String characters(String text) {
        var name = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '/', '\\', '|', ':' -> name.append('-');
                        case '"' -> name.append('\'');
                        case '<' -> name.append('(');
                        case '>' -> name.append(')');
                        case '*' -> name.append('_');
                        case '?' -> {
                            // "Why?" reads well without it.
                        }
                        default -> {
                            if (Character.isWhitespace(c)) name.append(' ');
                            else if (isShown(c)) name.appendCodePoint(c);
                        }
                    }
                });
        return name.toString();
    }

    private static boolean isShown(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            // Direction overrides make "gpj.mp3" of "3pm.jpg"; joiners hold emoji and Persian words
            // together.
            case Character.FORMAT -> c == 0x200c || c == 0x200d || (c >= 0xe0020 && c <= 0xe007f);
            default -> true;
        };
    }

    private static String unreserved(String name) {
        if (!RESERVED.matcher(name).matches()) return name;
        int dot = name.indexOf('.');
        return dot < 0 ? name + "_" : name.substring(0, dot) + "_" + name.substring(dot);
    }

    /// As much of the name as fits, whole characters as a reader sees them.
    private static String cut(String name, int most) {
        if (bytes(name) <= most) return name;
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(name);
        int end = 0;
        int size = 0;
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            size += bytes(name.substring(end, next));
            if (size > most) break;
            end = next;
        }
        // One "character" may be longer than all the room: hundreds of accents on a letter.
        if (end == 0) end = codePointsIn(name, most);
        return unreserved(EDGES.matcher(name.substring(0, end)).replaceAll(""));
    }

    private static int codePointsIn(String name, int most) {
        int end = 0;
        int size = 0;
        while (end < name.length()) {
            int length = Character.charCount(name.codePointAt(end));
            size += bytes(name.substring(end, end + length));
            if (size > most) break;
            end += length;
        }
        return end;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
