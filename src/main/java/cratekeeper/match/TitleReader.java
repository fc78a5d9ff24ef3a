package cratekeeper.match;

import java.util.ArrayList;
import java.util.List;

/// Takes one title apart: first its brackets, then the dash tails of what they left.
final class TitleReader {
    private static final String STYLE = "「『《【〈";

    private final TitleText.Kind kind;
    private final StringBuilder main = new StringBuilder(64);
    private final StringBuilder core = new StringBuilder(64);
    private final List<String> subtitles = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private final List<String> guests = new ArrayList<>();

    TitleReader(TitleText.Kind kind) {
        this.kind = kind;
    }

    TitleText read(String written) {
        String text = withoutJunkBehind(written);
        if (nextOpen(text, 0) < 0 && !text.isEmpty()) return tails(text, text);
        brackets(text);
        String head = core.toString();
        if (head.isBlank() && main.isEmpty())
            return new TitleText(text, text, subtitles, versions, guests);
        return tails(main.toString(), head);
    }

    /// "Night Ferry [Halden Flip] Free DL": junk behind the last bracket, where a title is before.
    private String withoutJunkBehind(String text) {
        int close = Math.max(text.lastIndexOf(')'), text.lastIndexOf(']'));
        boolean goesOn =
                close > 0
                        && close + 1 < text.length()
                        && TitleText.OPEN.indexOf(text.charAt(0)) < 0;
        if (kind == TitleText.Kind.RAW || !goesOn) return text;
        var words = Fold.words(text.substring(close + 1));
        return !words.isEmpty() && Junk.isAll(words) ? text.substring(0, close + 1) : text;
    }

    /// Without the comma or dash that stood before a bracket.
    static String withoutEnd(String text) {
        String plain = Blanks.single(text);
        char last = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
        boolean joins = last == ',' || last == ';' || last == '|' || last == '-';
        return joins ? plain.substring(0, plain.length() - 1).strip() : plain;
    }

    /// Reads the brackets; what stays goes to `main` with its sub-titles and to `core` without.
    private void brackets(String text) {
        int at = 0;
        while (at < text.length()) {
            int open = nextOpen(text, at);
            int end = open < 0 ? -1 : TitleText.closing(text, open);
            int plain = open < 0 ? text.length() : end < 0 ? open + 1 : open;
            if (!isJunkBetween(text, at, plain)) {
                main.append(text, at, plain);
                core.append(text, at, plain);
            }
            at = plain;
            if (end < 0) continue;
            bracket(text.substring(at, end + 1), text.substring(at + 1, end).strip());
            at = end + 1;
        }
    }

    /// "Title (Extended Mix) 320 [Label]".
    private boolean isJunkBetween(String text, int from, int to) {
        if (from == 0 || to - from < 3 || isBlank(core)) return false;
        String between = text.substring(from, to).strip();
        if (kind == TitleText.Kind.RAW && (Junk.isYear(between) || DjTag.isTempo(between)))
            return true;
        var words = Fold.words(between);
        return !words.isEmpty() && Junk.isAll(words);
    }

    private static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++)
            if (!Character.isWhitespace(text.charAt(i))) return false;
        return true;
    }

    private static int nextOpen(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (TitleText.isOpen(text.charAt(i))) return i;
        }
        return -1;
    }

    private void bracket(String whole, String inside) {
        if (STYLE.indexOf(whole.charAt(0)) >= 0
                && isBlank(core)
                && !VersionWords.name(Fold.words(inside))) {
            main.append(' ').append(inside).append(' ');
            core.append(' ').append(inside).append(' ');
            return;
        }
        switch (Remark.of(inside, kind)) {
            case GUEST -> guests.add(Guests.inBracket(inside));
            case VERSION -> versions.add(withoutGuest(inside));
            case JUNK -> {}
            case NUMBER -> {
                main.append(whole);
                core.append(' ').append(inside).append(' ');
            }
            case SUBTITLE -> {
                subtitles.add(inside);
                if (kind == TitleText.Kind.SERVICE || whole.charAt(0) == '(') main.append(whole);
            }
        }
        main.append(' ');
        core.append(' ');
    }

    /// "Dub feat. Ruo Han" in one bracket.
    private String withoutGuest(String inside) {
        var mention = Guests.behind(inside);
        // "Somebody feat. Another Remix": both made it.
        if (mention == null || VersionWords.end(Fold.words(mention.names()))) return inside;
        guests.add(mention.names());
        return mention.before().strip();
    }

    /// Reads the dash tails of what the brackets left.
    ///
    /// @param main with its subtitles in brackets
    /// @param core without
    private TitleText tails(String main, String core) {
        var parts = Dashes.parts(main.strip());
        var coreParts = core.equals(main) ? parts : Dashes.parts(core.strip());
        String title = parts.getFirst();
        String own = coreParts.getFirst();
        for (int i = 1; i < parts.size(); i++) {
            String tail = parts.get(i).strip();
            // "Extended Mix (From the Film)": its brackets were read already.
            boolean alike = parts.size() == coreParts.size();
            String said = alike ? Blanks.single(coreParts.get(i)) : tail;
            switch (Remark.of(said, kind)) {
                case GUEST -> guests.add(Guests.inBracket(said));
                case VERSION -> versions.add(withoutGuest(said));
                case JUNK -> {}
                case NUMBER -> {
                    title += " - " + tail;
                    own += " " + said;
                }
                case SUBTITLE -> {
                    subtitles.add(i < coreParts.size() ? coreParts.get(i).strip() : tail);
                    title += " - " + tail;
                }
            }
        }
        String plain = ended(title, true);
        String coreText = own.equals(title) ? plain : ended(own, false);
        return new TitleText(plain, coreText, subtitles, versions, guests);
    }

    /// Without producers and guests behind, and what stood before them.
    private String ended(String text, boolean keepGuest) {
        return withoutEnd(takeGuestTail(text.substring(0, TitleText.endOfTitle(text)), keepGuest));
    }

    private String takeGuestTail(String text, boolean keep) {
        var mention = Guests.behind(text);
        if (mention == null || mention.before().isEmpty()) return text;
        if (keep) guests.add(mention.names());
        return mention.before();
    }
}
