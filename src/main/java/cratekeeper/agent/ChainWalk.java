package cratekeeper.agent;

import cratekeeper.agent.Acquired.NeedsReview;
import cratekeeper.agent.Acquired.Saved;
import cratekeeper.agent.AcquisitionScout.Gear;
import cratekeeper.agent.AcquisitionScout.Steps;
import cratekeeper.agent.AcquisitionScout.Wanted;
import cratekeeper.agent.FileJudge.Refusal;
import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Attempt;
import cratekeeper.music.Attempt.Outcome;
import cratekeeper.music.AudioFile;
import cratekeeper.music.Offer;
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

/// One walk along the chain of sources. What each source says of the recording is known to the
/// next; none may take longer than its time.
final class ChainWalk {
    /// Files tried from one source before the next source has its turn.
    private static final int TRIES_PER_SOURCE = 3;

    private final Gear gear;
    private final Wanted wanted;
    private final Steps steps;
    private final List<Attempt> attempts;
    private final Set<ReviewItem.Reason> reasons =
            Collections.synchronizedSet(new LinkedHashSet<>());
    private volatile Track track;

    ChainWalk(Gear gear, Wanted wanted, Steps steps) {
        this.gear = gear;
        this.wanted = wanted;
        this.steps = steps;
        this.track = wanted.track();
        attempts = Collections.synchronizedList(new ArrayList<>(wanted.tried()));
    }

    Acquired go() throws IOException, InterruptedException {
        var picked = wanted.chosenOffer();
        if (picked.isPresent()) {
            var source = source(picked.get().service()).stream().findFirst();
            if (source.isPresent()) {
                var saved = attempt(source.get(), picked.get(), true);
                if (saved.isPresent()) return saved.get();
            }
        }
        for (DownloadSource source : chain()) {
            var saved = inTime(source);
            if (saved.isPresent()) return saved.get();
        }
        reasons.add(
                new ReviewItem.Reason(
                        ReviewReason.ALL_SOURCES_FAILED, "no source had a file that fits"));
        return new NeedsReview(List.copyOf(reasons), List.copyOf(attempts));
    }

    private List<DownloadSource> chain() {
        var order =
                wanted.chain().isEmpty()
                        ? gear.preferences().get().downloadChain()
                        : wanted.chain();
        return order.stream().distinct().flatMap(service -> source(service).stream()).toList();
    }

    private List<DownloadSource> source(Service service) {
        return gear.sources().stream().filter(s -> s.service() == service).toList();
    }

    private Optional<Saved> inTime(DownloadSource source) throws IOException, InterruptedException {
        Service service = source.service();
        var answer = gear.budget().whole(service, () -> from(source));
        if (answer.isEmpty())
            note(
                    new Attempt(
                            service,
                            Outcome.UNREACHABLE,
                            service.displayName()
                                    + " took longer than its time; what came is kept.",
                            null));
        return answer.flatMap(saved -> saved);
    }

    private Optional<Saved> from(DownloadSource source) throws IOException, InterruptedException {
        steps.searching(source.service());
        var offers = offers(source);
        if (offers.isEmpty()) return Optional.empty();
        if (offers.get().isEmpty())
            note(
                    new Attempt(
                            source.service(), Outcome.NOTHING_FOUND, "It has no such file.", null));
        int tries = 0;
        for (RankedOffer ranked : offers.get()) {
            if (failedBefore(ranked.offer())) continue;
            if (tries++ >= TRIES_PER_SOURCE) break;
            if (!ranked.acceptable()) {
                refuse(judge().refusal(ranked), null);
                continue;
            }
            var saved = attempt(source, ranked.offer(), false);
            if (saved.isPresent()) return saved;
        }
        return Optional.empty();
    }

