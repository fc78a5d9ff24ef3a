package cratekeeper.match;

import cratekeeper.music.Countries;
import cratekeeper.music.Field;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Track;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a service's field says once all that says nothing is gone: placeholders, words for "none",
/// the length of a preview. Unknown is empty.
final class FieldCleaning {
    private static final Pattern ISRC = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}\\d{7}");
    private static final Pattern NONE =
            Pattern.compile(
                    "(?iu)\\[?(?:0+|none|n/a|na|unknown|no catalogu?e? ?(?:number|#)?|-+)]?");
    private static final Pattern NO_LABEL =
            Pattern.compile(
                    "(?iu)\\[?(?:not on label|no label|unknown label|self[- ]released|white label)\\b.*");
    private static final Pattern CODE = Pattern.compile("\\d{11,14}");
    private static final Pattern NO_PICTURE =
            Pattern.compile(
                    "(?i).*(?:ab2d1d04-233d-4b08-8234-9782b34dcab8|spacer\\.gif|2a96cbd8b46e442fc41c2b86b821562f|/images/cover//|/cover//|default[-_]?(?:cover|album|release|avatar|image)|placeholder|no[-_]?(?:cover|image|art)).*");
    private static final long PREVIEW_FROM_MS = 29_500;
    private static final long PREVIEW_TO_MS = 30_500;
    private static final int FIRST_YEAR = 1860;
    private static final PartialDate NO_DATE = new PartialDate(1970, 1, 1);

    private FieldCleaning() {}

    /// @param track where the field stands: title and version are read together
    static Optional<Object> of(Field field, Track track) {
        return Optional.ofNullable(cleaned(field, track));
    }

    private static @Nullable Object cleaned(Field field, Track track) {
        return switch (field) {
            case TITLE -> title(track.title());
            case VERSION -> version(track);
            case ARTISTS -> artists(track);
            case FEATURED -> featured(track);
            case REMIXERS -> remixers(track);
            case GENRES -> words(track.genres());
            case STYLES -> words(track.styles());
            case LABEL -> label(track.label());
            case CATALOGUE_NUMBER -> catalogueNumber(track.catalogueNumber());
            case RELEASE_DATE -> date(track.releaseDate());
            case DURATION_MS -> length(track.durationMs());
            case ISRC -> isrc(track.isrc());
            case BARCODE -> barcode(track.barcode());
            case BPM -> track.bpm() == null ? null : (Double) (double) Math.round(track.bpm());
            case COUNTRY -> Countries.code(track.country());
            case ARTWORK -> picture(track.artworkUrl());
            case TRACK_NUMBER -> number(track.trackNumber());
            case DISC_NUMBER -> number(track.discNumber());
            default -> field.of(track).orElse(null);
        };
    }

    private static @Nullable String title(@Nullable String title) {
        if (title == null) return null;
        var text = TitleText.of(TitleText.tidy(title), TitleText.Kind.SERVICE);
        return text.title().isBlank() ? title : text.title();
    }

    private static @Nullable String version(Track track) {
        if (track.version() != null) return track.version();
        return track.title() == null
                ? null
                : TitleText.of(TitleText.tidy(track.title()), TitleText.Kind.SERVICE).version();
    }

    private static @Nullable List<String> artists(Track track) {
        var names =
                track.artists().stream()
                        .map(FieldCleaning::name)
                        .filter(n -> !n.isEmpty())
                        .distinct()
                        .toList();
        var hands = Credit.of(remixersOf(track), Aliases.NONE);
        var others =
                names.stream()
                        .filter(n -> !hands.shares(Credit.of(List.of(n), Aliases.NONE)))
                        .toList();
        var left = others.isEmpty() ? names : others;
        return left.isEmpty() ? null : left;
    }

    private static String name(String artist) {
        return Article.first(Namesakes.without(Fold.bounded(artist)));
    }

    private static List<String> remixersOf(Track track) {
        return track.remixers().isEmpty() ? Names.remixers(version(track)) : track.remixers();
    }

    private static @Nullable List<String> remixers(Track track) {
        var names = track.remixers().stream().map(FieldCleaning::name).distinct().toList();
        return names.isEmpty() ? null : names;
    }

    private static @Nullable List<String> featured(Track track) {
        var names = track.featured().stream().map(FieldCleaning::name).distinct().toList();
        return names.isEmpty() ? null : names;
    }

    private static @Nullable List<String> words(List<String> said) {
        var words = said.stream().filter(word -> !isNone(word)).distinct().toList();
        return words.isEmpty() ? null : words;
    }

    private static boolean isNone(String text) {
        return text.isBlank() || NONE.matcher(text.strip()).matches();
    }

    private static @Nullable String label(@Nullable String label) {
        if (label == null || NO_LABEL.matcher(label).matches() || isNone(label)) return null;
        String plain = Namesakes.withoutCount(Fold.bounded(label));
        return plain.isEmpty() ? null : plain;
    }

    private static @Nullable String catalogueNumber(@Nullable String number) {
        if (number == null || isNone(number)) return null;
        boolean barcode = CODE.matcher(number.replace(" ", "").replace("-", "")).matches();
        return barcode ? null : number.strip();
    }

    private static @Nullable PartialDate date(@Nullable PartialDate date) {
        return date == null || date.year() < FIRST_YEAR || date.equals(NO_DATE) ? null : date;
    }

    private static @Nullable Long length(@Nullable Long millis) {
        boolean preview = millis != null && millis >= PREVIEW_FROM_MS && millis <= PREVIEW_TO_MS;
        return millis == null || millis <= 0 || preview ? null : millis;
    }

    private static @Nullable Integer number(@Nullable Integer number) {
        return number == null || number <= 0 ? null : number;
    }

    private static @Nullable String isrc(@Nullable String isrc) {
        if (isrc == null) return null;
        String plain = isrc.replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT);
        return ISRC.matcher(plain).matches() ? plain : null;
    }

    /// 13 digits; fewer are written with zeros before them.
    private static @Nullable String barcode(@Nullable String barcode) {
        if (barcode == null) return null;
        String digits = barcode.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{8,14}")) return null;
        String plain = digits.replaceFirst("^0+", "");
        if (plain.isEmpty()) return null;
        return plain.length() > 13 ? plain : "0".repeat(13 - plain.length()) + plain;
    }

    private static @Nullable String picture(@Nullable String url) {
        return url == null || NO_PICTURE.matcher(url).matches() ? null : url;
    }
}
