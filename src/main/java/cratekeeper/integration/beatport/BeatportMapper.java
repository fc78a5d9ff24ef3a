package cratekeeper.integration.beatport;

import cratekeeper.integration.TitleParts;
import cratekeeper.integration.beatport.BeatportReply.Image;
import cratekeeper.integration.beatport.BeatportReply.Named;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Beatport's words into ours. Pure: no network, no clock.
final class BeatportMapper {
    static final String SITE = "https://www.beatport.com/";

    private static final String ARTWORK_SIZE = "1400x1400";
    private static final String NO_ARTWORK = "ab2d1d04-233d-4b08-8234-9782b34dcab8";
    private static final Pattern ID = Pattern.compile("\\d{1,15}");
    private static final Pattern BARCODE = Pattern.compile("\\d{12,14}");
    private static final Pattern ISRC = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}\\d{7}");
    private static final Pattern LENGTH = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})");
    private static final Pattern LAST_ID = Pattern.compile(".*/(\\d{1,15})/?$");

    private BeatportMapper() {}

    static boolean isId(@Nullable String id) {
        return id != null && ID.matcher(id).matches();
    }

    /// Whether there is enough to show.
    static boolean isTrack(BeatportReply.Track track) {
        return isId(track.id()) && track.name() != null && !track.name().isBlank();
    }

    static List<TrackHit> hits(List<BeatportReply.Track> tracks) {
        return tracks.stream()
                .filter(BeatportMapper::isTrack)
                .map(track -> new TrackHit(Service.BEATPORT, track(track)))
                .toList();
    }

    static Track track(BeatportReply.Track track) {
        return filled(track).build();
    }

    private static Track.Builder filled(BeatportReply.Track track) {
        var title = BeatportTitle.of(text(track.name()), names(track.artists()));
        var filled =
                Track.builder()
                        .title(title.title())
                        .version(track.mix())
                        .artists(title.artists())
                        .featured(title.featured())
                        .remixers(remixers(track))
                        .releaseDate(date(track.released(), track.published()))
                        .trackNumber(track.number())
                        .durationMs(duration(track))
                        .isrc(isrc(track.isrc()))
                        .genres(names(track.genre(), track.subGenre()))
                        .styles(names(track.subGenre()))
                        .bpm(track.bpm())
                        .key(key(track.key()).orElse(null))
                        .previewUrl(track.sample());
        number(filled, track.catalogueNumber());
        var release = track.release();
        if (release != null)
            filled.release(release.name())
                    .label(name(release.label()))
                    .artworkUrl(artwork(release.image()));
        if (isId(track.id()))
            filled.id(Service.BEATPORT, text(track.id()))
                    .url(page("track", track.slug(), text(track.id())));
        return filled;
    }

    /// Any slug leads there; only the id counts.
    static String page(String kind, @Nullable String slug, String id) {
        boolean usable = slug != null && slug.matches("[\\w-]{1,200}");
        return SITE + kind + "/" + (usable ? slug : kind) + "/" + id;
    }

    private static List<String> names(List<Named> named) {
        return named.stream().map(Named::name).filter(Objects::nonNull).toList();
    }

    private static @Nullable String name(@Nullable Named named) {
        return named == null ? null : named.name();
    }

    /// The list may be empty, or hold the legal name of somebody whom the mix names as people know
    /// them: then both are said, the known one first.
    private static List<String> remixers(BeatportReply.Track track) {
        var listed = names(track.remixers()).stream().map(BeatportTitle::artist).toList();
        String mix = text(track.mix()).strip();
        var named = TitleParts.remixers(mix);
        boolean listedInMix =
                listed.stream()
                        .anyMatch(n ->
                                mix.toLowerCase(Locale.ROOT).contains(n.toLowerCase(Locale.ROOT)));
        return listedInMix || named.isEmpty()
                ? listed
                : Stream.concat(named.stream(), listed.stream()).toList();
    }

    private static @Nullable PartialDate date(@Nullable String first, @Nullable String second) {
        return PartialDate.parse(first).or(() -> PartialDate.parse(second)).orElse(null);
    }

    private static @Nullable Long duration(BeatportReply.Track track) {
        if (track.lengthMs() != null && track.lengthMs() > 0) return track.lengthMs();
        var parts = LENGTH.matcher(text(track.length()).strip());
        if (!parts.matches()) return null;
        long hours = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
        long minutes = hours * 60 + Long.parseLong(parts.group(2));
        return (minutes * 60 + Long.parseLong(parts.group(3))) * 1000;
    }

    static @Nullable String isrc(@Nullable String code) {
        String plain = text(code).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return ISRC.matcher(plain).matches() ? plain : null;
    }

    /// The genre, then its sub-genre.
    private static List<String> names(@Nullable Named... known) {
        return Stream.of(known)
                .filter(Objects::nonNull)
                .map(Named::name)
                .filter(Objects::nonNull)
                .toList();
    }

    /// By Camelot: A# minor and Bb minor are two records there, and one key.
    static Optional<MusicalKey> key(BeatportReply.@Nullable Key key) {
        if (key == null) return Optional.empty();
        String camelot = key.camelotNumber() + text(key.camelotLetter()).strip();
        return MusicalKey.parse(camelot).or(() -> MusicalKey.parse(text(key.name())));
    }

    /// Some labels enter the barcode where the catalogue number belongs.
    private static void number(Track.Builder track, @Nullable String number) {
        String plain = text(number).strip();
        if (BARCODE.matcher(plain).matches()) track.barcode(plain);
        else track.catalogueNumber(number);
    }

    private static @Nullable String artwork(@Nullable Image image) {
        if (image == null) return null;
        String uri =
                text(image.dynamicUri()).isBlank()
                        ? text(image.uri())
                        : text(image.dynamicUri()).replace("{w}x{h}", ARTWORK_SIZE);
        return uri.contains(NO_ARTWORK) ? null : uri;
    }

    /// @param tracks none if they were not asked for
    static Release release(BeatportReply.Release release, List<BeatportReply.Track> tracks) {
        Track shared = shared(release);
        return new Release(
                Service.BEATPORT,
                text(release.id()),
                shared.release(),
                shared.artists(),
                shared.label(),
                shared.catalogueNumber(),
                shared.releaseDate(),
                null,
                shared.barcode(),
                kind(name(release.type())),
                "Digital Media",
                listed(release, shared, tracks));
    }

    private static Track shared(BeatportReply.Release release) {
        var shared =
                Track.builder()
                        .release(release.name())
                        .artists(
                                names(release.artists()).stream()
                                        .map(BeatportTitle::artist)
                                        .toList())
                        .label(name(release.label()))
                        .releaseDate(date(release.released(), release.published()))
                        .artworkUrl(artwork(release.image()));
        number(shared, release.catalogueNumber());
        String upc = barcode(release.upc());
        if (!upc.isEmpty()) shared.barcode(upc);
        return shared.build();
    }

    /// Digits, or "".
    static String barcode(@Nullable String upc) {
        String digits = text(upc).replaceAll("[\\s-]", "");
        return digits.matches("\\d{8,14}") ? digits : "";
    }

    private static @Nullable String kind(@Nullable String type) {
        return type == null || type.isBlank() || type.equalsIgnoreCase("release") ? null : type;
    }

    /// In the order of the release's own list of addresses: the tracks come in any order, and
    /// without their numbers.
    private static List<Track> listed(
            BeatportReply.Release release, Track shared, List<BeatportReply.Track> tracks) {
        var order = release.tracks().stream().map(BeatportMapper::lastId).toList();
        var sorted = new ArrayList<>(tracks.stream().filter(BeatportMapper::isTrack).toList());
        boolean known = sorted.stream().allMatch(track -> order.contains(text(track.id())));
        if (known) sorted.sort((a, b) -> order.indexOf(a.id()) - order.indexOf(b.id()));
        var listed = new ArrayList<Track>();
        for (var track : sorted) {
            var filled = filled(track).release(shared.release()).label(shared.label());
            if (track.artists().isEmpty()) filled.artists(shared.artists());
            if (track.number() == null) filled.trackNumber(listed.size() + 1);
            Track own = filled.build();
            listed.add(
                    own.toBuilder()
                            .catalogueNumber(or(own.catalogueNumber(), shared.catalogueNumber()))
                            .barcode(or(shared.barcode(), own.barcode()))
                            .artworkUrl(or(own.artworkUrl(), shared.artworkUrl()))
                            .releaseDate(
                                    own.releaseDate() == null
                                            ? shared.releaseDate()
                                            : own.releaseDate())
                            .build());
        }
        return listed;
    }

    private static String lastId(String address) {
        var id = LAST_ID.matcher(address);
        return id.matches() ? id.group(1) : "";
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
