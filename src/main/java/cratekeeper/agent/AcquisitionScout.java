package cratekeeper.agent;

import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.SourceException;
import cratekeeper.match.Matcher;
import cratekeeper.media.AudioProbe;
import cratekeeper.music.Attempt;
import cratekeeper.music.AudioFile;
import cratekeeper.music.Offer;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From a record to a file: walks the chain of sources, ranks what they offer, tries the best,
/// checks what came, goes on to the next when it fails, and gives up with every reason.
public final class AcquisitionScout {
    private static final Logger LOG = LoggerFactory.getLogger(AcquisitionScout.class);

    private final Gear gear;

    /// Hears a file to its end.
    @FunctionalInterface
    public interface FullCheck {
        AudioFile check(Path file) throws IOException, InterruptedException;
    }

    /// @param probe looks at every file's header
    /// @param fullCheck hears what came from somebody unknown
    public AcquisitionScout(
            Sources sources,
            Matcher matcher,
            AudioProbe probe,
            FullCheck fullCheck,
            Supplier<Preferences> preferences) {
        this(
                new Gear(
                        sources.downloads(),
                        new OfferRanking(matcher),
                        probe,
                        fullCheck,
                        preferences,
                        PeerRecord.NONE,
                        Pinning.NONE,
                        SoundCheck.DEAF,
                        TimeBudget.ENDLESS));
    }

    private AcquisitionScout(Gear gear) {
        this.gear = gear;
    }

    /// All that a walk along the chain uses.
    record Gear(
            List<DownloadSource> sources,
            OfferRanking ranking,
            AudioProbe probe,
            FullCheck fullCheck,
            Supplier<Preferences> preferences,
            PeerRecord peers,
            Pinning pinning,
            SoundCheck soundCheck,
            TimeBudget budget) {}

    /// The same with all it may know beside the sources.
    ///
    /// @param peers how strangers kept their word so far
    /// @param pinning asks services that give no files which recording it is
    /// @param soundCheck hears whether a file is the recording
    /// @param budget how long each source may take
    public AcquisitionScout with(
            PeerRecord peers, Pinning pinning, SoundCheck soundCheck, TimeBudget budget) {
        return new AcquisitionScout(
                new Gear(
                        gear.sources(),
                        gear.ranking().knowing(peers),
                        gear.probe(),
                        gear.fullCheck(),
                        gear.preferences(),
                        peers,
                        pinning,
                        soundCheck,
                        budget));
    }

    /// What is wanted of the chain.
    ///
    /// @param chosenOffer a file that a person picked: tried first, whatever its rank
    /// @param chain services in order; empty means the preferences' chain
    /// @param tried earlier attempts: what failed for good is not fetched again
    /// @param folder keeps what is fetched; partial files of earlier tries are resumed from there
    public record Wanted(
            TrackQuery query,
            Track track,
            Optional<Offer> chosenOffer,
            List<Service> chain,
            List<Attempt> tried,
            Path folder) {}

    /// Told where the walk stands.
    public interface Steps {
        void searching(Service service);

        void downloading(Offer offer, long bytesDone, long bytesTotal);

        /// The file's owner lets us wait.
        ///
        /// @param place in the owner's queue, from 1 on; 0 if it is not known
        default void queued(Offer offer, long place) {}

        void verifying(Offer offer);

        void tried(Attempt attempt);
    }

    /// Files of every source, best first. A source that fails has none.
    public List<RankedOffer> offers(TrackQuery wanted, Track metadata) throws InterruptedException {
        List<Offer> found = Collections.synchronizedList(new ArrayList<>());
        Together.run(
                gear.sources().stream()
                        .<Together.Job>map(source ->
                                () -> {
                                    try {
                                        found.addAll(source.offers(wanted));
                                    } catch (SourceException e) {
                                        LOG.info(
                                                "Offers of {}: {}",
                                                source.service(),
                                                e.getMessage());
                                    }
                                })
                        .toList());
        return gear.ranking().rank(List.copyOf(found), metadata, gear.preferences().get());
    }

    /// Whether one of these files may be taken without asking a person.
    boolean fits(List<Offer> offers, Track wanted) {
        return gear.ranking().rank(offers, wanted, gear.preferences().get()).stream()
                .anyMatch(RankedOffer::acceptable);
    }

    /// Whether this service is asked at all.
    ///
    /// @param chain as in [Wanted]
    boolean asks(Service service, List<Service> chain) {
        return (chain.isEmpty() ? gear.preferences().get().downloadChain() : chain)
                .contains(service);
    }

    /// @throws IOException the disk failed us
    public Acquired acquire(Wanted wanted, Steps steps) throws IOException, InterruptedException {
        return new ChainWalk(gear, wanted, steps).go();
    }
}
