package cratekeeper.agent;

import cratekeeper.agent.Identified.Known;
import cratekeeper.agent.Identified.Nobody;
import cratekeeper.agent.Identified.Unsure;
import cratekeeper.integration.NameReader;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.Field;
import cratekeeper.music.Preferences;
import cratekeeper.music.ReviewItem.Reason;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out which recording a job wants, and says so where it is not sure.
final class Identification {
    private static final Logger LOG = LoggerFactory.getLogger(Identification.class);
    private static final int CANDIDATES = 5;
    private static final Nobody NOTHING =
            new Nobody("Nothing was found for these words. Try fewer words, or artist - title.");

    private final MetadataCollector collector;
    private final VersionChoice versions;
    private final NameReader assistant;
    private final Supplier<Preferences> preferences;

    /// @param assistant for names in which nothing was found
    Identification(
            MetadataCollector collector, NameReader assistant, Supplier<Preferences> preferences) {
        this.collector = collector;
        this.assistant = assistant;
        this.versions = new VersionChoice(collector.matcher());
        this.preferences = preferences;
    }

    Identified of(DownloadJob job) throws InterruptedException {
        Track chosen = job.chosen();
        if (chosen == null) return searched(job.query(), order(job));
        boolean open = chosen.version() == null && !job.prefer().isEmpty();
        if (open || chosen.ids().isEmpty()) {
            var found = collector.search(SearchRequest.of(asked(chosen, open)), _ -> {});
            var better = versions.among(found, asked(chosen, open), open ? order(job) : List.of());
            if (!better.isEmpty())
                return new Known(
                        collector.complete(better.getFirst()), better.subList(1, better.size()));
        }
        return new Known(
                OwnValues.filled(collector.complete(chosen), TrackMetadata.of(chosen)), List.of());
    }

    /// @param open whether any version will do, so that neither length nor code are asked for
    private static TrackQuery asked(Track chosen, boolean open) {
        return TrackQuery.of(
                open ? chosen.toBuilder().durationMs(null).isrc(null).build() : chosen);
    }

    private List<String> order(DownloadJob job) {
        return job.prefer().isEmpty() ? preferences.get().versionPreference() : job.prefer();
    }

    private Identified searched(TrackQuery query, List<String> order) throws InterruptedException {
        var request = SearchRequest.of(query);
        var found = collector.search(request, _ -> {});
        if (found.nobodyReached())
            return new Nobody("No service could be reached. Check the connection and retry.");
        var preferred = versions.among(found, query, order);
        if (!preferred.isEmpty()
                && preferred.getFirst().metadata().confidence() >= preferences.get().acceptAt())
            return preferred(preferred, found);
        if (found.tracks().isEmpty()
                || found.tracks().getFirst().metadata().confidence() < preferences.get().reviewAt())
            return assisted(query);
        var metadata = collector.completed(found, request);
        var doubts = doubts(metadata, MetadataCollector.tooClose(found).stream().toList());
        return doubts.isEmpty()
                ? new Known(metadata, List.of())
                : new Unsure(doubts, candidates(metadata, found.tracks().getFirst(), found));
    }

    /// What was found by an assistant's reading is never taken without a person.
    private Identified assisted(TrackQuery query) throws InterruptedException {
        var read = read(query);
        if (read.isEmpty()) return NOTHING;
        var guess = TrackQuery.of(read.get());
        var found = collector.search(SearchRequest.of(guess), _ -> {});
        if (found.tracks().isEmpty()
                || found.tracks().getFirst().metadata().confidence() < preferences.get().reviewAt())
            return NOTHING;
        var first = found.tracks().getFirst();
        var metadata = collector.complete(first);
        return new Unsure(
                List.of(
                        new Reason(
                                ReviewReason.LOW_CONFIDENCE,
                                "an assistant read these words as “" + guess.text() + "”")),
                candidates(metadata, first, found));
    }

    private Optional<Track> read(TrackQuery query) throws InterruptedException {
        try {
            return query.text().isBlank() ? Optional.empty() : assistant.read(query.text());
        } catch (IOException e) {
            LOG.info("The assistant read nothing: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Identified preferred(List<FoundTrack> preferred, SearchResult found)
            throws InterruptedException {
        var first = preferred.getFirst();
        var metadata = collector.complete(first);
        // Plain words may mean something else altogether.
        var tooClose =
                found.query().title() == null
                        ? MetadataCollector.tooClose(found)
                        : versions.tooClose(preferred);
        var doubts = doubts(metadata, tooClose.stream().toList());
        return doubts.isEmpty()
                ? new Known(metadata, preferred.subList(1, preferred.size()))
                : new Unsure(doubts, candidates(metadata, first, found));
    }

    private List<Reason> doubts(TrackMetadata metadata, List<String> tooClose) {
        var doubts = new ArrayList<Reason>();
        if (metadata.confidence() < preferences.get().acceptAt()) {
            String why = String.join("; ", metadata.reasons());
            doubts.add(
                    new Reason(
                            ReviewReason.LOW_CONFIDENCE,
                            "%.0f %% sure: %s".formatted(metadata.confidence() * 100, why)));
        }
        for (String why : tooClose) doubts.add(new Reason(ReviewReason.TOO_CLOSE_TO_CALL, why));
        // Without these two a file has no name.
        for (Field field : List.of(Field.TITLE, Field.ARTISTS))
            if (metadata.field(field).isEmpty())
                doubts.add(
                        new Reason(
                                ReviewReason.CONFLICT, "services disagree on the " + field.json()));
        return doubts;
    }

    /// The best, the records it was merged of where they contradict each other, and the next best.
    private static List<TrackMetadata> candidates(
            TrackMetadata best, FoundTrack from, SearchResult found) {
        var candidates = new ArrayList<TrackMetadata>();
        boolean nameless = !best.fields().keySet().containsAll(Set.of(Field.TITLE, Field.ARTISTS));
        if (nameless) from.hits().forEach(hit -> candidates.add(TrackMetadata.of(hit.track())));
        else candidates.add(best);
        found.tracks().stream()
                .filter(other -> !other.id().equals(from.id()))
                .forEach(other -> candidates.add(other.metadata()));
        return candidates.stream().limit(CANDIDATES).toList();
    }
}
