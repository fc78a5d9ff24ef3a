package cratekeeper.ui.downloads;

import cratekeeper.music.Attempt;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.Offer;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a job's row says, in words.
final class Steps {
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
        return job.attempts().stream()
                .map(a ->
                        a.service().displayName()
                                + ": "
                                + (a.reason().isBlank() ? a.outcome().json() : a.reason()))
                .collect(Collectors.joining("\n"));
    }

    static String state(DownloadJob job) {
        return switch (job.state()) {
            case WAITING -> "Waiting";
            case SEARCHING -> job.attempts().isEmpty() ? "Looking for files" : "Trying next source";
            // Where it waits in the queue of the file's owner.
            case DOWNLOADING -> job.message().isBlank() ? "Downloading" : job.message();
            case VERIFYING -> "Verifying";
            case TAGGING -> "Tagging";
            case FILING -> "Filing";
            case PAUSED -> "Paused";
            case DONE -> done(job);
            case REVIEW -> "Needs your eye";
            case FAILED -> "Failed";
            case CANCELLED -> "Cancelled";
        };
    }

    private static String done(DownloadJob job) {
        var parts = new ArrayList<String>();
        if (!job.quality().isEmpty()) parts.add(job.quality());
        parts.add("verified");
        if (job.filledFields() > 0) parts.add(job.filledFields() + "/12 fields");
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
            return job.message();
        boolean resting = job.state() == DownloadJob.State.PAUSED && job.bytesDone() > 0;
        return resting ? Words.bytes(job.bytesDone()) + " kept" : "";
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
            case DONE -> "Done";
            case REVIEW -> "Review";
            case FAILED -> "Failed";
            case CANCELLED -> "Cancelled";
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
        return List.of(job.query().text(), "", "as typed");
    }
}
