package cratekeeper.ui.downloads;

import cratekeeper.ui.Texts;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;

/// The menu over the table: what can be done with the selected jobs.
final class JobMenu extends ContextMenu {
    private final DownloadsViewModel model;
    private final JobActions.Ways ways;

    JobMenu(DownloadsViewModel model, JobActions.Ways ways) {
        this.model = model;
        this.ways = ways;
    }

    /// Becomes the menu for these jobs.
    void become(List<JobRow> jobs) {
        getItems().clear();
        if (jobs.size() == 1) forOne(jobs.getFirst());
        for (Act act : Act.values()) {
            if (!model.can(act, jobs)) continue;
            // An accelerator would hold in the whole window: the key stands in the name.
            getItems()
                    .add(
                            item(
                                    ActButton.icon(act),
                                    ActButton.nameWithKey(act),
                                    () -> model.act(act, jobs)));
        }
    }

    private void forOne(JobRow row) {
        var texts = Texts.in(JobMenu.class);
        if (JobActions.hasFile(row.job())) {
            getItems()
                    .addAll(
                            item("fth-play", texts.get("play"), () -> ways.play().accept(row)),
                            item(
                                    "fth-folder",
                                    texts.get("folder"),
                                    () -> ways.showInFolder().accept(JobActions.path(row))),
                            new SeparatorMenuItem());
        }
    }

    private static MenuItem item(String icon, String name, Runnable action) {
        var item = new MenuItem(name, new FontIcon(icon));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
