package cratekeeper.integration.soulseek.shares;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.util.List;
import java.util.Set;

/// The way from a chosen folder down to a file, in names that the scan found there. Since then
/// anybody may have put a link in the way: none is followed.
record SharedContent(ShareRoot root, List<String> way) {
    private static final Set<OpenOption> READ =
            Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    SharedContent {
        way = List.copyOf(way);
        for (String name : way) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                throw new IllegalArgumentException("no file has such a name");
            }
        }
    }

    /// @throws NoSuchFileException it is no longer what was shared
    /// @throws IOException it cannot be read
    SeekableByteChannel open() throws IOException {
        if (!root.isThere()) throw gone();
        try (var top = Files.newDirectoryStream(root.folder())) {
            return top instanceof SecureDirectoryStream<Path> secure
                    ? open(secure, 0)
                    : openChecked();
        }
    }

    /// Steps from folder to folder, each opened in the one before: nothing can be exchanged on the
    /// way.
    private SeekableByteChannel open(SecureDirectoryStream<Path> in, int step) throws IOException {
        Path name = Path.of(way.get(step));
        if (step == way.size() - 1) {
            var view =
                    in.getFileAttributeView(
                            name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            // Opening a pipe would wait for its writer.
            if (!view.readAttributes().isRegularFile()) throw gone();
            return in.newByteChannel(name, READ);
        }
        try (DirectoryStream<Path> next = in.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
            if (next instanceof SecureDirectoryStream<Path> secure) return open(secure, step + 1);
            throw gone();
        }
    }

    /// For systems that cannot do that: the real path must be the way, name by name.
    private SeekableByteChannel openChecked() throws IOException {
        Path file = root.folder();
        for (String name : way) file = file.resolve(name);
        if (!file.toRealPath().equals(file.toRealPath(LinkOption.NOFOLLOW_LINKS))
                || !file.toRealPath().startsWith(root.folder())
                || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw gone();
        }
        return Files.newByteChannel(file, READ);
    }

    private static NoSuchFileException gone() {
        return new NoSuchFileException("it is not what was shared any more");
    }
}
