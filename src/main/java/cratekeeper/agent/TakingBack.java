package cratekeeper.agent;

import cratekeeper.media.FreeName;
import cratekeeper.music.Attempt;
import cratekeeper.music.AudioFile;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.ReviewItem;
import cratekeeper.store.ReviewJournal.Entry;
import cratekeeper.store.ReviewJournal.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes files back to where they were before a decision. May be broken off and begun anew at any
/// step.
final class TakingBack {
    private final Tagging tagging;
    private final Library library;
    private final WorkFolder folder;

    TakingBack(Tagging tagging, Library library, WorkFolder folder) {
        this.tagging = tagging;
        this.library = library;
        this.folder = folder;
    }

    /// @param item as it needs a person again
    /// @param takenFrom where a filed file lay, if one was taken back
    record Returned(ReviewItem item, @Nullable Path takenFrom) {}

    /// @param now the job as it stands; empty if it was taken off the list
    Returned of(Entry decision, Optional<DownloadJob> now)
            throws IOException, InterruptedException {
        folder.restore(decision.job());
        var done = now.filter(job -> decision.kind() == Kind.ACCEPT && job.state() == State.DONE);
        if (decision.job().state() == State.DONE) {
            if (done.isPresent()) asBefore(decision.job());
            return new Returned(decision.item(), null);
        }
        if (done.isEmpty() || done.get().path() == null) return new Returned(decision.item(), null);
        Path filed = Path.of(done.get().path());
        var accepted = decision.accepted();
        var taken = accepted == null ? null : accepted.file();
        return new Returned(
                taken != null && taken.kept() != null
                        ? back(decision.item(), taken, taken.kept(), filed)
                        : added(decision.item(), done.get(), filed),
                filed);
    }

    /// The file was filed before the decision, and stays so.
    private void asBefore(DownloadJob job) throws IOException, InterruptedException {
        if (job.path() == null || job.chosen() == null) return;
        Path filed = Path.of(job.path());
        if (!library.has(filed)) return;
        tagging.undo(filed);
        library.describe(filed, job.chosen());
    }

    /// The file that was kept lies where it lay.
    private ReviewItem back(ReviewItem item, Attempt taken, AudioFile kept, Path filed)
            throws IOException, InterruptedException {
        var now = move(filed, kept.path()).map(kept::at).orElse(null);
        return with(
                item,
                item.files().stream()
                        .map(file -> file.equals(taken) ? file.keeping(now) : file)
                        .toList());
    }

    /// The file that was fetched for the decision is one more to choose from.
    private ReviewItem added(ReviewItem item, DownloadJob job, Path filed)
            throws IOException, InterruptedException {
        var saved =
                job.attempts().stream()
                        .filter(a -> a.outcome() == Attempt.Outcome.SAVED)
                        .reduce((_, last) -> last);
        Path place = folder.of(job).resolve("taken back" + WorkFolder.ending(filed));
        var now = move(filed, place);
        if (saved.isEmpty() || now.isEmpty()) return item;
        var files = new ArrayList<>(item.files());
        files.add(saved.get().keeping(library.measure(now.get())));
        return with(item, files);
    }

    /// @return where it is; empty if the person has taken it away themselves
    private Optional<Path> move(Path filed, Path place) throws IOException, InterruptedException {
        if (!Files.isRegularFile(filed))
            return Files.isRegularFile(place) ? Optional.of(place) : Optional.empty();
        tagging.undo(filed);
        return Optional.of(FreeName.move(filed, place));
    }

    private static ReviewItem with(ReviewItem item, List<Attempt> files) {
        return new ReviewItem(
                item.id(),
                item.query(),
                item.reasons(),
                item.candidates(),
                files,
                item.createdAt());
    }
}
