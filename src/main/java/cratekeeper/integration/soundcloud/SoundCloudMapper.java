package cratekeeper.integration.soundcloud;

import cratekeeper.integration.TitleParts;
import cratekeeper.integration.soundcloud.SoundCloudReply.Playlist;
import cratekeeper.integration.soundcloud.SoundCloudReply.Publisher;
import cratekeeper.integration.soundcloud.SoundCloudReply.User;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Offer;
import cratekeeper.music.PartialDate;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// SoundCloud's words into ours. Pure. Tempo, key and genre are the uploader's; counts and tags
/// have no place with us.
final class SoundCloudMapper {
    static final String TRACKS = "soundcloud:tracks:";
    static final String PLAYLISTS = "soundcloud:playlists:";
    private static final Pattern ID =
            Pattern.compile("(?:soundcloud:(?:tracks|playlists):)?([1-9]\\d{0,17})");
    private static final Pattern NUMBER = Pattern.compile("[A-Z][A-Z0-9& ._-]{0,20}\\d[A-Z]{0,2}");
    private static final int LARGEST = 1_000_000;
    private static final int LONGEST_NAME = 300;

    private SoundCloudMapper() {}

    /// The number of a track or playlist, however it is written.
    static Optional<String> number(@Nullable String id) {
        if (id == null) return Optional.empty();
        var found = ID.matcher(id);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    static Optional<String> number(SoundCloudReply.Track track) {
        return number(track.urn()).or(() -> number(track.id()));
    }

    /// Tracks among what came, unwrapped; whoever else stands in the list is left out.
    static List<SoundCloudReply.Track> tracks(List<SoundCloudReply.Track> items) {
        return items.stream()
                .map(item -> item.inside() == null ? item : item.inside())
                .filter(item -> item.kind() == null || item.kind().equals("track"))
                .toList();
    }

    /// Stubs have an id and no title.
    static boolean isWhole(SoundCloudReply.Track track) {
        return number(track).isPresent() && track.title() != null && !track.title().isBlank();
    }

    static List<TrackHit> hits(List<SoundCloudReply.Track> tracks) {
        return tracks.stream()
                .filter(SoundCloudMapper::isWhole)
                .map(track -> {
                    var offer = offer(track);
                    return new TrackHit(
                            Service.SOUNDCLOUD,
                            track(track),
                            offer.map(Offer::quality).filter(q -> !q.isEmpty()).orElse(null),
                            offer.stream().toList());
                })
                .toList();
    }

    static Track track(SoundCloudReply.Track track) {
        Publisher delivered = track.publisher();
        String artist = delivered == null || blank(delivered.artist()) ? null : delivered.artist();
        var names =
                UploadTitle.of(
                        track.title() == null ? "" : track.title(),
                        blank(track.artist()) ? artist : track.artist(),
                        name(track.user()));
        String said = text(track.release());
        String release = said.isEmpty() ? null : said;
        boolean numbered = release != null && NUMBER.matcher(release).matches();
        String album = delivered == null ? null : delivered.album();
        var result =
                Track.builder()
                        .title(names.title())
                        .version(names.version())
                        .artists(names.artists())
                        .featured(names.featured())
                        .remixers(TitleParts.remixers(names.version()))
                        .release(blank(album) && !numbered ? release : album)
                        .catalogueNumber(numbered ? release : names.catalogueNumber())
                        .label(track.label())
                        .releaseDate(date(track))
                        .durationMs(length(track))
                        .isrc(isrc(track))
                        .barcode(delivered == null ? null : delivered.barcode())
                        .genres(blank(track.genre()) ? List.of() : List.of(track.genre()))
                        .bpm(track.bpm())
                        .key(MusicalKey.parse(text(track.key())).orElse(null))
                        .artworkUrl(artwork(track.artwork()))
                        .url(secure(track.page()));
        number(track).ifPresent(id -> result.id(Service.SOUNDCLOUD, TRACKS + id));
        return result.build();
    }

    /// A file that the uploader gives away. The flag decides, never the address.
    static Optional<Offer> offer(SoundCloudReply.Track track) {
        if (!isGiven(track) || !isWhole(track)) return Optional.empty();
        Track what = track(track);
        String format = format(track.format());
        String name = what.artistLine() + " - " + what.fullTitle();
        return Optional.of(
                new Offer(
                        Service.SOUNDCLOUD,
                        TRACKS + number(track).orElseThrow(),
                        format,
                        null,
                        null,
                        null,
                        null,
                        what.durationMs(),
                        track.bytes() != null && track.bytes() > 0 ? track.bytes() : null,
                        null,
                        null,
                        null,
                        null,
                        format.isEmpty() ? name : name + "." + format.toLowerCase(Locale.ROOT),
                        what,
                        Map.of(),
                        licence(track.license())));
    }

    static boolean isGiven(SoundCloudReply.Track track) {
        boolean left =
                !Boolean.FALSE.equals(track.hasDownloadsLeft())
                        && (track.downloadsLeft() == null || track.downloadsLeft() > 0);
        return Boolean.TRUE.equals(track.downloadable()) && left;
    }

    /// "" where it is not said: the file itself will tell.
    private static String format(@Nullable String word) {
        return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
            case "mp3" -> "MP3";
            case "wav" -> "WAV";
            case "aiff", "aif" -> "AIFF";
            case "flac" -> "FLAC";
            case "ogg" -> "OGG";
            case "m4a", "aac" -> "AAC";
            default -> "";
        };
    }

