package cratekeeper.ui.downloads;

import cratekeeper.agent.RemoteQueue;
import cratekeeper.music.Attempt;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.Offer;
import cratekeeper.ui.Language;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Chip;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the Downloads screen says of jobs and lists, in words.
final class Steps {
    private static final Texts texts = Texts.in(Steps.class);

    private Steps() {}

    /// "Soulseek ✕ → Internet Archive": what was tried, then what is being tried or delivered.
    static String chain(DownloadJob job) {
        var steps = new ArrayList<String>();
        for (Attempt attempt : job.attempts()) {
            String name = attempt.service().displayName();
            steps.add(attempt.outcome() == Attempt.Outcome.SAVED ? name : name + " ✕");
        }
        Offer offer = job.offer();
        boolean saved = job.attempts().stream().anyMatch(a -> a.outcome() == Attempt.Outcome.SAVED);
        if (offer != null && !saved && !job.state().ended())
            steps.add(offer.service().displayName());
        else if (job.state() == DownloadJob.State.SEARCHING && !steps.isEmpty()) steps.add("…");
        return steps.isEmpty() ? Words.UNKNOWN : String.join(" → ", steps);
    }

    /// Why each step ended as it did, a line each.
    static String reasons(DownloadJob job) {
        if (job.attempts().isEmpty()) return texts.get("chain.none");
        return job.attempts().stream()
                .map(a ->
                        a.service().displayName()
                                + ": "
                                + Said.of(a.reason().isBlank() ? a.outcome().json() : a.reason()))
                .collect(Collectors.joining("\n"));
    }

    static String state(DownloadJob job) {
        return switch (job.state()) {
            case WAITING -> texts.get("state.waiting");
            case SEARCHING ->
                    job.attempts().isEmpty()
                            ? texts.get("state.searching")
                            : texts.get("state.next");
            case DOWNLOADING -> downloading(job);
            case VERIFYING -> texts.get("state.verifying");
            case TAGGING -> texts.get("state.tagging");
            case FILING -> texts.get("state.filing");
            case PAUSED -> texts.get("state.paused");
            case DONE -> done(job);
            case REVIEW -> texts.get("state.review");
            case FAILED -> texts.get("state.failed");
            case CANCELLED -> texts.get("state.cancelled");
        };
    }

    /// "7th at pierlistener": where it waits in the queue of the file's owner.
    private static String downloading(DownloadJob job) {
        if (!RemoteQueue.isIn(job.message()))
            return job.message().isBlank()
                    ? texts.get("state.downloading")
                    : Said.of(job.message());
        OptionalLong place = RemoteQueue.place(job.message());
        String owner = owner(job.offer());
        return place.isPresent()
                ? texts.get("state.place", ordinal(place.getAsLong()), owner)
                : texts.get("state.queued", owner);
    }

    private static String owner(@Nullable Offer offer) {
        if (offer == null) return texts.get("owner");
        String peer = offer.peer();
        return peer == null || peer.isBlank() ? offer.service().displayName() : peer;
    }

    /// "7th", "7."
    static String ordinal(long number) {
        if (Language.now() != Language.ENGLISH) return Words.count(number) + ".";
        long last = number % 100 / 10 == 1 ? 0 : number % 10;
        String end = last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
        return Words.count(number) + end;
    }

    private static String done(DownloadJob job) {
        var parts = new ArrayList<String>();
        if (!job.quality().isEmpty()) parts.add(job.quality());
        parts.add(texts.get("done.verified"));
        if (job.filledFields() > 0)
            parts.add(texts.get("done.fields", job.filledFields(), job.requiredFields()));
        return String.join(" · ", parts);
    }

    /// Speed and time left, or what it waits for.
    static String aside(DownloadJob job, long bytesPerSecond) {
        if (job.state() == DownloadJob.State.DOWNLOADING && bytesPerSecond > 0) {
            String speed = Words.speed(bytesPerSecond);
            if (job.bytesTotal() <= 0) return speed + " · " + Words.bytes(job.bytesDone());
            long left = Math.max(0, job.bytesTotal() - job.bytesDone());
            return speed + " · " + Words.span((left + bytesPerSecond - 1) / bytesPerSecond);
        }
        if (!job.message().isBlank() && job.state() != DownloadJob.State.DOWNLOADING)
            return Said.of(job.message());
        boolean resting = job.state() == DownloadJob.State.PAUSED && job.bytesDone() > 0;
        return resting ? texts.get("aside.kept", Words.bytes(job.bytesDone())) : "";
    }

