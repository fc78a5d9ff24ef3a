package cratekeeper.match;

import java.util.regex.Pattern;

/// "Ministers, The": an article that catalogues put behind the name.
final class Article {
    private static final Pattern LAST =
            Pattern.compile("(?iu)^(.+),\\s*(the|a|an|die|der|das|les?|la|los)$");

    private Article() {}

    /// The text with its article in front.
    static String first(String text) {
        return isLast(text) ? LAST.matcher(text).replaceFirst("$2 $1") : text;
    }

    static boolean isLast(String text) {
        return text.indexOf(',') > 0 && LAST.matcher(text).matches();
    }

    /// Whether the text is nothing but an article.
    static boolean is(String text) {
        return text.equalsIgnoreCase("the")
                || text.equalsIgnoreCase("a")
                || text.equalsIgnoreCase("an");
    }
}
