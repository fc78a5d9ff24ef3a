package cratekeeper.agent;

import cratekeeper.integration.ArtworkSource;
import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.IsrcLookup;
import cratekeeper.integration.LinkReader;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.Source;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.TrackSearch;
import cratekeeper.music.Service;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The platforms at hand, to be asked for by what they can do. A further platform is one more in
/// the list.
///
/// @param notAsked services that the person has switched off: they are not asked what they know
public record Sources(List<Source> platforms, Supplier<Set<Service>> notAsked)
        implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    public Sources {
        platforms = List.copyOf(platforms);
    }

    /// All of them may be asked.
    public Sources(List<Source> platforms) {
        this(platforms, Set::of);
    }

    public static Sources of(List<? extends Source> platforms) {
        return new Sources(List.copyOf(platforms));
    }

    /// All that have this capability.
    public <T extends Source> List<T> all(Class<T> capability) {
        return platforms.stream().filter(capability::isInstance).map(capability::cast).toList();
    }

    /// One service's, if it has this capability.
    public <T extends Source> Optional<T> one(Service service, Class<T> capability) {
        return all(capability).stream().filter(s -> s.service() == service).findFirst();
    }

    /// Why a service can do nothing at all for now: nobody is signed in, or it is not set up. One
    /// that refuses a person it knows is still asked: it may have changed its mind.
    Optional<String> missingSignIn(Service service) {
        return one(service, SignIn.class).filter(SignIn::isNeeded).flatMap(Sources::missing);
    }

    private static Optional<String> missing(SignIn signIn) {
        return switch (signIn.state()) {
            case SignInState.NotSetUp(String what) -> Optional.of(what);
            case SignInState.Expired(String why) -> Optional.of(why);
            case SignInState.SignedOut() ->
                    Optional.of(
                            new SourceException.SignInNeeded(signIn.service(), null).sentence());
            case SignInState.Connected _, SignInState.Blocked _ -> Optional.empty();
        };
    }

    private <T extends Source> List<T> asked(Class<T> capability) {
        Set<Service> off = notAsked.get();
        return all(capability).stream().filter(s -> !off.contains(s.service())).toList();
    }

    List<TrackSearch> searches() {
        return asked(TrackSearch.class);
    }

    List<MetadataLookup> lookups() {
        return asked(MetadataLookup.class);
    }

    List<IsrcLookup> isrcs() {
        return asked(IsrcLookup.class);
    }

    List<LinkReader> links() {
        return all(LinkReader.class);
    }

    List<ArtworkSource> artworks() {
        return asked(ArtworkSource.class);
    }

    List<DownloadSource> downloads() {
        return all(DownloadSource.class);
    }

    /// Ends the connections of those that keep some.
    @Override
    public void close() {
        for (Source platform : platforms) {
            if (!(platform instanceof AutoCloseable open)) continue;
            try {
                open.close();
            } catch (Exception e) {
                LOG.warn("{} did not close", platform.service(), e);
            }
        }
    }
}
