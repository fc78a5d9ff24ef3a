package cratekeeper.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks into the watched folder again and again, and takes in what is whole.
public final class Watching {
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    /// Looks that a single round takes at most: what still grows then is left for another time.
    private static final int MOST_LOOKS = 60;

    private final WatchedFolder folder;
    private final Intake intake;
    private final Patience.Sleep sleep;

    /// @param leftOut folders of our own that may lie inside
    public Watching(
            Path folder,
            Set<Path> leftOut,
            Intake intake,
            InstantSource clock,
            Patience.Sleep sleep) {
        this.folder = new WatchedFolder(folder, leftOut, clock);
        this.intake = intake;
        this.sleep = sleep;
    }

    /// Takes in what is there, waiting for what is still being written, and returns.
    ///
    /// @throws IOException one sentence: the folder is not there
    public void once(Intake.Listener listener) throws IOException, InterruptedException {
        look(listener);
        for (int i = 0; folder.waits() && i < MOST_LOOKS; i++) {
            sleep.sleep(BETWEEN);
            look(listener);
        }
    }

    /// Goes on until it is interrupted. A folder that is away is looked for again.
    public void goOn(Intake.Listener listener) {
        try {
            boolean told = false;
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    look(listener);
                    told = false;
                } catch (IOException e) {
                    if (!told) LOG.info("{}", e.getMessage());
                    told = true;
                }
                sleep.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Intake.Listener listener) throws IOException, InterruptedException {
        for (Path file : folder.look()) intake.take(file, listener);
    }
}
