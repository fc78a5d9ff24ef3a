package cratekeeper.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// "霧島ノア「月の回路」", "Mara Lindqvist “Night Ferry”": the title in brackets of style, or in quotes,
/// behind the artist.
record StyledName(String artist, String title) {
    private static final Pattern BRACKETS = Pattern.compile("^([^「『《【〈]+)[「『《](.+?)[」』》]\\s*(.*)$");
    private static final Pattern QUOTES =
            Pattern.compile("^([^\"“”„(\\[]+) [\"“„]([^\"“”„]+)[\"“”]\\s*([^\"“”„]*)$");

    private static final Pattern SINGLE_QUOTES =
            Pattern.compile("^([^'‘’(\\[]+) ['‘]([^'‘’]+)['’]\\s*([^'‘’]*)$");

    /// `null` if the text is not written so.
    static @Nullable StyledName of(String text) {
        if (!Fold.isAscii(text)) {
            var inBrackets = BRACKETS.matcher(text);
            if (inBrackets.matches()) return of(inBrackets);
        }
        boolean quoted = text.indexOf('"') > 0 || text.indexOf('“') > 0 || text.indexOf('„') > 0;
        if (!quoted) return inSingleQuotes(text);
        // A nickname in the middle of a title is quoted too; a title is, where no more follows.
        var inQuotes = QUOTES.matcher(text);
        return inQuotes.matches() && isJunk(inQuotes.group(3)) ? of(inQuotes) : null;
    }

    private static @Nullable StyledName inSingleQuotes(String text) {
        if (text.indexOf('\'') < 0 && text.indexOf('’') < 0) return null;
        var inQuotes = SINGLE_QUOTES.matcher(text);
        return inQuotes.matches() && isJunk(inQuotes.group(3)) ? of(inQuotes) : null;
    }

    private static boolean isJunk(String rest) {
        String plain = TitleText.of(rest, TitleText.Kind.RAW).core();
        return plain.isBlank() || Junk.isAll(Fold.words(plain));
    }

    /// What stands behind the title belongs to it, unless it is junk.
    private static StyledName of(Matcher found) {
        boolean junk = Junk.isAll(Fold.words(found.group(3)));
        return new StyledName(
                found.group(1), junk ? found.group(2) : found.group(2) + " " + found.group(3));
    }
}
