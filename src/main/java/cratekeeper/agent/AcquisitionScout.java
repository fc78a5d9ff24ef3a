package cratekeeper.agent;

import cratekeeper.agent.Acquired.NeedsReview;
import cratekeeper.agent.Acquired.Saved;
import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.SourceException;
import cratekeeper.match.Matcher;
import cratekeeper.media.AudioProbe;
import cratekeeper.music.Attempt;
import cratekeeper.music.Attempt.Outcome;
import cratekeeper.music.AudioFile;
import cratekeeper.music.Offer;
import cratekeeper.music.Preferences;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.music.TransferProgress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From a record to a file: walks the chain of sources, ranks what they offer, tries the best,
/// checks what came, goes on to the next when it fails, and gives up with every reason.
public final class AcquisitionScout {
    private static final Logger LOG = LoggerFactory.getLogger(AcquisitionScout.class);

    /// Files tried from one source before the next source has its turn.
    private static final int TRIES_PER_SOURCE = 3;

    private final List<DownloadSource> sources;
    private final OfferRanking ranking;
    private final AudioProbe probe;
    private final FullCheck fullCheck;
    private final Supplier<Preferences> preferences;

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
        this.sources = sources.downloads();
        this.ranking = new OfferRanking(matcher);
        this.probe = probe;
        this.fullCheck = fullCheck;
        this.preferences = preferences;
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
                sources.stream()
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
        return ranking.rank(List.copyOf(found), metadata, preferences.get());
    }

    /// @throws IOException the disk failed us
    public Acquired acquire(Wanted wanted, Steps steps) throws IOException, InterruptedException {
        return new Walk(wanted, steps).go();
    }

    /// One walk along the chain.
    private final class Walk {
        private final Wanted wanted;
        private final Steps steps;
        private final List<Attempt> attempts = new ArrayList<>();
        private final Set<ReviewItem.Reason> reasons = new LinkedHashSet<>();

        Walk(Wanted wanted, Steps steps) {
            this.wanted = wanted;
            this.steps = steps;
            attempts.addAll(wanted.tried());
        }

        Acquired go() throws IOException, InterruptedException {
            if (wanted.chosenOffer().isPresent()) {
                Offer offer = wanted.chosenOffer().get();
                var source =
                        sources.stream().filter(s -> s.service() == offer.service()).findFirst();
                if (source.isPresent()) {
                    var saved = attempt(source.get(), offer, true);
                    if (saved.isPresent()) return saved.get();
                }
            }
            for (DownloadSource source : chain()) {
                var saved = from(source);
                if (saved.isPresent()) return saved.get();
            }
            reasons.add(
                    new ReviewItem.Reason(
                            ReviewReason.ALL_SOURCES_FAILED, "no source had a file that fits"));
            return new NeedsReview(List.copyOf(reasons), List.copyOf(attempts));
        }

        private List<DownloadSource> chain() {
            var order =
                    wanted.chain().isEmpty() ? preferences.get().downloadChain() : wanted.chain();
            return order.stream()
                    .flatMap(service -> sources.stream().filter(s -> s.service() == service))
                    .toList();
        }

        private Optional<Saved> from(DownloadSource source)
                throws IOException, InterruptedException {
            steps.searching(source.service());
            List<RankedOffer> offers;
            try {
                offers =
                        ranking.rank(
                                source.offers(wanted.query()), wanted.track(), preferences.get());
            } catch (SourceException e) {
                note(new Attempt(source.service(), outcome(e), e.sentence(), null));
                return Optional.empty();
            }
            if (offers.isEmpty()) {
                note(
                        new Attempt(
                                source.service(),
                                Outcome.NOTHING_FOUND,
                                "It has no such file.",
                                null));
            }
            int tries = 0;
            for (RankedOffer ranked : offers) {
                if (failedBefore(ranked.offer())) continue;
                if (tries++ >= TRIES_PER_SOURCE) break;
                if (!ranked.acceptable()) {
                    refuse(ranked);
                    continue;
                }
                var saved = attempt(source, ranked.offer(), false);
                if (saved.isPresent()) return saved;
            }
            return Optional.empty();
        }

        /// Says why a file is not even fetched.
        private void refuse(RankedOffer ranked) {
            boolean weak = !OfferRanking.atLeastMinimum(ranked.offer(), preferences.get());
            String why = String.join("; ", ranked.reasons());
            note(
                    new Attempt(
                            ranked.offer().service(),
                            weak ? Outcome.BELOW_MINIMUM : Outcome.NO_MATCH,
                            capital(why) + ".",
                            ranked.offer()));
            if (weak)
                reasons.add(
                        new ReviewItem.Reason(
                                ReviewReason.QUALITY_BELOW_MINIMUM, ranked.offer().quality()));
            if (why.contains("lengths differ"))
                reasons.add(new ReviewItem.Reason(ReviewReason.LENGTH_DIFFERS, why));
            else if (why.contains("it is the ") || why.contains("no version")) {
                reasons.add(new ReviewItem.Reason(ReviewReason.VERSION_DIFFERS, why));
            }
        }

        private Optional<Saved> attempt(DownloadSource source, Offer offer, boolean personChose)
                throws IOException, InterruptedException {
            Path file = file(offer);
            Files.createDirectories(wanted.folder());
            try {
                steps.downloading(
                        offer,
                        Files.exists(file) ? Files.size(file) : 0,
                        offer.bytes() == null ? -1 : offer.bytes());
                source.fetch(offer, file, progress(offer));
            } catch (SourceException e) {
                if (e instanceof SourceException.Damaged) {
                    reasons.add(new ReviewItem.Reason(ReviewReason.BROKEN_FILE, offer.name()));
                }
                note(new Attempt(source.service(), outcome(e), e.sentence(), offer));
                return Optional.empty();
            }
            steps.verifying(offer);
            var measured = measured(offer, file);
            var refusal =
                    personChose && !measured.broken()
                            ? Optional.<Attempt>empty()
                            : judge(offer, measured);
            if (refusal.isPresent()) {
                note(refusal.get());
                // A broken file is worth nothing; one of another length may be what the person
                // wants after all.
                if (measured.broken()) Files.deleteIfExists(file);
                return Optional.empty();
            }
            note(
                    new Attempt(
                            source.service(),
                            Outcome.SAVED,
                            "Fetched and checked: " + measured.quality() + ".",
                            offer));
            return Optional.of(new Saved(file, measured, offer, List.copyOf(attempts)));
        }

        private TransferProgress progress(Offer offer) {
            return new TransferProgress() {
                @Override
                public void at(long bytesDone, long bytesTotal) {
                    steps.downloading(offer, bytesDone, bytesTotal);
                }

                @Override
                public void queued(long place) {
                    steps.queued(offer, place);
                }
            };
        }

        /// A service's own files are what they say; a stranger's may be anything.
        private AudioFile measured(Offer offer, Path file)
                throws IOException, InterruptedException {
            var header = probe.quick(file);
            return header.broken() || offer.peer() == null ? header : fullCheck.check(file);
        }

        private Optional<Attempt> judge(Offer offer, AudioFile measured) {
            if (measured.broken()) {
                String why =
                        measured.evidence().isEmpty()
                                ? "it cannot be read"
                                : measured.evidence().getFirst();
                reasons.add(
                        new ReviewItem.Reason(ReviewReason.BROKEN_FILE, offer.name() + ": " + why));
                return Optional.of(new Attempt(offer.service(), Outcome.BROKEN, why, offer));
            }
            if (measured.verdict() == AudioFile.Verdict.SUSPECT && offer.peer() != null) {
                String why = String.join(" ", measured.evidence());
                reasons.add(
                        new ReviewItem.Reason(
                                ReviewReason.SUSPECT_TRANSCODE, offer.name() + ": " + why));
                return Optional.of(new Attempt(offer.service(), Outcome.BELOW_MINIMUM, why, offer));
            }
            Long length = wanted.track().durationMs();
            long apart =
                    length == null || measured.durationMs() == null
                            ? 0
                            : Math.abs(length - measured.durationMs());
            if (apart > preferences.get().sameWithinMs()) {
                String why = "The lengths differ by " + Math.round(apart / 1000.0) + " s.";
                reasons.add(new ReviewItem.Reason(ReviewReason.LENGTH_DIFFERS, why));
                return Optional.of(new Attempt(offer.service(), Outcome.NO_MATCH, why, offer));
            }
            boolean enough =
                    OfferRanking.atLeastMinimum(
                            measured.lossless(),
                            measured.codec() == null
                                    ? ""
                                    : measured.codec().toUpperCase(Locale.ROOT),
                            measured.bitrateKbps(),
                            Boolean.TRUE.equals(measured.vbr()),
                            preferences.get());
            if (!enough) {
                reasons.add(
                        new ReviewItem.Reason(
                                ReviewReason.QUALITY_BELOW_MINIMUM, measured.quality()));
                return Optional.of(
                        new Attempt(
                                offer.service(),
                                Outcome.BELOW_MINIMUM,
                                measured.quality() + " is below your minimum.",
                                offer));
            }
            return Optional.empty();
        }

        private boolean failedBefore(Offer offer) {
            return wanted.tried().stream()
                    .anyMatch(a ->
                            a.offer() != null
                                    && a.offer().id().equals(offer.id())
                                    && a.service() == offer.service()
                                    && (a.outcome() == Outcome.BROKEN
                                            || a.outcome() == Outcome.NOT_OFFERED));
        }

        private void note(Attempt attempt) {
            attempts.add(attempt);
            steps.tried(attempt);
        }

        /// The same offer always gets the same name, so that a later try finds what an earlier one
        /// left. Only the ending comes from the service, and only if it is a plain one.
        private Path file(Offer offer) {
            var name =
                    UUID.nameUUIDFromBytes(
                            (offer.service() + "/" + offer.id()).getBytes(StandardCharsets.UTF_8));
            int dot = offer.name().lastIndexOf('.');
            String ending = dot < 0 ? "" : offer.name().substring(dot + 1).toLowerCase(Locale.ROOT);
            return wanted.folder()
                    .resolve(name + (ending.matches("[a-z0-9]{2,5}") ? "." + ending : ".audio"));
        }
    }

    private static Outcome outcome(SourceException cause) {
        return switch (cause) {
            case SourceException.Unreachable _, SourceException.Blocked _ -> Outcome.UNREACHABLE;
            case SourceException.Throttled _ -> Outcome.THROTTLED;
            case SourceException.SignInNeeded _ -> Outcome.SIGN_IN_NEEDED;
            case SourceException.Unreadable _ -> Outcome.UNREADABLE;
            case SourceException.NotOffered _ -> Outcome.NOT_OFFERED;
            case SourceException.Damaged _ -> Outcome.BROKEN;
        };
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? "It does not fit"
                : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
