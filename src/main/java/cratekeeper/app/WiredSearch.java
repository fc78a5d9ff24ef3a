package cratekeeper.app;

import cratekeeper.account.Secret;
import cratekeeper.agent.AcquisitionScout;
import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.OwnValues;
import cratekeeper.agent.Patience;
import cratekeeper.agent.PeerRecord;
import cratekeeper.agent.Pinning;
import cratekeeper.agent.PlaylistImporter;
import cratekeeper.agent.Recognition;
import cratekeeper.agent.RememberedNames;
import cratekeeper.agent.SoundCheck;
import cratekeeper.agent.TimeBudget;
import cratekeeper.integration.NameReader;
import cratekeeper.integration.assistant.Assistant;
import cratekeeper.match.Matcher;
import cratekeeper.match.RecordingMatcher;
import cratekeeper.media.Fpcalc;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.time.Duration;

/// Those who find out what a track is and where it can be had.
final class WiredSearch {
    private static final Duration ASSISTANT_PATIENCE = Duration.ofSeconds(20);
    private final Place place;
    private final WiredStores stores;
    private final Matcher matcher;
    private final Once<OwnValues> ownValues;
    private final Once<MetadataCollector> collector;
    private final Once<AcquisitionScout> scout;
    private final Once<PlaylistImporter> playlists;

    WiredSearch(
            Place place,
            WiredStores stores,
            WiredServices services,
            WiredSound sound,
            Waits waits) {
        this.place = place;
        this.stores = stores;
        var set = place.preferences();
        matcher = new RecordingMatcher(set.sameWithinMs(), set.reviewWithinMs());
        ownValues = new Once<>(() -> new OwnValues(stores.ownValues()));
        collector =
                new Once<>(() ->
                        new MetadataCollector(
                                        services.sources(),
                                        stores.cache(),
                                        matcher,
                                        place::preferences,
                                        waits,
                                        Patience.ofAPerson(waits::sleep, services::heldFor))
                                .with(ownValues.get()));
        scout =
                new Once<>(() ->
                        new AcquisitionScout(
                                        services.sources(),
                                        matcher,
                                        sound.probe(),
                                        sound.verifier()::check,
                                        place::preferences)
                                .with(
                                        PeerRecord.kept(stores.peers()),
                                        new Pinning(services.sources(), stores.cache(), matcher),
                                        new SoundCheck(
                                                services.sources(),
                                                sound.previewListener()::listen,
                                                new Recognition(services.sources(), matcher),
                                                Fpcalc.on(System.getenv("PATH"))),
                                        new TimeBudget(waits::sleep)));
        playlists =
                new Once<>(
                        () -> new PlaylistImporter(services.sources(), stores.playlists(), waits));
    }

    Matcher matcher() {
        return matcher;
    }

    OwnValues ownValues() throws IOException {
        return ownValues.get();
    }

    MetadataCollector collector() throws IOException {
        return collector.get();
    }

    AcquisitionScout scout() throws IOException {
        return scout.get();
    }

    PlaylistImporter playlists() throws IOException {
        return playlists.get();
    }

    /// Off unless a person names an endpoint; it sees names that nothing was found by.
    NameReader assistant() throws IOException {
        var address = place.assistant();
        if (address.isEmpty()) return NameReader.NONE;
        return new RememberedNames(
                new Assistant(
                        address.get(),
                        place.secret("ASSISTANT_KEY").orElse(null),
                        place.secret("ASSISTANT_MODEL").map(Secret::reveal).orElse("default"),
                        ASSISTANT_PATIENCE),
                stores.assistantAnswers());
    }
}
