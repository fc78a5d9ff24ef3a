package cratekeeper.ui.downloads;

import cratekeeper.music.DownloadJob;
import cratekeeper.ui.parts.IconButton;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The buttons at the end of a row: only those that do something for the job as it stands.
final class JobActions extends HBox {
    private @Nullable JobRow row;
    private final IconButton pause;
    private final IconButton resume;
    private final IconButton retry;
    private final IconButton wrong;
    private final IconButton play;
    private final IconButton folder;
    private final IconButton review;
    private final IconButton cancel;

    /// What the buttons lead to outside of the queue.
    record Ways(Consumer<JobRow> play, Consumer<Path> showInFolder, Runnable review) {}

    JobActions(DownloadsViewModel model, Ways ways) {
        getStyleClass().add("row-actions");
        setAlignment(Pos.CENTER_RIGHT);
        pause = button("fth-pause", "Pause", model::pause);
        resume = button("fth-play-circle", "Go on", model::resume);
        retry = button("fth-refresh-cw", "Try again", model::retry);
        play = button("fth-play", "Play", ways.play());
        folder =
                button(
                        "fth-folder",
                        "Show in its folder",
                        found -> ways.showInFolder().accept(path(found)));
        wrong = button("fth-thumbs-down", "Wrong track: take the next best", model::wrongTrack);
        review = button("fth-flag", "Decide in Review", _ -> ways.review().run());
        cancel = button("fth-x", "Cancel", model::cancel);
        getChildren().addAll(pause, resume, retry, review, play, folder, wrong, cancel);
    }

    void show(JobRow row) {
        this.row = row;
        DownloadJob job = row.job();
        var state = job.state();
        boolean file = state == DownloadJob.State.DONE && job.path() != null;
        showIf(pause, state.active() || state == DownloadJob.State.WAITING);
        showIf(resume, state == DownloadJob.State.PAUSED);
        showIf(
                retry,
                state == DownloadJob.State.FAILED
                        || state == DownloadJob.State.CANCELLED
                        || state == DownloadJob.State.REVIEW);
        showIf(review, state == DownloadJob.State.REVIEW);
        showIf(play, file);
        showIf(folder, file);
        showIf(wrong, file);
        showIf(cancel, !state.ended());
    }

    private IconButton button(String icon, String name, Consumer<JobRow> action) {
        return new IconButton(
                icon,
                name,
                () -> {
                    if (row != null) action.accept(row);
                });
    }

    private static Path path(JobRow row) {
        String path = row.job().path();
        return Path.of(path == null ? "" : path);
    }

    private static void showIf(Node button, boolean wanted) {
        button.setVisible(wanted);
        button.setManaged(wanted);
    }
}
