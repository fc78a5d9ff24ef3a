package cratekeeper.integration.soulseek;

import cratekeeper.integration.People;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.ShareListReader;
import cratekeeper.integration.soulseek.wire.SharedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands a list on folder by folder; what is beyond all that a person looks at is read over.
final class FolderCollector implements ShareListReader.Visitor {
    static final int MOST_FOLDERS = 50_000;
    static final int MOST_FILES = 250_000;

    private final Consumer<People.Folder> told;
    private @Nullable RemotePath path;
    private boolean locked;
    private List<People.File> files = new ArrayList<>();
    private int folderCount;
    private int fileCount;
    private boolean cut;
    private volatile boolean stopped;

    FolderCollector(Consumer<People.Folder> told) {
        this.told = told;
    }

    @Override
    public void folder(RemotePath next, boolean nextIsLocked) throws IOException {
        finishFolder();
        path = next;
        locked = nextIsLocked;
    }

    @Override
    public void file(SharedFile file) throws IOException {
        if (fileCount >= MOST_FILES) cut = true;
        else {
            files.add(SoulseekMapper.listed(file));
            fileCount++;
        }
    }

    private void finishFolder() throws IOException {
        if (stopped) throw new IOException("nobody wants the list any more");
        var finished = path;
        path = null;
        if (finished == null || files.isEmpty()) return;
        if (folderCount >= MOST_FOLDERS) cut = true;
        else {
            folderCount++;
            told.accept(
                    new People.Folder(
                            Browsing.id(finished), SoulseekMapper.names(finished), locked, files));
        }
        files = new ArrayList<>();
    }

    /// Nothing more is told.
    void stop() {
        stopped = true;
    }

    People.Listing end() throws IOException {
        finishFolder();
        return new People.Listing(folderCount, fileCount, !cut);
    }
}
