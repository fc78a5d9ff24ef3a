package cratekeeper.integration.deezer;

import cratekeeper.integration.TitleParts;
import cratekeeper.integration.deezer.DeezerReply.Album;
import cratekeeper.integration.deezer.DeezerReply.Artist;
import cratekeeper.integration.deezer.DeezerReply.Genre;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Deezer's words into ours. Pure. The address of an excerpt is left out: it goes stale within the
/// hour, and whoever wants to listen asks anew.
final class DeezerMapper {
    static final String SITE = "https://www.deezer.com/";
    private static final int LONGEST_SECONDS = 7 * 24 * 3600;

    private DeezerMapper() {}

    /// Whether it is a piece of music: lists may hold episodes and albums too.
    static boolean isTrack(DeezerReply.Track track) {
        return (track.type() == null || track.type().equals("track"))
                && track.id() != null
                && DeezerLink.isId(track.id())
                && title(track) != null;
    }

    static List<TrackHit> hits(List<DeezerReply.Track> tracks) {
        return tracks.stream()
                .filter(DeezerMapper::isTrack)
                .map(track -> new TrackHit(Service.DEEZER, track(track, track.album())))
                .toList();
    }

    /// @param album what is known of it; the track's own if nothing more is
    static Track track(DeezerReply.Track track, @Nullable Album album) {
        var result = Track.builder();
        names(result, track);
        if (album != null) fill(result, album);
        String id = Objects.requireNonNullElse(track.id(), "");
        if (DeezerLink.isId(id))
            result.id(Service.DEEZER, id)
                    .url(track.link() == null ? SITE + "track/" + id : track.link());
        var date = PartialDate.parse(track.releaseDate());
        if (date.isPresent()) result.releaseDate(date.get());
        Long seconds = track.duration();
        return result.trackNumber(track.position())
                .discNumber(track.disc())
                .durationMs(
                        seconds == null || seconds < 1 || seconds > LONGEST_SECONDS
                                ? null
                                : seconds * 1000)
                .isrc(track.isrc())
                .bpm(track.bpm())
                .build();
    }

    private static void names(Track.Builder result, DeezerReply.Track track) {
        var parts = parts(track);
        var credits = track.contributors();
        var artists = named(credits, "main");
        if (artists.isEmpty()) artists = named(Stream.ofNullable(track.artist()).toList(), "");
        var featured = new ArrayList<>(named(credits, "featured"));
        for (String guest : parts.featured())
            if (featured.stream().noneMatch(guest::equalsIgnoreCase)) featured.add(guest);
        var remixers = named(credits, "remixer");
        result.title(parts.title())
                .version(parts.version())
                .artists(artists)
                .featured(featured)
                .remixers(remixers.isEmpty() ? TitleParts.remixers(parts.version()) : remixers);
    }

    /// The short title and the version stand apart, the version usually in brackets; older records
    /// have one title with everything in it.
    private static TitleParts parts(DeezerReply.Track track) {
        String title = Objects.requireNonNullElse(title(track), "");
        String version = Objects.requireNonNullElse(track.titleVersion(), "").strip();
        if (version.isEmpty()) return TitleParts.of(title);
        boolean bracketed = version.matches("(?s)[(\\[].*[)\\]]");
        var parts = TitleParts.of(title + " " + (bracketed ? version : "(" + version + ")"));
        if (parts.version() != null || !parts.featured().isEmpty()) return parts;
        // "(Bonus Beats)": no word for a version that we know, but in the place of one.
        var plain = TitleParts.of(title);
        String words = bracketed ? version.substring(1, version.length() - 1).strip() : version;
        return new TitleParts(plain.title(), words, plain.featured());
    }

    private static @Nullable String title(DeezerReply.Track track) {
        boolean split = track.titleShort() != null && !track.titleShort().isBlank();
        String title = split ? track.titleShort() : track.title();
        return title == null || title.isBlank() ? null : title;
    }

    /// @param role "" for any
    private static List<String> named(List<Artist> artists, String role) {
        return artists.stream()
                .filter(artist -> role.isEmpty() || role.equals(lower(artist.role())))
                .map(artist -> Objects.requireNonNullElse(artist.name(), ""))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    /// What an album lends to each of its tracks.
    private static void fill(Track.Builder track, Album album) {
        track.release(album.title())
                .label(album.label())
                .barcode(album.upc())
                .releaseDate(PartialDate.parse(album.releaseDate()).orElse(null))
                .genres(genres(album))
                .artworkUrl(album.cover());
    }

    private static List<String> genres(Album album) {
        if (album.genres() == null) return List.of();
        return album.genres().data().stream()
                .map(Genre::name)
                .filter(Objects::nonNull)
                .map(name -> name)
                .toList();
    }

    /// @param tracks in order, as fully as they are known
    static Release release(Album album, List<DeezerReply.Track> tracks) {
        var artists = named(album.contributors(), "main");
        return new Release(
                Service.DEEZER,
                Objects.requireNonNullElse(album.id(), ""),
                album.title(),
                artists.isEmpty() ? named(Stream.ofNullable(album.artist()).toList(), "") : artists,
                album.label(),
                null,
                PartialDate.parse(album.releaseDate()).orElse(null),
                null,
                album.upc(),
                kind(album.recordType()),
                null,
                tracks.stream()
                        .filter(DeezerMapper::isTrack)
                        .map(track -> track(track, album))
                        .toList());
    }

    private static @Nullable String kind(@Nullable String type) {
        return switch (lower(type)) {
            case "album" -> "Album";
            case "single" -> "Single";
            case "ep" -> "EP";
            case "compile", "compilation" -> "Compilation";
            default -> null;
        };
    }

    private static String lower(@Nullable String word) {
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }
}
