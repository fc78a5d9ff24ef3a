package cratekeeper.app;

import cratekeeper.account.Credentials;
import cratekeeper.integration.Source;
import cratekeeper.integration.archive.InternetArchive;
import cratekeeper.integration.beatport.Beatport;
import cratekeeper.integration.coverartarchive.CoverArtArchive;
import cratekeeper.integration.musicbrainz.MusicBrainz;
import cratekeeper.music.Service;
import cratekeeper.net.Http;
import cratekeeper.net.Manners;
import cratekeeper.net.ServiceHttp;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;

/// The platforms at hand, each built by one line here. Building them asks nobody.
///
/// @param credentials for those who want to know who asks
record Platforms(Place place, Http http, Credentials credentials, Waits waits) {

    /// All that [#all] builds, in the order in which a person sees them.
    static final List<Service> SERVICES =
            List.of(
                    Service.BEATPORT,
                    Service.MUSICBRAINZ,
                    Service.COVERARTARCHIVE,
                    Service.ARCHIVE);

    List<Source> all() throws IOException {
        return List.of(
                new Beatport(
                        address(Service.BEATPORT),
                        door(Service.BEATPORT, Beatport.MANNERS),
                        credentials,
                        waits,
                        new SecureRandom()),
                new MusicBrainz(address(Service.MUSICBRAINZ), door(Service.MUSICBRAINZ)),
                new CoverArtArchive(
                        address(Service.COVERARTARCHIVE), door(Service.COVERARTARCHIVE)),
                new InternetArchive(address(Service.ARCHIVE), door(Service.ARCHIVE)));
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
