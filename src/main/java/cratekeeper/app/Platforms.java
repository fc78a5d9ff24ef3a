package cratekeeper.app;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.config.ServiceAddress;
import cratekeeper.integration.Source;
import cratekeeper.integration.acoustid.AcoustId;
import cratekeeper.integration.archive.InternetArchive;
import cratekeeper.integration.beatport.Beatport;
import cratekeeper.integration.coverartarchive.CoverArtArchive;
import cratekeeper.integration.deezer.Deezer;
import cratekeeper.integration.deezer.DeezerManners;
import cratekeeper.integration.discogs.Discogs;
import cratekeeper.integration.musicbrainz.MusicBrainz;
import cratekeeper.integration.soulseek.Soulseek;
import cratekeeper.integration.soulseek.transfers.BadFiles;
import cratekeeper.integration.soundcloud.SoundCloud;
import cratekeeper.integration.soundcloud.SoundCloudManners;
import cratekeeper.integration.spotify.Spotify;
import cratekeeper.integration.youtube.YouTube;
import cratekeeper.integration.youtube.YtDlp;
import cratekeeper.media.Glance;
import cratekeeper.music.Service;
import cratekeeper.net.Http;
import cratekeeper.net.Manners;
import cratekeeper.net.ServiceHttp;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/// The platforms at hand, each built by one line here. Building them asks nobody.
///
/// @param credentials for those who want to know who asks
/// @param badFiles of other users that are not fetched again
record Platforms(Place place, Http http, Credentials credentials, Waits waits, BadFiles badFiles) {

    /// All that [#all] builds, in the order in which a person sees them.
    static final List<Service> SERVICES =
            List.of(
                    Service.BEATPORT,
                    Service.MUSICBRAINZ,
                    Service.COVERARTARCHIVE,
                    Service.DISCOGS,
                    Service.SPOTIFY,
                    Service.DEEZER,
                    Service.SOULSEEK,
                    Service.ARCHIVE,
                    Service.YOUTUBE,
                    Service.SOUNDCLOUD,
                    Service.ACOUSTID);

    List<Source> all() throws IOException {
        return List.of(
                new Beatport(
                        address(Service.BEATPORT),
                        door(Service.BEATPORT, Beatport.MANNERS),
                        credentials,
                        waits,
                        new SecureRandom()),
                // Before those that only have its links on record.
                new Discogs(
                        address(Service.DISCOGS),
                        door(Service.DISCOGS, Discogs.MANNERS),
                        credentials),
                new MusicBrainz(address(Service.MUSICBRAINZ), door(Service.MUSICBRAINZ)),
                new CoverArtArchive(
                        address(Service.COVERARTARCHIVE), door(Service.COVERARTARCHIVE)),
                new AcoustId(
                        address(Service.ACOUSTID),
                        door(Service.ACOUSTID, AcoustId.MANNERS),
                        credentials),
                new YouTube(
                        address(Service.YOUTUBE),
                        door(Service.YOUTUBE, YouTube.MANNERS),
                        credentials,
                        waits,
                        ytDlp(place)),
                new Spotify(
                        address(Service.SPOTIFY),
                        place.address(ServiceAddress.SPOTIFY_ACCOUNTS),
                        door(Service.SPOTIFY, Spotify.MANNERS),
                        credentials,
                        waits),
                new Deezer(
                        address(Service.DEEZER),
                        door(Service.DEEZER, new DeezerManners()),
                        credentials),
                new Soulseek(
                        InetSocketAddress.createUnresolved(
                                place.soulseek().host(), place.soulseek().port()),
                        place.soulseek().listening(),
                        http.budget(Service.SOULSEEK, place.limit(Service.SOULSEEK)),
                        credentials,
                        waits,
                        new SecureRandom(),
                        Glance::header,
                        badFiles),
                new InternetArchive(address(Service.ARCHIVE), door(Service.ARCHIVE)),
                new SoundCloud(
                        address(Service.SOUNDCLOUD),
                        door(Service.SOUNDCLOUD, new SoundCloudManners()),
                        credentials,
                        waits));
    }

    /// Found, but not started yet; our own FFmpeg is unpacked when it first fetches.
    static YtDlp ytDlp(Place place) {
        return new YtDlp(
                place.secret("YTDLP_PATH").map(Secret::reveal).orElse(null),
                System.getenv("PATH"),
                () -> Optional.ofNullable(place.ffmpeg().program().getParent()));
    }

    private URI address(Service service) throws IOException {
        return place.address(service);
    }

    private ServiceHttp door(Service service) {
        return door(service, Manners.PLAIN);
    }

    private ServiceHttp door(Service service, Manners manners) {
        return http.service(service, place.limit(service), manners);
    }
}
