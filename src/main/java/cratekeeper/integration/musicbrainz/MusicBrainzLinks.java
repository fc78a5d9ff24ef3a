package cratekeeper.integration.musicbrainz;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.musicbrainz.MusicBrainzReply.Relation;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Release;
import cratekeeper.music.Track;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Links to MusicBrainz, and links elsewhere that it may have on record.
final class MusicBrainzLinks {
    private static final Set<String> OWN_HOSTS =
            Set.of("musicbrainz.org", "www.musicbrainz.org", "beta.musicbrainz.org");
    private static final Pattern OWN_PATH =
            Pattern.compile(
                    "/(recording|release|release-group|track)/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}"
                            + "-\\p{XDigit}{12})(?:/.*)?");

    /// Shops and players whose pages editors attach to recordings and releases.
    private static final Set<String> KNOWN_HOSTS =
            Set.of(
                    "discogs.com",
                    "bandcamp.com",
                    "spotify.com",
                    "deezer.com",
                    "beatport.com",
                    "youtube.com",
                    "youtu.be",
                    "soundcloud.com",
                    "apple.com",
                    "tidal.com",
                    "junodownload.com");

    private static final Pattern LOCALE = Pattern.compile("^/(?:intl-)?[a-z]{2}(?=/)");
    private static final Pattern DISCOGS_SLUG =
            Pattern.compile("^(/(?:release|master)/\\d+)-[^/]*$");
    private static final Pattern VIDEO = Pattern.compile("(?:^|&)v=([\\w-]{6,20})(?:&|$)");

    private final MusicBrainz musicBrainz;

    MusicBrainzLinks(MusicBrainz musicBrainz) {
        this.musicBrainz = musicBrainz;
    }

    static boolean reads(URI link) {
        return isOwn(link) ? OWN_PATH.matcher(path(link)).matches() : resource(link) != null;
    }

    List<Track> read(URI link) throws SourceException, InterruptedException {
        if (!isOwn(link)) {
            String resource = resource(link);
            return resource == null ? List.of() : elsewhere(resource);
        }
        var found = OWN_PATH.matcher(path(link));
        if (!found.matches()) return List.of();
        String id = found.group(2).toLowerCase(Locale.ROOT);
        return switch (found.group(1)) {
            case "recording" -> musicBrainz.track(id).stream().toList();
            case "release" -> tracksOf(musicBrainz.release(id));
            case "release-group" -> group(id);
            default -> trackOn(id);
        };
    }

    private List<Track> group(String id) throws SourceException, InterruptedException {
        var group =
                musicBrainz.lookUp(
                        "release-group",
                        id,
                        "artist-credits releases media genres",
                        MusicBrainzReply.Group.class);
        var chosen = group.flatMap(g -> ReleaseChoice.of(g.releases(), null));
        return chosen.isEmpty() ? List.of() : release(chosen.get().id());
    }

    private List<Track> release(@Nullable String id) throws SourceException, InterruptedException {
        return id == null ? List.of() : tracksOf(musicBrainz.release(id));
    }

    private List<Track> trackOn(String trackId) throws SourceException, InterruptedException {
        return musicBrainz.withTrack(trackId).stream()
                .flatMap(release -> ReleaseMapper.release(release).tracks().stream())
                .filter(t -> trackId.equals(t.relatedIds().get(RelatedId.MUSICBRAINZ_TRACK)))
                .limit(1)
                .toList();
    }

    private static List<Track> tracksOf(Optional<Release> release) {
        return release.map(Release::tracks).orElse(List.of());
    }

    /// A page that is a recording's leads to it; else one that is a release's to its tracks.
    private List<Track> elsewhere(String resource) throws SourceException, InterruptedException {
        var page = musicBrainz.page(resource);
        if (page.isEmpty()) return List.of();
        for (Relation relation : page.get().relations()) {
            var recording = relation.recording();
            if (recording != null && recording.id() != null)
                return musicBrainz.track(recording.id()).stream().toList();
        }
        for (Relation relation : page.get().relations()) {
            if (relation.release() != null) return release(relation.release().id());
        }
        return List.of();
    }

    /// The page's address as editors enter it: https, no tracking, no language; `null` if it is not
    /// a page that they would enter.
    static @Nullable String resource(URI link) {
        String scheme = Objects.requireNonNullElse(link.getScheme(), "").toLowerCase(Locale.ROOT);
        String host = host(link);
        if (!scheme.equals("http") && !scheme.equals("https")) return null;
        if (KNOWN_HOSTS.stream().noneMatch(h -> host.equals(h) || host.endsWith("." + h)))
            return null;
        String path = path(link);
        if (host.equals("youtu.be")) return video(path.replaceFirst("^/", ""));
        if (host.endsWith("youtube.com")) {
            var id = VIDEO.matcher(Objects.requireNonNullElse(link.getRawQuery(), ""));
            return id.find() ? video(id.group(1)) : null;
        }
        if (path.length() < 2) return null;
        return "https://" + host + plain(host, path);
    }

    private static @Nullable String video(String id) {
        return id.matches("[\\w-]{6,20}") ? "https://www.youtube.com/watch?v=" + id : null;
    }

    private static String plain(String host, String path) {
        String bare = path.replaceFirst("/+$", "");
        if (host.endsWith("discogs.com"))
            return DISCOGS_SLUG.matcher(LOCALE.matcher(bare).replaceFirst("")).replaceFirst("$1");
        if (host.endsWith("spotify.com") || host.endsWith("deezer.com"))
            return LOCALE.matcher(bare).replaceFirst("");
        return bare;
    }

    private static boolean isOwn(URI link) {
        return OWN_HOSTS.contains(host(link));
    }

    private static String host(URI link) {
        return Objects.requireNonNullElse(link.getHost(), "").toLowerCase(Locale.ROOT);
    }

    private static String path(URI link) {
        return Objects.requireNonNullElse(link.getRawPath(), "");
    }
}
