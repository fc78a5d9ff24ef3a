package cratekeeper.integration.soulseek;

import cratekeeper.integration.SharedNow;
import cratekeeper.integration.soulseek.distributed.SearchTree;
import cratekeeper.integration.soulseek.shares.ShareRoot;
import cratekeeper.integration.soulseek.shares.Sharing;
import cratekeeper.integration.soulseek.shares.UploadSettings;
import cratekeeper.music.SharingTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The person's terms, put into effect: reads the chosen folders on a thread of its own, and takes
/// part in the tree of searches while something is shared.
final class GivenFolders implements AutoCloseable {
    private final Sharing sharing;
    private final SearchTree tree;
    private SharingTerms terms = SharingTerms.OFF;
    private List<String> problems = List.of();
    private @Nullable Thread reading;

    GivenFolders(Sharing sharing, SearchTree tree) {
        this.sharing = sharing;
        this.tree = tree;
        limits(terms);
    }

    /// Does not wait.
    synchronized void share(SharingTerms changed) {
        var before = terms;
        terms = changed;
        limits(changed);
        if (before.on() == changed.on() && before.folders().equals(changed.folders())) return;
        // A folder that was taken away is gone at once, not when the others have been read.
        if (!changed.on() || !changed.folders().containsAll(before.folders())) withdraw();
        readAgain();
    }

    private void limits(SharingTerms by) {
        var usual = UploadSettings.DEFAULT;
        sharing.settings(
                new UploadSettings(
                        by.on() ? by.slots() : 0,
                        by.bytesPerSecond(),
                        usual.filesPerUser(),
                        usual.bytesPerUser()));
    }

    private void withdraw() {
        stopReading();
        problems = List.of();
        sharing.withdraw();
        tree.leave();
    }

    private void stopReading() {
        if (reading != null) reading.interrupt();
        reading = null;
    }

    synchronized void readAgain() {
        stopReading();
        if (!terms.on()) return;
        var folders = terms.folders();
        reading = Thread.ofVirtual().name("soulseek-shares").unstarted(() -> read(folders));
        reading.start();
    }

    private void read(List<Path> folders) {
        var roots = new ArrayList<ShareRoot>();
        var refused = new ArrayList<String>();
        for (Path folder : folders) {
            try {
                roots.add(ShareRoot.of(folder));
            } catch (IOException e) {
                refused.add(folder + " is not shared: it is no folder that can be read.");
            }
        }
        try {
            var scanned = sharing.scan(roots);
            synchronized (this) {
                if (reading != Thread.currentThread()) return;
                reading = null;
                problems = List.copyOf(refused);
                sharing.share(scanned);
                if (scanned.files() > 0) tree.join();
                else tree.leave();
            }
        } catch (InterruptedException e) {
            // Other folders are read instead.
        }
    }

    synchronized SharedNow now() {
        var index = sharing.index();
        return new SharedNow(
                reading != null,
                index.folders(),
                index.files(),
                sharing.waiting(),
                sharing.sending(),
                problems);
    }

    @Override
    public synchronized void close() {
        stopReading();
        tree.close();
        sharing.close();
    }
}
