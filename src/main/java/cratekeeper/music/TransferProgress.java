package cratekeeper.music;

/// Told while bytes arrive, often: the receiver thins it out.
@FunctionalInterface
public interface TransferProgress {
    /// @param bytesDone bytes on disk, those of an earlier try included
    /// @param bytesTotal size announced, -1 if unknown
    void at(long bytesDone, long bytesTotal);
}