    /// 0–1 of the bytes; later steps count as full.
    static double share(DownloadJob job) {
        return switch (job.state()) {
            case VERIFYING, TAGGING, FILING -> 1;
            case DONE, REVIEW, FAILED, CANCELLED -> 0;
            default -> job.bytesTotal() > 0 ? (double) job.bytesDone() / job.bytesTotal() : 0;
        };
    }

    static String quality(DownloadJob job) {
        if (!job.quality().isEmpty()) return job.quality();
        Offer offer = job.offer();
        return offer == null ? Words.UNKNOWN : offer.lossless() ? offer.format() : offer.quality();
    }

    static Chip.Tone tone(DownloadJob job) {
        return switch (job.state()) {
            case DONE -> Chip.Tone.GOOD;
            case REVIEW -> Chip.Tone.WARN;
            case FAILED -> Chip.Tone.BAD;
            default -> Chip.Tone.PLAIN;
        };
    }

    static String chip(DownloadJob job) {
        return switch (job.state()) {
            case DONE -> texts.get("chip.done");
            case REVIEW -> texts.get("chip.review");
            case FAILED -> texts.get("chip.failed");
            case CANCELLED -> texts.get("chip.cancelled");
            default -> quality(job);
        };
    }

    static List<String> title(DownloadJob job) {
        var chosen = job.chosen();
        if (chosen != null && chosen.title() != null) {
            return List.of(
                    chosen.title(),
                    chosen.version() == null ? "" : "(" + chosen.version() + ")",
                    Words.or(chosen.artistLine()));
        }
        if (job.query().title() != null) {
            var wanted = job.query().asTrack();
            return List.of(
                    Words.or(wanted.title()),
                    wanted.version() == null ? "" : "(" + wanted.version() + ")",
                    Words.or(wanted.artistLine()));
        }
        return List.of(job.query().text(), "", texts.get("as.typed"));
    }

    /// "2 active · 5 waiting · 3 done · 1 needs review · all done about 14:20".
    static String summary(Tally tally, @Nullable Instant end) {
        var parts = new ArrayList<String>();
        if (tally.active() > 0) parts.add(texts.count("active", tally.active()));
        if (tally.waiting() > 0) parts.add(texts.count("waiting", tally.waiting()));
        if (tally.done() > 0) parts.add(texts.count("done", tally.done()));
        if (tally.review() > 0) parts.add(texts.count("review", tally.review()));
        if (tally.failed() > 0) parts.add(texts.count("failed", tally.failed()));
        if (parts.isEmpty()) return texts.get("nothing");
        if (end != null) parts.add(texts.get("forecast.all", time(end)));
        return String.join(" · ", parts);
    }

    /// "2 downloading · 6.1 MB/s".
    static String running(Tally tally) {
        if (tally.fetching() == 0) return "";
        String jobs = texts.count("running", tally.fetching());
        return tally.bytesPerSecond() > 0
                ? jobs + " · " + Words.speed(tally.bytesPerSecond())
                : jobs;
    }

    /// "31 of 48 done · ready about 14:20 · 4 to review · 1 failed".
    static String group(Tally tally, @Nullable Instant end) {
        var parts = new ArrayList<String>();
        parts.add(texts.get("group.done", Words.count(tally.done()), Words.count(tally.all())));
        if (end != null) parts.add(texts.get("group.forecast", time(end)));
        if (tally.review() > 0) parts.add(texts.get("group.review", Words.count(tally.review())));
        if (tally.failed() > 0) parts.add(texts.count("failed", tally.failed()));
        if (tally.paused() > 0) parts.add(texts.count("group.paused", tally.paused()));
        return String.join(" · ", parts);
    }

    static String name(GroupRow group) {
        return group.name().isEmpty() ? texts.get("group.single") : group.name();
    }

    /// "14:20" of today, "Tue 14:20" of another day.
    private static String time(Instant end) {
        var at = end.atZone(ZoneId.systemDefault());
        boolean soon = Duration.between(Instant.now(), end).toHours() < 12;
        return DateTimeFormatter.ofPattern(soon ? "HH:mm" : "EEE HH:mm", Language.now().locale())
                .format(at);
    }
}
