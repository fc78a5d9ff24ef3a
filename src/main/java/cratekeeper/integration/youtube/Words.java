package cratekeeper.integration.youtube;

import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.net.URI;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a query asks for, in words for a search. Pure.
final class Words {
    /// How many videos are looked into for their streams.
    static final int CANDIDATES = 3;

    private static final int LONGEST = 200;
    private static final long FAR_APART_MS = 15_000;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /// "" if there is nothing to search for.
    static String of(TrackQuery query) {
        String words = query.title() == null ? query.text() : parts(query);
        String plain = words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        // Half a pair of surrogates cannot be sent.
        String cut =
                plain.length() > LONGEST
                        ? plain.substring(
                                0, plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST)))
                        : plain;
        return SIGNS.matcher(cut).replaceAll("").isEmpty() ? "" : cut;
    }

    private static String parts(TrackQuery query) {
        return String.join(" ", query.artists())
                + " "
                + Objects.requireNonNullElse(query.title(), "")
                + (query.version() == null ? "" : " " + query.version());
    }

    static Optional<URI> link(TrackQuery query) {
        try {
            return Optional.ofNullable(query.link()).map(URI::create);
        } catch (IllegalArgumentException e) {
            // A link that is none: the words of the query are left.
            return Optional.empty();
        }
    }

    /// Whether a look at the video is worth it: all words of the title are there, and the lengths
    /// are not far apart. The matcher decides.
    static boolean mayBe(TrackQuery wanted, Track video) {
        Long asked = wanted.durationMs();
        Long has = video.durationMs();
        if (asked != null && has != null && Math.abs(asked - has) > FAR_APART_MS) return false;
        String title = wanted.title() == null ? wanted.text() : wanted.title();
        return folded(video.artistLine() + " " + video.fullTitle()).containsAll(folded(title));
    }

    private static Set<String> folded(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(SIGNS.split(plain))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
