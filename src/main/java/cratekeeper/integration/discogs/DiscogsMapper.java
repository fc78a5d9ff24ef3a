package cratekeeper.integration.discogs;

import cratekeeper.integration.TitleParts;
import cratekeeper.integration.discogs.DiscogsReply.Artist;
import cratekeeper.integration.discogs.DiscogsReply.Hit;
import cratekeeper.integration.discogs.DiscogsReply.Image;
import cratekeeper.integration.discogs.DiscogsReply.Label;
import cratekeeper.integration.discogs.DiscogsReply.Release;
import cratekeeper.music.Countries;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Discogs' words for a release into ours. Pure: no network, no clock.
final class DiscogsMapper {
    static final String SITE = "https://www.discogs.com/";
    private static final String REMIX = "Remix";
    private static final String FEATURING = "Featuring";
    private static final int MOST_CREDITS = 200;
    private static final String VARIOUS_ARTISTS = "Various Artists";
    private static final Pattern NO_LABEL = Pattern.compile("(?i)not on label\\b.*");
    private static final Pattern NO_NUMBER = Pattern.compile("(?i)none");
    private static final Pattern BARCODE = Pattern.compile("\\d{6,18}");
    private static final Pattern WHOLE_BARCODE = Pattern.compile("\\d{12,13}");

    private DiscogsMapper() {}

    /// A pressing with its tracks.
    static cratekeeper.music.Release release(Release release) {
        String id = String.valueOf(release.id());
        Track shared = shared(release).build();
        return new cratekeeper.music.Release(
                Service.DISCOGS,
                id,
                shared.release(),
                artists(release),
                shared.label(),
                shared.catalogueNumber(),
                shared.releaseDate(),
                shared.country(),
                shared.barcode(),
                Formats.kind(release.formats()),
                Formats.medium(release.formats()),
                tracks(release, shared.toBuilder().url(SITE + "release/" + id).build(), id + "/"));
    }

    /// The tracks of a master that no pressing stands for. They have no id, for no release holds
    /// them; and the master's year is that of whichever pressing stood for it.
    static List<Track> ofMaster(Release master) {
        Track shared =
                shared(master)
                        .releaseDate(null)
                        .url(SITE + "master/" + String.valueOf(master.id()))
                        .build();
        return tracks(master, shared, null);
    }

    private static List<String> artists(Release release) {
        return Credits.isVarious(release.artists())
                ? List.of(VARIOUS_ARTISTS)
                : Credits.of(release.artists()).artists();
    }

    /// What a release lends to each of its tracks.
    private static Track.Builder shared(Release release) {
        var genres = new LinkedHashSet<>(release.styles());
        genres.addAll(release.genres());
        var shared =
                Track.builder()
                        .release(release.title())
                        .releaseDate(date(release))
                        .country(Countries.code(release.country()))
                        .barcode(barcode(release))
                        .genres(genres)
                        .styles(release.styles())
                        .artworkUrl(artwork(release.images()));
        label(shared, release);
        return shared;
    }

    private static @Nullable PartialDate date(Release release) {
        Integer year = release.year();
        return PartialDate.parse(release.released())
                .or(() -> PartialDate.parse(year == null ? null : "%04d".formatted(year)))
                .orElse(null);
    }

    /// The first label; its number, else the first number there is.
    private static void label(Track.Builder track, Release release) {
        String number = null;
        for (Label label : release.labels()) {
            if (label.kind() != null && !label.kind().equals("1")) continue;
            number = number == null ? number(label.catalogueNumber()) : number;
        }
        track.catalogueNumber(number);
        release.labels().stream()
                .filter(label -> label.kind() == null || label.kind().equals("1"))
                .map(label -> labelName(label.name()))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(track::label);
    }

    private static @Nullable String labelName(@Nullable String name) {
        return name == null || name.isBlank() || NO_LABEL.matcher(name.strip()).matches()
                ? null
                : Names.clean(name);
    }

    private static @Nullable String number(@Nullable String number) {
        return number == null || number.isBlank() || NO_NUMBER.matcher(number.strip()).matches()
                ? null
                : number.strip();
    }