    private static @Nullable String licence(@Nullable String word) {
        if (word == null || !word.matches("cc-by(?:-(?:nc|nd|sa)){0,2}")) return null;
        return "https://creativecommons.org/licenses/" + word.substring(3) + "/3.0/";
    }

    /// Not where only an excerpt is open, unless the whole's is told beside it.
    private static @Nullable Long length(SoundCloudReply.Track track) {
        if (track.fullDuration() != null && track.fullDuration() > 0) return track.fullDuration();
        boolean whole =
                (track.access() == null || track.access().equals("playable"))
                        && !"SNIP".equals(track.policy());
        return whole ? track.duration() : null;
    }

    private static @Nullable String isrc(SoundCloudReply.Track track) {
        Publisher delivered = track.publisher();
        String own = text(track.isrc());
        String code = !own.isEmpty() || delivered == null ? own : text(delivered.isrc());
        String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return plain.matches("[A-Z]{2}[A-Z0-9]{3}\\d{7}") ? plain : null;
    }

    private static @Nullable PartialDate date(SoundCloudReply.Track track) {
        return date(track.year(), track.month(), track.day())
                .or(() -> PartialDate.parse(track.releaseDate()))
                .or(() -> uploaded(track.createdAt()))
                .orElse(null);
    }

    private static Optional<PartialDate> uploaded(@Nullable String at) {
        return at == null ? Optional.empty() : PartialDate.parse(at.replace('/', '-'));
    }

    private static Optional<PartialDate> date(
            @Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
        if (year == null || year < 1) return Optional.empty();
        boolean known = month != null && month > 0;
        try {
            return Optional.of(
                    new PartialDate(
                            year,
                            known ? month : null,
                            known && day != null && day > 0 ? day : null));
        } catch (DateTimeException e) {
            // Somebody typed a thirteenth month.
            return Optional.empty();
        }
    }

    /// The address names a small picture; a larger one lies beside it.
    private static @Nullable String artwork(@Nullable String address) {
        String secure = secure(address);
        return secure == null
                ? null
                : secure.replaceFirst("-large(?=\\.[a-z]{3,4}(?:\\?|$))", "-t500x500");
    }

    private static @Nullable String secure(@Nullable String address) {
        return address == null ? null : address.replaceFirst("(?i)^http://", "https://");
    }

    private static @Nullable String name(@Nullable User user) {
        return user == null ? null : user.username();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /// @param id with its secret, if one is needed to read it
    static PlaylistRef ref(String id, Playlist list) {
        String title = list.title() == null ? "" : list.title();
        String name = title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return new PlaylistRef(
                Service.SOUNDCLOUD,
                id,
                name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME),
                list.size() == null || list.size() < 0 || list.size() > LARGEST ? -1 : list.size(),
                secure(list.page()));
    }

    /// @param tracks all of them, whole
    static Release release(Playlist list, List<SoundCloudReply.Track> tracks) {
        var date =
                date(list.year(), list.month(), list.day())
                        .or(() -> PartialDate.parse(list.releaseDate()))
                        .orElse(null);
        String id = number(list.urn()).or(() -> number(list.id())).orElse("");
        var whole = tracks.stream().filter(SoundCloudMapper::isWhole).toList();
        return new Release(
                Service.SOUNDCLOUD,
                PLAYLISTS + id,
                list.title(),
                Stream.ofNullable(name(list.user())).filter(n -> !n.isBlank()).toList(),
                blank(list.label()) ? null : list.label(),
                null,
                date,
                null,
                blank(list.ean()) ? null : list.ean(),
                kind(blank(list.type()) ? list.setType() : list.type()),
                null,
                IntStream.range(0, whole.size())
                        .mapToObj(i -> onRelease(whole.get(i), list, i + 1))
                        .toList());
    }

    private static Track onRelease(SoundCloudReply.Track track, Playlist list, int number) {
        return track(track).toBuilder().release(list.title()).trackNumber(number).build();
    }

    private static @Nullable String kind(@Nullable String type) {
        return switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
            case "album" -> "Album";
            case "ep" -> "EP";
            case "single" -> "Single";
            case "compilation" -> "Compilation";
            default -> null;
        };
    }
}
