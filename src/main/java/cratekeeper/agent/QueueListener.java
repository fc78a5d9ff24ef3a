package cratekeeper.agent;

import cratekeeper.music.DownloadJob;

/// Told of every change of a job, from the thread that works on it, often while bytes arrive: thin
/// it out.
@FunctionalInterface
public interface QueueListener {
    /// @param bytesPerSecond 0 unless it is being fetched
    void changed(DownloadJob job, long bytesPerSecond);
}
