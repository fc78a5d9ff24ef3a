package cratekeeper.integration;

import java.util.Optional;

/// Has official excerpts to listen to.
public interface PreviewSource extends Source {

    /// The excerpt as a whole file in the clear, at most 16 MiB; its address is asked for anew,
    /// because such addresses expire. Empty if there is none.
    ///
    /// @param trackId the platform's own
    Optional<byte[]> preview(String trackId) throws SourceException, InterruptedException;
}
