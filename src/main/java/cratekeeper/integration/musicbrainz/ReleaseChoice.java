package cratekeeper.integration.musicbrainz;

import cratekeeper.integration.musicbrainz.MusicBrainzReply.Credit;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Event;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Group;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Release;
import cratekeeper.music.PartialDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which of a recording's releases tells its story: an official one of the artist's own, the
/// earliest, rather digital or 12" than the rest. The same releases always give the same choice.
final class ReleaseChoice {
    private static final String VARIOUS_ARTISTS = "89ad4ac3-39f7-470e-963a-56509c546377";
    private static final List<String> FORMATS = List.of("Digital Media", "12\" Vinyl", "CD");
    private static final int UNKNOWN_LAST = 99;

    private ReleaseChoice() {}

    /// @param wanted title of the release that was asked for; it goes before all else
    static Optional<Release> of(List<Release> releases, @Nullable String wanted) {
        return releases.stream().filter(r -> r.id() != null).min(order(wanted));
    }

    private static Comparator<Release> order(@Nullable String wanted) {
        return Comparator.<Release, Boolean>comparing(r -> !isNamed(r, wanted))
                .thenComparingInt(ReleaseChoice::statusRank)
                .thenComparing(ReleaseChoice::isCompilation)
                .thenComparing(ReleaseChoice::hasOtherType)
                .thenComparing(ReleaseChoice::date, Comparator.nullsLast(earliest()))
                .thenComparingInt(ReleaseChoice::formatRank)
                .thenComparing(r -> Objects.requireNonNullElse(r.id(), ""));
    }

    private static boolean isNamed(Release release, @Nullable String wanted) {
        return wanted != null && wanted.strip().equalsIgnoreCase(release.title());
    }

    private static int statusRank(Release release) {
        return switch (Objects.requireNonNullElse(release.status(), "")) {
            case "Official" -> 0;
            case "" -> 1;
            case "Promotion" -> 2;
            default -> 3;
        };
    }

    private static boolean isCompilation(Release release) {
        Group group = release.group();
        return (group != null && group.secondaryTypes().contains("Compilation"))
                || release.credits().stream().anyMatch(ReleaseChoice::isVariousArtists);
    }

    private static boolean isVariousArtists(Credit credit) {
        return credit.artist() != null && VARIOUS_ARTISTS.equals(credit.artist().id());
    }

    private static boolean hasOtherType(Release release) {
        Group group = release.group();
        return group != null && !group.secondaryTypes().isEmpty();
    }

    private static int formatRank(Release release) {
        return release.media().stream()
                .mapToInt(
                        medium -> FORMATS.indexOf(Objects.requireNonNullElse(medium.format(), "")))
                .filter(rank -> rank >= 0)
                .min()
                .orElse(FORMATS.size());
    }

    /// A date that ends early comes after the exact ones of its year.
    private static Comparator<PartialDate> earliest() {
        return Comparator.comparingInt(PartialDate::year)
                .thenComparingInt(d -> Objects.requireNonNullElse(d.month(), UNKNOWN_LAST))
                .thenComparingInt(d -> Objects.requireNonNullElse(d.day(), UNKNOWN_LAST));
    }

    /// When the release came out, as far as it says.
    static @Nullable PartialDate date(Release release) {
        return PartialDate.parse(release.date())
                .or(() ->
                        release.events().stream()
                                .map(Event::date)
                                .map(PartialDate::parse)
                                .flatMap(Optional::stream)
                                .min(earliest()))
                .orElse(null);
    }
}
