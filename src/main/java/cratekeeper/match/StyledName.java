package cratekeeper.match;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// "霧島ノア「月の回路」": the title in brackets of style behind the artist.
record StyledName(String artist, String title) {
    private static final Pattern STYLED = Pattern.compile("^([^「『《【〈]+)[「『《](.+?)[」』》]\\s*(.*)$");

    /// `null` if the text is not written so.
    static @Nullable StyledName of(String text) {
        if (Fold.isAscii(text)) return null;
        var styled = STYLED.matcher(text);
        return styled.matches()
                ? new StyledName(styled.group(1), styled.group(2) + " " + styled.group(3))
                : null;
    }
}
