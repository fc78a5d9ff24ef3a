package cratekeeper.integration.discogs;

import java.util.regex.Pattern;

/// Cleans names of what only Discogs puts there.
final class Names {
    /// Tells namesakes apart: "Ines Varga (2)".
    private static final Pattern NUMBER = Pattern.compile("\\s\\(\\d{1,4}\\)(?=$|[\\s,/&*])");

    /// Marks a name that is not the usual one.
    private static final Pattern STAR = Pattern.compile("(?<=\\S)\\*(?=$|[\\s,])");

    /// Old bodies sort by the word behind the article.
    private static final Pattern ARTICLE_LAST = Pattern.compile("^(.+), (The)$");

    private Names() {}

    static String clean(String name) {
        String plain = STAR.matcher(NUMBER.matcher(name).replaceAll("")).replaceAll("");
        return ARTICLE_LAST.matcher(plain.strip()).replaceFirst("$2 $1");
    }
}
