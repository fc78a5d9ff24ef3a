package cratekeeper.agent;

import cratekeeper.music.DownloadJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a job's files lie until they are filed: each job has a folder of its own.
final class WorkFolder {
    private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);

    private final Path partial;
    private final Path recycle;

    /// @param recycle for files that a person may miss later
    WorkFolder(Path partial, Path recycle) {
        this.partial = partial;
        this.recycle = recycle;
    }

    Path of(DownloadJob job) {
        return partial.resolve(job.id());
    }

    /// The finished file, until it has its place.
    Path ready(DownloadJob job, Path target) {
        return of(job).resolve("ready" + ending(target));
    }

    /// With its dot, in small letters; "" if there is none, or nothing before it.
    static String ending(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    /// Deletes work files; what cannot be deleted now is found again at the next try and does no
    /// harm.
    ///
    /// @param but files that a person may still want
    void clear(DownloadJob job, Set<Path> but) {
        Path folder = of(job);
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                if (but.stream().noneMatch(kept -> kept.startsWith(file)))
                    Files.deleteIfExists(file);
        } catch (NoSuchFileException e) {
            // Nothing was fetched.
        } catch (IOException e) {
            LOG.info("Work folder {} stays: {}", folder.getFileName(), e.toString());
        }
    }

    /// Moves all that is kept for a job out of the way; nothing is deleted.
    void recycle(DownloadJob job) throws IOException {
        if (!Files.isDirectory(of(job)) || Files.exists(put(job))) return;
        Files.createDirectories(recycle);
        Files.move(of(job), put(job));
    }

    /// Undoes [#recycle].
    void restore(DownloadJob job) throws IOException {
        Path put = put(job);
        if (!Files.isDirectory(put) || Files.exists(of(job))) return;
        Files.createDirectories(partial);
        Files.move(put, of(job));
    }

    private Path put(DownloadJob job) {
        return recycle.resolve("given up " + job.id());
    }
}
