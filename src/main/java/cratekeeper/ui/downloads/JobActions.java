package cratekeeper.ui.downloads;

import cratekeeper.music.DownloadJob;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.IconButton;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The buttons at the end of a row: only those that do something for the job as it stands.
final class JobActions extends HBox {
    private static final Set<Act> LEFT =
            EnumSet.of(Act.FRONT, Act.PAUSE, Act.RESUME, Act.RETRY, Act.WRONG_TRACK);
    private @Nullable JobRow row;
    private final Map<Act, IconButton> acts = new EnumMap<>(Act.class);
    private final IconButton play;
    private final IconButton folder;
    private final IconButton review;

    /// What the buttons lead to outside of the queue.
    record Ways(Consumer<JobRow> play, Consumer<Path> showInFolder, Runnable review) {}

    JobActions(DownloadsViewModel model, Ways ways) {
        var texts = Texts.in(JobActions.class);
        getStyleClass().add("row-actions");
        setAlignment(Pos.CENTER_RIGHT);
        for (Act act : LEFT) acts.put(act, button(model, act));
        play = button("fth-play", texts.get("play"), ways.play());
        folder =
                button(
                        "fth-folder",
                        texts.get("folder"),
                        found -> ways.showInFolder().accept(path(found)));
        review = button("fth-flag", texts.get("to.review"), _ -> ways.review().run());
        acts.put(Act.CANCEL, button(model, Act.CANCEL));
        getChildren().addAll(play, folder, review);
        LEFT.forEach(act -> getChildren().add(acts.get(act)));
        getChildren().add(acts.get(Act.CANCEL));
    }

    void show(JobRow row) {
        this.row = row;
        DownloadJob job = row.job();
        boolean file = hasFile(job);
        acts.forEach((act, button) -> ActButton.showIf(button, act.fits(job)));
        ActButton.showIf(play, file);
        ActButton.showIf(folder, file);
        ActButton.showIf(review, job.state() == DownloadJob.State.REVIEW);
    }

    static boolean hasFile(DownloadJob job) {
        return job.state() == DownloadJob.State.DONE && job.path() != null;
    }

    private IconButton button(DownloadsViewModel model, Act act) {
        return ActButton.of(
                act,
                pressed -> {
                    if (row != null) model.act(pressed, List.of(row));
                });
    }

    private IconButton button(String icon, String name, Consumer<JobRow> action) {
        return new IconButton(
                icon,
                name,
                () -> {
                    if (row != null) action.accept(row);
                });
    }

    static Path path(JobRow row) {
        String path = row.job().path();
        return Path.of(path == null ? "" : path);
    }
}
