package cratekeeper.integration;

import java.time.Duration;
import java.util.List;

/// Knows recordings by how they sound.
public interface FingerprintLookup extends Source {

    /// Recordings that sound so, best first; one fingerprint can mean many.
    ///
    /// @param fingerprint compressed Chromaprint, as `fpcalc` prints it
    /// @param length of the whole recording
    List<Heard> byFingerprint(String fingerprint, Duration length)
            throws SourceException, InterruptedException;
}
