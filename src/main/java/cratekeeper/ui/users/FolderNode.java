package cratekeeper.ui.users;

import cratekeeper.integration.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A place in the tree of somebody's folders. Built on one thread, then only read.
public final class FolderNode {
    private final String name;
    private final Map<String, FolderNode> below = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private People.@Nullable Folder folder;
    private int files;

    FolderNode(String name) {
        this.name = name;
    }

    void add(People.Folder added) {
        FolderNode at = this;
        at.files += added.files().size();
        for (String step : added.names()) {
            at = at.below.computeIfAbsent(step, FolderNode::new);
            at.files += added.files().size();
        }
        // Two folders may look alike, as foreign letters that are not shown are left out.
        if (at.folder == null) at.folder = added;
        else at.below.put(at.name + " (" + (at.below.size() + 2) + ")", alike(added));
    }

    private static FolderNode alike(People.Folder added) {
        String last = added.names().isEmpty() ? "" : added.names().getLast();
        var node = new FolderNode(last);
        node.folder = added;
        node.files = added.files().size();
        return node;
    }

    public String name() {
        return name;
    }

    /// Of this folder and of all below it.
    public int files() {
        return files;
    }

    public List<FolderNode> below() {
        return new ArrayList<>(below.values());
    }

    /// Null where there are only folders.
    public People.@Nullable Folder folder() {
        return folder;
    }
}
