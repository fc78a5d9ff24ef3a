package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.util.List;

/// A folder in somebody's share: its whole path, and the files in it by their names.
public record SharedFolder(RemotePath path, List<SharedFile> files) {
    public SharedFolder {
        files = List.copyOf(files);
    }

    static SharedFolder read(WireReader in) throws IOException {
        return new SharedFolder(in.path(), SharedFile.readAll(in, SearchAnswer.MOST_FILES));
    }

    void write(WireWriter out) {
        out.path(path);
        out.list(files, SharedFile::write);
    }
}