    /// A whole EAN or UPC before anything shorter or longer.
    private static @Nullable String barcode(Release release) {
        return barcode(
                release.identifiers().stream()
                        .filter(identifier -> "Barcode".equalsIgnoreCase(identifier.type()))
                        .map(identifier -> Objects.requireNonNullElse(identifier.value(), ""))
                        .toList());
    }

    private static @Nullable String barcode(List<String> printed) {
        var codes =
                printed.stream()
                        .map(code -> code.replaceAll("[\\s-]", ""))
                        .filter(code -> BARCODE.matcher(code).matches())
                        .toList();
        return codes.stream()
                .filter(code -> WHOLE_BARCODE.matcher(code).matches())
                .findFirst()
                .orElse(codes.isEmpty() ? null : codes.getFirst());
    }

    /// The primary one, else the first. Those who are not signed in get no addresses, and old
    /// bodies have some without a host.
    private static @Nullable String artwork(List<Image> images) {
        String first = null;
        for (Image image : images) {
            String uri = image.uri();
            if (uri == null || !uri.startsWith("https://")) continue;
            if ("primary".equals(image.type())) return uri;
            first = first == null ? uri : first;
        }
        return first;
    }

    private static List<Track> tracks(Release release, Track shared, @Nullable String idStart) {
        var lines = Tracklist.lines(release);
        var positions = lines.stream().map(Tracklist.Line::position).toList();
        // A credit that names no tracks is for the whole release: nobody knows who mixed which.
        var forSome =
                release.others().stream()
                        .filter(other -> other.tracks() != null && !other.tracks().isBlank())
                        .filter(DiscogsMapper::matters)
                        .limit(MOST_CREDITS)
                        .toList();
        var spans = new CreditSpans(positions);
        var covered = forSome.stream().map(other -> spans.of(other.tracks())).toList();
        var tracks = new ArrayList<Track>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var others = new ArrayList<>(line.others());
            for (int i = 0; i < forSome.size(); i++)
                if (covered.get(i).get(at)) others.add(forSome.get(i));
            var track = shared.toBuilder();
            if (idStart != null) track.id(Service.DISCOGS, idStart + line.key());
            track.discNumber(line.place().disc())
                    .trackNumber(line.place().track())
                    .durationMs(line.millis());
            names(track, line, release, others);
            tracks.add(track.build());
        }
        return List.copyOf(tracks);
    }

    private static boolean matters(Artist other) {
        return Credits.hasRole(other, REMIX) || Credits.hasRole(other, FEATURING);
    }

    private static void names(
            Track.Builder track, Tracklist.Line line, Release release, List<Artist> others) {
        var parts = TitleParts.of(line.title());
        var credit = line.artists().isEmpty() ? release.artists() : line.artists();
        var credits = Credits.isVarious(credit) ? Credits.of(List.of()) : Credits.of(credit);
        var featured = new ArrayList<>(credits.featured());
        featured.addAll(Credits.inRole(others, FEATURING));
        featured.addAll(parts.featured());
        var remixers = Credits.inRole(others, REMIX);
        track.title(parts.title())
                .version(parts.version())
                .artists(credits.artists())
                .featured(featured)
                .remixers(remixers.isEmpty() ? TitleParts.remixers(parts.version()) : remixers);
    }

    /// A row of a search, without tracks.
    static cratekeeper.music.Release release(Hit hit) {
        String title = Objects.requireNonNullElse(hit.title(), "").strip();
        // Titles hold dashes too, names seldom: once, from the left.
        String[] parts = title.split("\\s+-\\s+", 2);
        String label = hit.label().isEmpty() ? null : labelName(hit.label().getFirst());
        return new cratekeeper.music.Release(
                Service.DISCOGS,
                String.valueOf(hit.id()),
                parts[parts.length - 1],
                parts.length == 2 ? List.of(Names.clean(parts[0])) : List.of(),
                label,
                number(hit.catalogueNumber()),
                PartialDate.parse(hit.year()).orElse(null),
                Countries.code(hit.country()),
                barcode(hit.barcode()),
                Formats.kindOf(hit.format()),
                hit.format().isEmpty() ? null : Formats.mediumOf(hit.format()),
                List.of());
    }
}
