package cratekeeper.agent;

import cratekeeper.agent.Acquired.Saved;
import cratekeeper.media.Artwork;
import cratekeeper.music.AudioFile;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Offer;
import cratekeeper.music.Preferences;
import cratekeeper.music.ReviewItem.Reason;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.store.QueueStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The last steps of a job, from a file that was checked to one in the library: what no service
/// knows is heard, a copy is tagged and filed, and the job is stored as done together with its
/// file.
public final class Shelving {
    private final MetadataCollector collector;
    private final HeardFields ear;
    private final Tagging tagging;
    private final Library library;
    private final ReviewQueue reviews;
    private final QueueStore store;
    private final Wishes wishes;
    private final Filing filing;
    private final WorkFolder work;
    private final Supplier<Preferences> preferences;
    private final InstantSource clock;

    /// @param collector gives covers
    /// @param ear fills tempo and key where no service knows them
    /// @param folders where unfinished and finished files go
    public Shelving(
            MetadataCollector collector,
            HeardFields ear,
            Tagging tagging,
            Library library,
            ReviewQueue reviews,
            QueueStore store,
            Wishes wishes,
            JobWork.Folders folders,
            Supplier<Preferences> preferences,
            InstantSource clock) {
        this.collector = collector;
        this.ear = ear;
        this.tagging = tagging;
        this.library = library;
        this.reviews = reviews;
        this.store = store;
        this.wishes = wishes;
        filing = new Filing(folders.music(), preferences);
        work = new WorkFolder(folders.partial(), folders.recycle());
        this.preferences = preferences;
        this.clock = clock;
    }

    /// Files a tagged copy of what was saved.
    void file(DownloadJob job, Saved saved, TrackMetadata known, JobWork.Changes changes)
            throws IOException, InterruptedException {
        changes.changed(Jobs.with(job, State.TAGGING, "", clock.instant()));
        var heard = ear.hear(known, saved.file(), saved.measured().durationMs());
        Track track = heard.metadata().track();
        Path target = filing.target(saved.file(), track);
        var artwork = collector.artwork(heard.metadata()).flatMap(Artwork::of);
        Path ready = tagged(job, saved.file(), target, track, artwork.orElse(null));
        var required = preferences.get().requiredFields();
        var named =
                Jobs.filing(
                        Jobs.known(job, track, clock.instant()),
                        target,
                        saved.measured().quality(),
                        filled(required, heard.metadata(), artwork.isPresent()),
                        required.size(),
                        clock.instant());
        changes.changed(named);
        Path filed = filing.move(ready, target);
        changes.changed(filed(named, saved.offer(), saved.measured().at(filed), heard));
    }

    /// Tags a file that was filed before it was decided upon: it stays where it is.
    void tagAgain(DownloadJob job, Path filed, Track track, JobWork.Changes changes)
            throws IOException, InterruptedException {
        changes.changed(Jobs.with(job, State.TAGGING, "", clock.instant()));
        tagging.write(filed, filed, track, null);
        changes.changed(finish(Jobs.at(job, filed), library.measure(filed), ""));
    }

    /// After a kill between filing and storing: the job is finished if its file is whole.
    ///
    /// @return the file, if it is
    Optional<Path> recover(DownloadJob job) throws IOException {
        if (job.path() == null) return Optional.empty();
        Path target = Path.of(job.path());
        var filed = filing.recover(work.ready(job, target), target);
        if (filed.isPresent()) finish(job, library.measure(filed.get()), "");
        return filed;
    }

    /// @return the copy, ready to be filed
    private Path tagged(
            DownloadJob job, Path saved, Path target, Track track, @Nullable Artwork artwork)
            throws IOException, InterruptedException {
        Path copy = work.of(job).resolve("tagging" + WorkFolder.ending(saved));
        Files.copy(saved, copy, StandardCopyOption.REPLACE_EXISTING);
        tagging.write(copy, target, track, artwork);
        return Files.move(
                copy,
                work.ready(job, target),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static int filled(Set<Field> required, TrackMetadata metadata, boolean hasCover) {
        var counted = EnumSet.copyOf(required);
        // An address is no cover: it counts once it is inside the file.
        if (!hasCover) counted.remove(Field.ARTWORK);
        return metadata.filled(counted);
    }

    /// What the ear disputes goes before a person, though the file is in its place.
    private DownloadJob filed(
            DownloadJob job, Offer offer, AudioFile measured, HeardFields.Heard heard)
            throws IOException {
        var filed = Jobs.at(job, measured.path());
        if (heard.dispute().isEmpty()) return finish(filed, measured, "");
        var dispute = new Reason(ReviewReason.CONFLICT, heard.dispute());
        var done = finish(filed, measured, dispute.sentence());
        reviews.put(Jobs.filed(done, offer, measured), List.of(dispute), List.of(heard.metadata()));
        return done;
    }

    private DownloadJob finish(DownloadJob job, AudioFile measured, String message)
            throws IOException {
        Track track = job.chosen() == null ? Track.UNKNOWN : job.chosen();
        Service source = job.offer() == null ? null : job.offer().service();
        var done = Jobs.with(job, State.DONE, message, clock.instant());
        store.finish(
                done,
                new LibraryTrack(
                        0, track, measured, Files.size(measured.path()), source, clock.instant()));
        wishes.ended(done);
        work.clear(job, reviews.kept(job));
        return done;
    }
}
