package cratekeeper.integration.soulseek.wire;

import java.util.ArrayList;
import java.util.List;

/// Writes down what it is told of a list.
final class ToldList implements ShareListReader.Visitor {
    final List<String> folders = new ArrayList<>();
    final List<String> files = new ArrayList<>();

    @Override
    public void folder(RemotePath path, boolean locked) {
        folders.add(path.text() + (locked ? " (locked)" : ""));
    }

    @Override
    public void file(SharedFile file) {
        files.add(folders.getLast() + "\\" + file.path().text());
    }
}
