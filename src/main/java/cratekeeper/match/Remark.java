package cratekeeper.match;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a bracket or a dash tail says of a title.
enum Remark {
    GUEST,
    VERSION,
    JUNK,
    NUMBER,
    SUBTITLE;

    private static final Pattern PRODUCER =
            Pattern.compile("(?iu)^(?:prod\\b\\.?|produced\\b|p\\.)(?:\\s+by\\b)?.*$");
    private static final WordList OF_RELEASES =
            WordList.of(
                    """
                    anniversary edition deluxe bonus ost soundtrack score album disc cd track side
                    """);

    /// "24-48": bits and kilohertz.
    private static final Pattern QUALITY =
            Pattern.compile("(?i)(?:16|24|32)[-/ ](?:44|44[.,]1|48|88|88[.,]2|96|176|192)");

    private static final Set<String> LABELS = Set.of("records", "recordings");

    /// The same few brackets stand behind hundreds of titles.
    private static final Memory<String, Remark> OF_SERVICES =
            new Memory<>(inside -> read(inside, TitleText.Kind.SERVICE));

    private static final Memory<String, Remark> OF_NAMES =
            new Memory<>(inside -> read(inside, TitleText.Kind.RAW));

    static Remark of(String inside, TitleText.Kind kind) {
        return (kind == TitleText.Kind.RAW ? OF_NAMES : OF_SERVICES).of(inside);
    }

    private static Remark read(String inside, TitleText.Kind kind) {
        String guest = Guests.inBracket(inside);
        if (guest != null && !Junk.isAll(Fold.words(guest))) return GUEST;
        if (inside.isBlank() || isProducer(inside)) return JUNK;
        if (DjTag.isTempo(inside)) return JUNK;
        var words = Fold.words(inside);
        if (kind == TitleText.Kind.RAW && isRawJunk(inside, words)) return JUNK;
        if (Junk.isAll(words)) return words.contains("explicit") ? VERSION : JUNK;
        if (TitleText.isSoundtrackNote(inside)) return SUBTITLE;
        if (VersionWords.name(words)) return VERSION;
        if (kind == TitleText.Kind.RAW && VersionWords.areAnotherThing(words)) return VERSION;
        if (kind == TitleText.Kind.SERVICE && Junk.isYear(inside)) return VERSION;
        if (TitleText.isNumber(inside)) return NUMBER;
        // Labels and dates stand in the brackets of files, but hardly in a service's: there a
        // number makes it another track.
        boolean number =
                kind == TitleText.Kind.SERVICE
                        && Numbers.holdsDigit(inside)
                        && !isOfRelease(inside, words);
        return number ? NUMBER : SUBTITLE;
    }

    /// "25th Anniversary Edition", "Marshland OST, Pt. 4", "KST031".
    private static boolean isOfRelease(String inside, List<String> words) {
        if (Junk.isCatalogueNumber(inside)) return true;
        for (String word : words) if (OF_RELEASES.contains(word)) return true;
        return false;
    }

    private static boolean isProducer(String inside) {
        char first = inside.charAt(0);
        return (first == 'p' || first == 'P') && PRODUCER.matcher(inside).matches();
    }

    private static boolean isRawJunk(String inside, List<String> words) {
        if (Junk.isYear(inside) || Junk.isCatalogueNumber(inside) || DjTag.isSure(inside))
            return true;
        return isLabel(words)
                || (Character.isDigit(inside.charAt(0)) && QUALITY.matcher(inside).matches())
                || (words.size() == 1 && VersionWords.isNumber(words.getFirst()));
    }

    /// "Silt Recordings".
    private static boolean isLabel(List<String> words) {
        return words.size() > 1 && LABELS.contains(words.getLast());
    }
}
