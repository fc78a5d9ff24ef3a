package cratekeeper.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// "01-artist-title_(version)-label-web-2019-group": no blanks, dashes between the parts.
final class SceneName {
    private static final Pattern TAIL =
            Pattern.compile(
                    "(?i)(?:web|\\d?(?:cd|lp)|cdr|cdm|cds|cdep|ep|lp|vinyl|vls|vl|flac|mp3|promo|dab|sat|line|cable|dvd|tape|proper|repack|retail|single|digital|(?:19|20)\\d\\d|\\d{1,2}inch|16bit|24bit|webflac|internal)");
    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9]{2,8}");

    /// "-web-2019-group", "_(dub)-group".
    private static final Pattern END =
            Pattern.compile(
                    "(?i)(?:-(?:web|cd|vinyl|flac|sat|(?:19|20)\\d\\d)-[a-z0-9]{2,12}|\\)-[a-z0-9]{2,8})$");

    /// "a1_artist-title".
    private static final Pattern FIRST = Pattern.compile("(?i)^[a-h]{1,2}\\d{1,2}_+(?=[^-]+-)");

    private SceneName() {}

    /// Its parts without number and tail; `null` if the name is none of this kind.
    static @Nullable List<String> parts(String name, boolean isFile) {
        boolean mayBe =
                name.indexOf('-') >= 0
                        && name.indexOf(' ') < 0
                        && (!name.contains("_-_") || END.matcher(name).find());
        if (!mayBe) return null;
        var parts = new ArrayList<String>();
        for (String part : outsideBrackets(FIRST.matcher(name).replaceFirst(""))) {
            String plain = TitleText.tidy(part.replace('_', ' '));
            boolean goesOn = isBracket(plain) && !parts.isEmpty();
            if (goesOn) parts.set(parts.size() - 1, parts.getLast() + " " + plain);
            else if (!plain.isEmpty()) parts.add(plain);
        }
        if (parts.size() > 2 && NameEnds.isPosition(parts.getFirst())) parts.removeFirst();
        if (!parts.isEmpty()) parts.set(0, NameEnds.withoutLead(parts.getFirst(), isFile));
        if (parts.size() < 2 || (parts.size() == 2 && name.indexOf('_') < 0 && !isFile))
            return null;
        dropTail(parts);
        return parts;
    }

    /// "(dub mix)", "(dub) (mixed)"; not "(i keep) falling", which is a title.
    private static boolean isBracket(String part) {
        int close = part.startsWith("(") ? part.indexOf(')') : -1;
        if (close < 0) return false;
        String behind = part.substring(close + 1).strip();
        return behind.isEmpty() || behind.startsWith("(") || behind.startsWith("[");
    }

    private static void dropTail(List<String> parts) {
        for (int i = 2; i < parts.size(); i++) {
            String part = parts.get(i);
            if (!TAIL.matcher(part).matches()
                    && !Junk.isCatalogueNumber(part.toUpperCase(Locale.ROOT))) continue;
            parts.subList(i, parts.size()).clear();
            return;
        }
        // The group that made the file stands last.
        if (parts.size() > 2 && GROUP.matcher(parts.getLast()).matches()) parts.removeLast();
    }

    private static List<String> outsideBrackets(String name) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '(' || c == '[') depth++;
            if (c == ')' || c == ']') depth--;
            if (c == '-' && depth <= 0) {
                parts.add(name.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(name.substring(from));
        return parts;
    }
}