    /// Best first; empty if the source gives none at all.
    private Optional<List<RankedOffer>> offers(DownloadSource source)
            throws IOException, InterruptedException {
        Service service = source.service();
        try {
            var answer = gear.budget().offers(service, () -> source.offers(query()));
            if (answer.isPresent())
                return Optional.of(
                        gear.ranking().rank(answer.get(), track, gear.preferences().get()));
            note(
                    new Attempt(
                            service,
                            Outcome.UNREACHABLE,
                            service.displayName() + " has not answered in time.",
                            null));
        } catch (SourceException.NotOffered e) {
            note(new Attempt(service, Outcome.NOT_OFFERED, e.sentence() + pinned(service), null));
        } catch (SourceException e) {
            note(new Attempt(service, outcome(e), e.sentence(), null));
        }
        return Optional.empty();
    }

    /// What a service without files knows of the recording helps the next ones.
    ///
    /// @return a sentence more
    private String pinned(Service service) throws InterruptedException {
        var known = gear.pinning().at(service, track);
        if (known.isEmpty()) return "";
        track = Pinning.filled(track, known.get());
        return " " + Pinning.sentence(known.get());
    }

    private TrackQuery query() {
        return track.equals(wanted.track()) ? wanted.query() : TrackQuery.of(track);
    }

    private FileJudge judge() {
        return new FileJudge(track, gear.preferences().get());
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
            failed(source, offer, file, e);
            return Optional.empty();
        }
        steps.verifying(offer);
        var measured = measured(offer, file);
        gear.peers().note(offer, !measured.broken());
        var refusal =
                personChose && !measured.broken()
                        ? Optional.<Refusal>empty()
                        : judge().refusal(offer, measured);
        if (refusal.isPresent()) {
            // A broken file is worth nothing; one of another length may be what the person wants
            // after all.
            refuse(refusal.get(), measured.broken() ? null : measured);
            if (measured.broken()) Files.deleteIfExists(file);
            return Optional.empty();
        }
        return heard(offer, measured, personChose);
    }

    /// The last word has the ear; but not against the person's.
    private Optional<Saved> heard(Offer offer, AudioFile measured, boolean personChose)
            throws InterruptedException {
        var sound = gear.soundCheck().of(track, measured.path(), wanted.folder());
        var known = Hearsay.added(measured, sound);
        if (sound.isAnother() && !personChose) {
            refuse(
                    new Refusal(
                            new Attempt(offer.service(), Outcome.NO_MATCH, sound.words(), offer),
                            List.of(
                                    new ReviewItem.Reason(
                                            ReviewReason.PREVIEW_DIFFERS,
                                            offer.fileName() + ": " + sound.words()))),
                    known);
            return Optional.empty();
        }
        String words = "Fetched and checked: " + measured.quality() + ". " + sound.words();
        note(new Attempt(offer.service(), Outcome.SAVED, words.strip(), offer));
        return Optional.of(new Saved(measured.path(), known, offer, List.copyOf(attempts)));
    }

    private void failed(DownloadSource source, Offer offer, Path file, SourceException cause)
            throws IOException {
        boolean damaged = cause instanceof SourceException.Damaged;
        if (damaged) reasons.add(new ReviewItem.Reason(ReviewReason.BROKEN_FILE, offer.fileName()));
        if (cause instanceof SourceException.SignInNeeded)
            reasons.add(new ReviewItem.Reason(ReviewReason.SIGN_IN_NEEDED, cause.sentence()));
        gear.peers().note(offer, false);
        if (!source.resumes()) Leftovers.delete(file);
        note(new Attempt(source.service(), outcome(cause), cause.sentence(), offer));
    }

    private void refuse(Refusal refusal, @org.jspecify.annotations.Nullable AudioFile kept) {
        reasons.addAll(refusal.reasons());
        note(refusal.attempt().keeping(kept));
    }

    /// A service's own files are what they say; a stranger's may be anything.
    private AudioFile measured(Offer offer, Path file) throws IOException, InterruptedException {
        var header = gear.probe().quick(file);
        return header.broken() || offer.peer() == null ? header : gear.fullCheck().check(file);
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
}
