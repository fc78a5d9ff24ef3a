package cratekeeper.app;

import cratekeeper.agent.Brought;
import cratekeeper.agent.DownloadQueue;
import cratekeeper.agent.QueueListener;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.Service;
import cratekeeper.ui.Looks;
import cratekeeper.ui.Screen;
import cratekeeper.ui.Window;
import cratekeeper.ui.accounts.SignInViewModel;
import cratekeeper.ui.search.ResultRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.PopupWindow;

/// Uses the window as a person would: types, chooses, presses. Never on the FX thread.
final class Driver {
    private final Window window;
    private final DownloadQueue queue;

    Driver(Window window, DownloadQueue queue) {
        this.window = window;
        this.queue = queue;
    }

    /// Types words into the search field and waits for all answers.
    List<ResultRow> search(String words) throws InterruptedException {
        Toolkit.onFx(() -> {
            window.search(words);
            return true;
        });
        window.settle();
        return Toolkit.onFx(() -> List.copyOf(window.searchModel().rows()));
    }

    /// Selects a row and waits until the right pane has everything.
    void select(ResultRow row) throws InterruptedException {
        Toolkit.onFx(() -> {
            window.searchModel().selectedProperty().set(row);
            return true;
        });
        window.settle();
    }

    /// Presses "Download best" for the selected row and waits until its job has ended.
    ///
    /// @param listener told of the job meanwhile
    DownloadJob downloadBest(QueueListener listener) throws InterruptedException {
        var known = new HashSet<>(queue.jobs().stream().map(DownloadJob::id).toList());
        var ended = new CompletableFuture<DownloadJob>();
        QueueListener ear =
                (job, bytesPerSecond) -> {
                    if (known.contains(job.id())) return;
                    listener.changed(job, bytesPerSecond);
                    if (job.state().ended()) ended.complete(job);
                };
        try (AutoCloseable _ = queue.listen(ear)) {
            press("#best");
            return ended.get();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Drops a file with a list on the window, and waits until it has been read.
    void bring(Path list) throws InterruptedException {
        Toolkit.onFx(() -> {
            window.bring(new Brought.Files(List.of(list)));
            return true;
        });
        window.settle();
    }

    /// Puts the list that is shown into the queue, and waits until nothing is left to do that may
    /// be done.
    void downloadList() throws InterruptedException {
        Toolkit.onFx(() -> {
            window.searchModel().list().downloadAll();
            return true;
        });
        window.settle();
        queue.awaitIdle();
        window.settle();
    }

    /// Pauses the queue, or lets it go on.
    void pauseAll() throws InterruptedException {
        Toolkit.onFx(() -> {
            window.downloadsModel().pauseOrResumeAll();
            return true;
        });
        window.settle();
    }

    void press(String selector) {
        Toolkit.onFx(() -> {
            var node = window.scene().lookup(selector);
            if (!(node instanceof ButtonBase button))
                throw new IllegalStateException("no button " + selector);
            if (button.isDisabled()) throw new IllegalStateException(selector + " is disabled");
            button.fire();
            return true;
        });
    }

    /// Opens the tag editor for the first file of the library, and types another label.
    void editTags() throws InterruptedException {
        window.settle();
        Toolkit.onFx(() -> {
            if (window.scene().lookup("#table") instanceof TableView<?> table)
                table.getSelectionModel().clearAndSelect(0);
            return true;
        });
        window.settle();
        press("#editTags");
        window.settle();
        Toolkit.onFx(() -> {
            if (window.scene().lookup("#tag-label") instanceof TextField label)
                label.setText("Harbour Works");
            return true;
        });
    }

    void closeMenus() {
        Toolkit.onFx(() -> {
            for (var above : List.copyOf(javafx.stage.Window.getWindows()))
                if (above instanceof PopupWindow) above.hide();
            return true;
        });
    }

    void show(Screen screen) {
        Toolkit.onFx(() -> {
            window.show(screen);
            return true;
        });
    }

    /// Opens the accounts page with a sign-in under way, and waits until its page is there.
    ///
    /// @param way the page, or the fields to paste into
    void signIn(Service service, SignInViewModel.Way way) throws InterruptedException {
        show(Screen.SETTINGS);
        window.settle();
        Toolkit.onFx(() -> {
            var accounts = window.accountsModel();
            accounts.account(service).ifPresent(accounts::signIn);
            return true;
        });
        window.settle();
        Toolkit.onFx(() -> {
            var begun = window.accountsModel().signingInProperty().get();
            if (begun != null && begun.wayProperty().get() != way) begun.go(way);
            return true;
        });
        window.settle();
    }

    void endSignIn() {
        Toolkit.onFx(() -> {
            window.accountsModel().close();
            return true;
        });
    }

    /// Presses a user's name among the selected row's files, and waits for their folders.
    ///
    /// @return false if no file shown is a user's
    boolean openUser() throws InterruptedException {
        boolean found =
                Toolkit.onFx(() -> {
                    showDetails();
                    window.scene().getRoot().applyCss();
                    if (!(window.scene().lookup(".peer") instanceof Hyperlink peer)) return false;
                    peer.fire();
                    return true;
                });
        window.settle();
        return found;
    }

    /// Where the window is narrow, the details lie over the table and are opened by a button.
    private void showDetails() {
        Node strip = window.scene().lookup(".strip");
        if (strip != null && strip.isVisible() && strip.lookup(".button") instanceof Button open)
            open.fire();
    }

    /// Shows the details, also where they lie over the table.
    void details() throws InterruptedException {
        window.settle();
        Toolkit.onFx(() -> {
            showDetails();
            return true;
        });
    }

    void closeUser() {
        Toolkit.onFx(() -> {
            window.userModel().close();
            return true;
        });
    }

    /// Opens a page of a screen by the name on its chip.
    void page(Screen screen, String name) throws InterruptedException {
        show(screen);
        window.settle();
        Toolkit.onFx(() -> {
            for (Node chip : window.scene().getRoot().lookupAll(".tab-chip")) {
                if (chip instanceof ToggleButton tab && name.equals(tab.getText())) tab.fire();
            }
            return true;
        });
        window.settle();
    }

    /// Shares a folder, as the Sharing page does, and waits until it has been read.
    void share(Path folder) throws InterruptedException {
        var sharing = window.sharingModel();
        Toolkit.onFx(() -> {
            sharing.turn(true);
            return true;
        });
        window.settle();
        Toolkit.onFx(() -> {
            sharing.add(folder);
            return true;
        });
        do {
            Toolkit.onFx(() -> {
                sharing.refresh();
                return true;
            });
            window.settle();
        } while (Toolkit.onFx(() -> sharing.nowProperty().get().reading()));
    }

    void look(Looks.Theme theme, int width, int height) {
        Toolkit.onFx(() -> {
            window.setTheme(theme);
            window.resize(width, height);
            return true;
        });
    }

    void picture(Screen screen, Path png) throws IOException, InterruptedException {
        show(screen);
        window.picture(png);
    }
}
