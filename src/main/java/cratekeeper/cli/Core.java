package cratekeeper.cli;

import cratekeeper.agent.Accounts;
import cratekeeper.agent.AcquisitionScout;
import cratekeeper.agent.Activity;
import cratekeeper.agent.Decisions;
import cratekeeper.agent.DownloadQueue;
import cratekeeper.agent.Enrichment;
import cratekeeper.agent.Library;
import cratekeeper.agent.LibraryCare;
import cratekeeper.agent.Links;
import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.PlaylistImporter;
import cratekeeper.agent.ReviewQueue;
import cratekeeper.agent.ServiceCheck;
import cratekeeper.agent.Tagging;
import cratekeeper.agent.Users;
import cratekeeper.agent.Watching;
import cratekeeper.agent.Wishes;
import cratekeeper.media.Analyser;
import cratekeeper.media.AudioProbe;
import cratekeeper.media.PreviewListener;
import cratekeeper.media.Verifier;
import cratekeeper.music.Preferences;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The working parts of the application, each built when first asked for: a command pays only for
/// what it uses.
public interface Core extends AutoCloseable {

    MetadataCollector collector() throws IOException;

    Enrichment enrichment() throws IOException;

    Links links() throws IOException;

    PlaylistImporter playlists() throws IOException;

    Accounts accounts() throws IOException;

    Users users() throws IOException;

    AcquisitionScout scout() throws IOException;

    /// The queue, not started.
    DownloadQueue queue() throws IOException;

    /// Makes this process the one that works on the home, until it ends.
    ///
    /// @throws IOException another one does
    void claimHome() throws IOException;

    /// Where finished tracks are filed.
    Path music();

    /// As the person set them.
    Preferences preferences();

    Library library() throws IOException;

    LibraryCare care() throws IOException;

    /// Takes in what was bought.
    ///
    /// @param folder to look into; `null` means the one in the settings
    /// @throws IOException one sentence: none is set
    Watching watching(@Nullable Path folder) throws IOException;

    ReviewQueue reviews() throws IOException;

    /// What was not found and is looked for again.
    Wishes wishes() throws IOException;

    /// What a person decides of them.
    Decisions decisions() throws IOException;

    Activity activity() throws IOException;

    /// Whether the services can be reached.
    ServiceCheck check() throws IOException;

    Tagging tagging() throws IOException;

    AudioProbe probe() throws IOException;

    Verifier verifier() throws IOException;

    PreviewListener previewListener() throws IOException;

    Analyser analyser() throws IOException;

    @Override
    void close();

    /// What stands before the command's own words.
    ///
    /// @param home folder given with `--home`, "" if none
    record Options(boolean json, boolean sandbox, String home, boolean verbose) {}

    /// Builds a core. Fails with [Stop] or an [IOException] whose message is one sentence.
    interface Opening {
        /// @param notices told of what a person should know, a sentence each: a damaged file set
        ///   aside, a line of `.env` that cannot be read
        Core open(Options options, Consumer<String> notices) throws IOException;
    }

    /// What needs the window; kept apart so that no other command loads it.
    interface Shows {
        /// @return the exit code
        int demo(Options options, PrintWriter out) throws IOException, InterruptedException;

        /// @param into folder for the pictures
        /// @return the exit code
        int tour(Options options, Path into, PrintWriter out)
                throws IOException, InterruptedException;
    }
}
