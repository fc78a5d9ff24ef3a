package cratekeeper.music;

/// Told while bytes arrive, often: the receiver thins it out.
@FunctionalInterface
public interface TransferProgress {
    /// @param bytesDone bytes on disk, those of an earlier try included
    /// @param bytesTotal size announced, -1 if unknown
    void at(long bytesDone, long bytesTotal);

    /// The file's owner lets us wait.
    ///
    /// @param place in the owner's queue, from 1 on; 0 if only known that there is one
    default void queued(long place) {}
}
