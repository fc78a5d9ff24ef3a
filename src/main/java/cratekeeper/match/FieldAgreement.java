package cratekeeper.match;

import cratekeeper.music.Field;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import java.util.List;
import java.util.regex.Pattern;

/// Whether two services say the same in a field. Both values are cleaned.
final class FieldAgreement {
    private static final Pattern LABEL_TAIL =
            Pattern.compile(
                    "\\s+(?:records?|recordings?|music|musik|ltd|limited|inc|llc|gmbh|digital|label|productions?|rec|recs)$");
    private static final Pattern RELEASE_TAIL = Pattern.compile("\\s+(?:ep|e p|single|lp)$");
    private static final Pattern EDITION =
            Pattern.compile(
                    "(?iu)\\s*[(\\[][^()\\[\\]]*\\b(?:edition|deluxe|expanded|anniversary|remaster(?:ed)?|bonus|reissue|version)\\b[^()\\[\\]]*[)\\]]|\\s+-\\s+(?:single|ep|deluxe(?: edition)?|.*remaster(?:ed)?.*)$");
    private static final long SAME_LENGTH_MS = 3_000;

    private FieldAgreement() {}

    static boolean agree(Field field, Object one, Object other) {
        return switch (field) {
            case DURATION_MS -> Math.abs((Long) one - (Long) other) <= SAME_LENGTH_MS;
            case RELEASE_DATE -> ((PartialDate) one).agreesWith((PartialDate) other);
            case BPM -> sameTempo((Double) one, (Double) other);
            case KEY -> ((MusicalKey) one).equals(other);
            case VERSION -> sameVersion((String) one, (String) other);
            case LABEL -> sameName(label((String) one), label((String) other));
            case RELEASE -> sameName(release((String) one), release((String) other));
            case CATALOGUE_NUMBER -> squeezed((String) one).equals(squeezed((String) other));
            case ARTISTS, REMIXERS, FEATURED -> sameArtists(strings(one), strings(other));
            case TITLE -> sameTitle((String) one, (String) other);
            default -> one.equals(other);
        };
    }

    private static boolean sameTempo(double one, double other) {
        return Math.abs(one - other) <= 1
                || Math.abs(one - 2 * other) <= 1
                || Math.abs(2 * one - other) <= 1;
    }

    private static boolean sameVersion(String one, String other) {
        return Version.of(one).with(Version.of(other)) == Version.Likeness.EQUAL;
    }

    private static boolean sameTitle(String one, String other) {
        var left = Title.of(TitleText.of(TitleText.tidy(one), TitleText.Kind.SERVICE));
        var right = Title.of(TitleText.of(TitleText.tidy(other), TitleText.Kind.SERVICE));
        return left.isSameAs(right) || left.isSlipOf(right) || right.isSlipOf(left);
    }

    private static boolean sameName(TitleKey one, TitleKey other) {
        return one.equalTo(other) || one.isSlipOf(other);
    }

    /// As sets; a shorter list agrees.
    private static boolean sameArtists(List<String> one, List<String> other) {
        return isWithin(one, other) || isWithin(other, one);
    }

    private static boolean isWithin(List<String> few, List<String> many) {
        var all = Credit.of(many, Aliases.NONE);
        return few.stream()
                .allMatch(name -> {
                    var alone = Credit.of(List.of(name), Aliases.NONE);
                    return alone.shares(all) || alone.slips(all);
                });
    }

    private static List<String> strings(Object value) {
        return ((List<?>) value).stream().map(String.class::cast).toList();
    }

    private static TitleKey label(String text) {
        String folded = Fold.fold(text);
        for (String before = ""; !before.equals(folded); ) {
            before = folded;
            folded = LABEL_TAIL.matcher(folded).replaceFirst("");
        }
        return TitleKey.of(folded);
    }

    private static TitleKey release(String text) {
        String folded = Fold.fold(EDITION.matcher(Fold.bounded(text)).replaceAll(""));
        return TitleKey.of(RELEASE_TAIL.matcher(folded).replaceFirst(""));
    }

    private static String squeezed(String text) {
        return Fold.fold(text).replace(" ", "");
    }
}
