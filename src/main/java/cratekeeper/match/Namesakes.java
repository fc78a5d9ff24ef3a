package cratekeeper.match;

import java.util.regex.Pattern;

/// The marks that catalogues put behind names to tell namesakes apart: "(2)", "(UK)", "*".
final class Namesakes {
    private static final Pattern COUNT = Pattern.compile("\\d{1,4}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2,3}");
    private static final Pattern COUNT_LAST = Pattern.compile("\\s*\\(\\d{1,4}\\)$");
    private static final Pattern MARK = Pattern.compile("\\s*[(\\[](?:\\d{1,4}|[A-Z]{2,3})[)\\]]");

    private static final Pattern MARK_INSIDE =
            Pattern.compile(
                    "(?<=\\p{L}) [(\\[](?:\\d{1,2}|(?!VIP|DJ|LP|EP)[A-Z]{2,3})[)\\]](?= \\p{L})");

    private Namesakes() {}

    static boolean isCount(String inside) {
        return inside.length() <= 4 && COUNT.matcher(inside).matches();
    }

    static boolean isCountry(String inside) {
        return inside.length() <= 3 && COUNTRY.matcher(inside).matches();
    }

    /// A label's or a release's name without its count: a country belongs to it.
    static String withoutCount(String name) {
        return COUNT_LAST.matcher(name.strip()).replaceFirst("");
    }

    /// The name of a mix without the mark of whoever made it: "Halden (UK) Remix".
    static String withoutInside(String mix) {
        boolean bracket = mix.indexOf('(') > 0 || mix.indexOf('[') > 0;
        return bracket ? MARK_INSIDE.matcher(mix).replaceAll("") : mix;
    }

    /// An artist's name without them.
    static String without(String name) {
        String plain = name.indexOf('*') < 0 ? name : name.replace("*", "");
        boolean bracket = plain.indexOf('(') >= 0 || plain.indexOf('[') >= 0;
        return (bracket ? MARK.matcher(plain).replaceAll("") : plain).strip();
    }
}
