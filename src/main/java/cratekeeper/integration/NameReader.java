package cratekeeper.integration;

import cratekeeper.music.Track;
import java.io.IOException;
import java.util.Optional;

/// Reads names that our own parser cannot: what it says is a guess, and everything found by it goes
/// through the same gates as anything else.
@FunctionalInterface
public interface NameReader {
    /// Nobody is asked.
    NameReader NONE = _ -> Optional.empty();

    /// Title, artists and version that the name may mean; empty if it means none.
    ///
    /// @throws IOException it could not be asked, or gave no answer that can be read; one sentence
    Optional<Track> read(String name) throws IOException, InterruptedException;
}
