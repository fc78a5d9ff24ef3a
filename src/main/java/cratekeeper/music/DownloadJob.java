package cratekeeper.music;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One track in the download queue, as the store keeps it over restarts.
///
/// @param id short, unique, stable; what `queue cancel ID` takes
/// @param query what was asked for
/// @param chosen the recording that a person picked, if one did
/// @param chosenOffer the file that a person picked, if one did
/// @param chain services to try in order; empty means the settings' chain
/// @param listName playlist it came from
/// @param prefer versions to look for where the query names none, best first; empty means the
///   settings' order
/// @param offer what is being fetched
/// @param bytesDone bytes on disk so far
/// @param message what it waits for or how it ended, one sentence, "" if there is nothing to say
/// @param path where the finished file lies
/// @param quality of the finished file, "" before
/// @param filledFields how many of the required fields were tagged
/// @param requiredFields how many were required then
public record DownloadJob(
        String id,
        TrackQuery query,
        @Nullable Track chosen,
        @Nullable Offer chosenOffer,
        List<Service> chain,
        @Nullable String listName,
        List<String> prefer,
        State state,
        List<Attempt> attempts,
        @Nullable Offer offer,
        long bytesDone,
        long bytesTotal,
        String message,
        @Nullable String path,
        String quality,
        int filledFields,
        int requiredFields,
        Instant createdAt,
        Instant updatedAt) {

    /// Where a job stands. `FILING` means: the checked and tagged file is about to be moved to
    /// `path`.
    public enum State {
        WAITING,
        SEARCHING,
        DOWNLOADING,
        VERIFYING,
        TAGGING,
        FILING,
        PAUSED,
        DONE,
        REVIEW,
        FAILED,
        CANCELLED;

        /// Whether somebody works on it now.
        public boolean active() {
            return switch (this) {
                case SEARCHING, DOWNLOADING, VERIFYING, TAGGING, FILING -> true;
                default -> false;
            };
        }

        /// Whether nothing more happens unless a person asks.
        public boolean ended() {
            return switch (this) {
                case DONE, REVIEW, FAILED, CANCELLED -> true;
                default -> false;
            };
        }

        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return json();
        }
    }

    public DownloadJob {
        chain = List.copyOf(chain);
        prefer = List.copyOf(prefer);
        attempts = List.copyOf(attempts);
    }

    /// As [#DownloadJob], in the settings' order of versions.
    public DownloadJob(
            String id,
            TrackQuery query,
            @Nullable Track chosen,
            @Nullable Offer chosenOffer,
            List<Service> chain,
            @Nullable String listName,
            State state,
            List<Attempt> attempts,
            @Nullable Offer offer,
            long bytesDone,
            long bytesTotal,
            String message,
            @Nullable String path,
            String quality,
            int filledFields,
            int requiredFields,
            Instant createdAt,
            Instant updatedAt) {
        this(
                id,
                query,
                chosen,
                chosenOffer,
                chain,
                listName,
                List.of(),
                state,
                attempts,
                offer,
                bytesDone,
                bytesTotal,
                message,
                path,
                quality,
                filledFields,
                requiredFields,
                createdAt,
                updatedAt);
    }

    /// What the job is called in a list: the chosen recording, else the query.
    public String name() {
        return chosen != null && chosen.title() != null
                ? TrackQuery.of(chosen).text()
                : query.text();
    }
}
