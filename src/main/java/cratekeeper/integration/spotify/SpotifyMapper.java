package cratekeeper.integration.spotify;

import cratekeeper.integration.spotify.SpotifyReply.Album;
import cratekeeper.integration.spotify.SpotifyReply.Artist;
import cratekeeper.integration.spotify.SpotifyReply.Codes;
import cratekeeper.integration.spotify.SpotifyReply.Entry;
import cratekeeper.integration.spotify.SpotifyReply.Features;
import cratekeeper.integration.spotify.SpotifyReply.Image;
import cratekeeper.integration.spotify.SpotifyReply.Media;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Spotify's words for a track into ours. Pure: no network, no clock.
final class SpotifyMapper {
    static final String SITE = "https://open.spotify.com/";
    private static final List<String> NOTES =
            List.of("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B");

    private SpotifyMapper() {}

    /// The tracks in their order, without those that have no name any more.
    static List<TrackHit> hits(List<Media> found) {
        return found.stream()
                .filter(media -> isKnown(media) && !media.isLocal() && media.isTrack())
                .map(media -> new TrackHit(Service.SPOTIFY, track(media, media.album())))
                .toList();
    }

    /// Whether it has an id and a name: what was taken down may have lost both.
    static boolean isKnown(Media media) {
        return !isBlank(media.id()) && !isBlank(media.name());
    }

    /// @param album the release it stands on, as far as known
    static Track track(Media media, @Nullable Album album) {
        var track = Track.builder();
        if (album != null) fill(track, album);
        SpotifyTitle.of(Objects.requireNonNullElse(media.name(), ""), names(media.artists()))
                .fill(track);
        String id = media.id();
        if (id != null && !id.isBlank()) track.id(Service.SPOTIFY, id).url(SITE + "track/" + id);
        return track.discNumber(media.disc())
                .trackNumber(media.number())
                .durationMs(media.duration())
                .isrc(isrc(media.codes()))
                .previewUrl(https(media.preview()))
                .build();
    }

    static Release release(Album album, List<Media> tracks) {
        Track shared = shared(album);
        return new Release(
                Service.SPOTIFY,
                Objects.requireNonNullElse(album.id(), ""),
                shared.release(),
                names(album.artists()),
                shared.label(),
                null,
                shared.releaseDate(),
                null,
                shared.barcode(),
                kind(album.type()),
                null,
                tracks.stream()
                        .filter(media -> !isBlank(media.name()))
                        .map(media -> track(media, album))
                        .toList());
    }

    private static Track shared(Album album) {
        var shared = Track.builder();
        fill(shared, album);
        return shared.build();
    }

    /// What a release lends to each of its tracks.
    private static void fill(Track.Builder track, Album album) {
        track.release(album.name())
                .releaseDate(date(album))
                .label(isBlank(album.label()) ? SpotifyLabel.of(album.copyrights()) : album.label())
                .barcode(barcode(album.codes()))
                .artworkUrl(largest(album.images()));
    }

    private static List<String> names(List<Artist> artists) {
        return artists.stream()
                .map(artist -> Objects.requireNonNullElse(artist.name(), ""))
                .filter(name -> !name.isBlank())
                .toList();
    }

    /// The precision says what of the text is known: "2004-01-01" may mean a year only.
    private static @Nullable PartialDate date(Album album) {
        var date = PartialDate.parse(album.date()).orElse(null);
        if (date == null || album.precision() == null) return date;
        return switch (album.precision()) {
            case "year" -> new PartialDate(date.year(), null, null);
            case "month" -> new PartialDate(date.year(), date.month(), null);
            default -> date;
        };
    }

    private static @Nullable String kind(@Nullable String type) {
        if (type == null || type.isBlank()) return null;
        return type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
    }

    private static @Nullable String largest(List<Image> images) {
        return images.stream()
                .filter(image -> https(image.url()) != null)
                .max(
                        Comparator.comparingInt(image ->
                                Objects.requireNonNullElse(image.width(), Integer.MAX_VALUE)))
                .map(Image::url)
                .orElse(null);
    }

    private static @Nullable String https(@Nullable String url) {
        return url != null && url.startsWith("https://") ? url : null;
    }

    /// Written in capitals without signs; anything else that stands there is none.
    static @Nullable String isrc(@Nullable Codes codes) {
        if (codes == null || codes.isrc() == null) return null;
        String code = codes.isrc().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return code.matches("[A-Z]{2}[A-Z0-9]{3}\\d{7}") ? code : null;
    }

    /// Without the zeros that pad it to 14 digits.
    private static @Nullable String barcode(@Nullable Codes codes) {
        if (codes == null) return null;
        String text = isBlank(codes.upc()) ? codes.ean() : codes.upc();
        if (text == null) return null;
        String digits = text.replaceAll("[\\s-]", "");
        if (!digits.matches("\\d{6,18}")) return null;
        return digits.length() == 14 ? digits.replaceFirst("^0{1,2}", "") : digits;
    }

    /// @param entry `null` where the list has a line with nothing on it
    static PlaylistEntry entry(int position, @Nullable Entry entry) {
        Media media = entry == null ? null : entry.media();
        if (media == null)
            return PlaylistEntry.problem(position, "", "This track is no longer at Spotify.");
        String name = Objects.requireNonNullElse(media.name(), "").strip();
        if (media.isLocal())
            return PlaylistEntry.problem(
                    position,
                    SpotifyLocal.words(media, names(media.artists())),
                    "This is a file on somebody's own machine; Spotify does not have it.");
        if (!media.isTrack())
            return PlaylistEntry.problem(
                    position, name, "This is an episode of a podcast, not a track.");
        if (!isKnown(media))
            return PlaylistEntry.problem(position, name, "Spotify has taken this track down.");
        return PlaylistEntry.of(position, track(media, media.album()));
    }

    /// What old client ids still get to know.
    static Track with(Track track, Features heard) {
        var more = track.toBuilder().bpm(heard.tempo());
        key(heard).ifPresent(more::key);
        return more.build();
    }

    private static Optional<MusicalKey> key(Features heard) {
        Integer key = heard.key();
        if (key == null || key < 0 || key >= NOTES.size() || heard.mode() == null)
            return Optional.empty();
        return MusicalKey.parse(NOTES.get(key) + (heard.mode() == 1 ? " major" : " minor"));
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
