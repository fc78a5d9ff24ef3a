package cratekeeper.agent;

import cratekeeper.music.Attempt;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.Service;
import cratekeeper.store.CallEntry;
import cratekeeper.store.ReviewJournal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that happened, for a person to read.
///
/// @param service that took part; `null` if none did
/// @param what of a call its operation, else the track
/// @param millis how long a call took; 0 otherwise
/// @param detail a sentence that came with it; "" if there is none
public record ActivityEvent(
        Instant at, Kind kind, @Nullable Service service, String what, long millis, String detail) {

    /// What happened.
    public enum Kind {
        ANSWERED(false),
        NOTHING_FOUND(false),
        THROTTLED(true),
        REFUSED(true),
        SERVER_ERROR(true),
        NETWORK_ERROR(true),
        TIMEOUT(true),
        DOWNLOADED(false),
        NEEDS_REVIEW(false),
        FAILED(true),
        CANCELLED(false),
        ACCEPTED(false),
        SEARCHED(false),
        RETRIED(false),
        SKIPPED(false),
        GIVEN_UP(false);

        private final boolean error;

        Kind(boolean error) {
            this.error = error;
        }

        public boolean error() {
            return error;
        }
    }

    static List<ActivityEvent> all(
            List<CallEntry> calls,
            List<DownloadJob> jobs,
            List<ReviewJournal.Entry> decisions,
            int most) {
        return Stream.of(
                        calls.stream().map(ActivityEvent::of),
                        jobs.stream().map(ActivityEvent::of),
                        decisions.stream().map(ActivityEvent::of))
                .flatMap(events -> events)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(ActivityEvent::at).reversed())
                .limit(most)
                .toList();
    }

    private static @Nullable ActivityEvent of(CallEntry call) {
        Kind kind =
                switch (call.outcome()) {
                    case "ok" -> Kind.ANSWERED;
                    case "not_found" -> Kind.NOTHING_FOUND;
                    case "throttled" -> Kind.THROTTLED;
                    case "refused" -> Kind.REFUSED;
                    case "server_error" -> Kind.SERVER_ERROR;
                    case "timeout" -> Kind.TIMEOUT;
                    case "network_error" -> Kind.NETWORK_ERROR;
                    // Somebody changed their mind: nothing happened.
                    default -> null;
                };
        return kind == null
                ? null
                : new ActivityEvent(
                        call.at(), kind, call.service(), call.operation(), call.millis(), "");
    }

    private static @Nullable ActivityEvent of(DownloadJob job) {
        Kind kind =
                switch (job.state()) {
                    case DONE -> Kind.DOWNLOADED;
                    case REVIEW -> Kind.NEEDS_REVIEW;
                    case FAILED -> Kind.FAILED;
                    case CANCELLED -> Kind.CANCELLED;
                    default -> null;
                };
        return kind == null
                ? null
                : new ActivityEvent(job.updatedAt(), kind, from(job), job.name(), 0, job.message());
    }

    private static @Nullable Service from(DownloadJob job) {
        return job.attempts().stream()
                .filter(attempt -> attempt.outcome() == Attempt.Outcome.SAVED)
                .map(Attempt::service)
                .findFirst()
                .orElse(null);
    }

    private static ActivityEvent of(ReviewJournal.Entry decision) {
        Kind kind =
                switch (decision.kind()) {
                    case ACCEPT -> Kind.ACCEPTED;
                    case SEARCH, LINK -> Kind.SEARCHED;
                    case RETRY -> Kind.RETRIED;
                    case SKIP -> Kind.SKIPPED;
                    case ABANDON -> Kind.GIVEN_UP;
                };
        return new ActivityEvent(decision.at(), kind, null, decision.item().query().text(), 0, "");
    }
}
