package cratekeeper.integration.soulseek.shares;

import cratekeeper.integration.soulseek.wire.FileAttributes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.LoggerFactory;

/// Reads chosen folders into an index. Links, hidden and half-written files are left out, and what
/// cannot be read.
public final class ShareScan {
    /// Knows what kind of audio is in a file; must be quick.
    @FunctionalInterface
    public interface Listening {
        FileAttributes attributes(Path file);
    }

    private static final int DEEPEST = 64;
    private static final int LONGEST_PATH = 4096;
    private static final Set<String> HALF_WRITTEN =
            Set.of("part", "partial", "incomplete", "crdownload", "download", "tmp", "!ut");

    private final Listening listening;
    private final ShareIndexBuilder builder = new ShareIndexBuilder();
    private final Set<Path> done = new HashSet<>();

    private ShareScan(Listening listening) {
        this.listening = listening;
    }

    /// @throws InterruptedException somebody wants it to stop
    public static ShareIndex of(List<ShareRoot> roots, Listening listening)
            throws InterruptedException {
        var scan = new ShareScan(listening);
        for (ShareRoot root : distinctlyNamed(roots)) {
            if (root.isThere()) scan.folder(root, root.folder(), new ArrayList<>());
        }
        return scan.builder.build();
    }

    /// Two folders may have one name; others must be able to tell them apart.
    private static List<ShareRoot> distinctlyNamed(List<ShareRoot> roots) {
        var names = new HashSet<String>();
        var named = new ArrayList<ShareRoot>();
        for (ShareRoot root : roots) {
            String name = root.name();
            for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = root.name() + " " + i;
            }
            named.add(new ShareRoot(name, root.folder()));
        }
        return named;
    }

    private void folder(ShareRoot root, Path folder, List<String> below)
            throws InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        // A folder that was chosen and lies in another chosen one is shared once.
        if (!done.add(folder) || below.size() > DEEPEST) return;
        var inner = new ArrayList<Path>();
        builder.folder(root, below);
        for (Path child : children(folder)) {
            if (isDirectory(child)) inner.add(child);
            else file(child);
        }
        for (Path child : inner) {
            below.addLast(child.getFileName().toString());
            folder(root, child, below);
            below.removeLast();
        }
    }

    private static List<Path> children(Path folder) {
        var children = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder, ShareScan::isOpenToAll)) {
            entries.forEach(children::add);
        } catch (IOException | DirectoryIteratorException | UncheckedIOException e) {
            LoggerFactory.getLogger(ShareScan.class).debug("a folder is not shared", e);
        }
        children.sort(null);
        return children;
    }

    private static boolean isOpenToAll(Path path) throws IOException {
        String name = path.getFileName().toString();
        if (name.startsWith(".") || name.startsWith("~") || Files.isHidden(path)) return false;
        if (name.chars().anyMatch(Character::isISOControl)) return false;
        String lower = name.toLowerCase(Locale.ROOT);
        return !HALF_WRITTEN.contains(lower.substring(lower.lastIndexOf('.') + 1))
                && path.toString().length() < LONGEST_PATH;
    }

    private static boolean isDirectory(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private void file(Path file) {
        try {
            var attributes =
                    Files.readAttributes(
                            file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) return;
            builder.file(
                    file.getFileName().toString(), attributes.size(), listening.attributes(file));
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(ShareScan.class).debug("a file is not shared", e);
        }
    }
}
