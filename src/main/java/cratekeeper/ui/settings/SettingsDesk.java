package cratekeeper.ui.settings;

import cratekeeper.music.Service;
import cratekeeper.ui.Looks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the Settings screen asks of the application. What says nothing else may take time: never on
/// the FX thread.
public interface SettingsDesk {

    /// As it is set now. At once.
    Chosen chosen();

    /// Writes it down and puts it into effect as far as that is possible now.
    ///
    /// @throws Refused a folder cannot be used; then all stays as it was
    /// @throws IOException one sentence why nothing could be written; likewise
    void keep(Chosen wanted) throws IOException, Refused;

    /// The limit as it would be written; empty if the text is none. At once.
    Optional<String> limit(Service service, String text);

    /// At once.
    List<LimitLine> limits();

    long cacheBytes() throws IOException;

    /// Forgets what services have answered.
    void clearCache() throws IOException;

    List<Tool> tools() throws InterruptedException;

    /// Writes the settings for another machine; no secret is among them.
    void export(Path into) throws IOException;

    /// Takes settings over from a file.
    ///
    /// @throws IOException one sentence: these are none; then all stays as it was
    Imported bring(Path file) throws IOException;

    /// @param notices what could not be taken over, a sentence each
    record Imported(Chosen chosen, Looks looks, List<String> notices) {}
}
