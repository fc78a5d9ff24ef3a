package cratekeeper.integration;

/// Has pictures behind addresses that it names.
public interface PictureSource extends Source {

    /// Whether the address is one of its own.
    boolean shows(String url);

    /// The picture itself; at most 16 MiB.
    ///
    /// @param url an address that the platform gave
    /// @throws SourceException.NotOffered it is gone
    byte[] picture(String url) throws SourceException, InterruptedException;
}
