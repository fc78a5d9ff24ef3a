package cratekeeper.media;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Walks the folders below one and shows the audio files in them. Links are followed, but no folder
/// is walked twice, so that a loop of links ends. Hidden files are passed over: what taggers and
/// systems leave lies among them.
public final class FolderWalk {
    private static final Set<String> AUDIO =
            Set.of(
                    "mp3", "mp2", "flac", "m4a", "mp4", "m4b", "aac", "alac", "ogg", "oga", "opus",
                    "wav", "wave", "aif", "aiff", "aifc", "wma", "ape", "wv", "mpc", "tta", "dsf");

    /// What is met on the way.
    public interface Visitor {
        /// @param modified as milliseconds
        void file(Path file, long bytes, long modified) throws IOException, InterruptedException;

        /// All of a folder was seen.
        ///
        /// @param empty whether nothing at all lies in it
        void folder(Path folder, boolean empty);

        /// A folder could not be looked into, or not to its end.
        void unreadable(Path folder, IOException why);
    }

    private final Set<Path> leftOut;
    private final Set<Object> walked = new HashSet<>();
    private final Deque<Path> folders = new ArrayDeque<>();
    // What can be reached without links is known by its own name: links come last.
    private final Deque<Path> links = new ArrayDeque<>();

    private FolderWalk(Set<Path> leftOut) {
        this.leftOut = leftOut;
    }

    /// @param leftOut folders that are not looked into
    /// @throws IOException if the visitor throws it
    public static void walk(Path top, Set<Path> leftOut, Visitor visitor)
            throws IOException, InterruptedException {
        var walk = new FolderWalk(leftOut);
        walk.folders.add(top.toAbsolutePath().normalize());
        walk.go(visitor);
    }

    /// Whether a name ends as those of audio files do.
    public static boolean isAudio(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 && AUDIO.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private void go(Visitor visitor) throws IOException, InterruptedException {
        while (!folders.isEmpty() || !links.isEmpty()) {
            Path folder = folders.isEmpty() ? links.removeFirst() : folders.removeLast();
            if (!leftOut.contains(folder) && isNew(folder)) look(folder, visitor);
        }
    }

    private boolean isNew(Path folder) {
        try {
            Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
            return walked.add(key == null ? folder.toRealPath() : key);
        } catch (IOException e) {
            // Looking into it will say why.
            return true;
        }
    }

    private void look(Path folder, Visitor visitor) throws IOException, InterruptedException {
        if (Thread.interrupted()) throw new InterruptedException();
        var entries = new ArrayList<Path>();
        IOException cut = null;
        try (var listing = Files.newDirectoryStream(folder)) {
            for (Path entry : listing) entries.add(entry);
        } catch (DirectoryIteratorException e) {
            cut = new IOException("its listing broke off", e);
        } catch (IOException e) {
            cut = e;
        }
        for (Path entry : entries)
            if (!entry(entry, visitor) && cut == null)
                // A drive that is pulled out meanwhile: nobody knows what lies in the folder.
                cut = new IOException("its files went away while it was read");
        if (cut == null) visitor.folder(folder, entries.isEmpty());
        else visitor.unreadable(folder, cut);
    }

    /// Whether it is there still.
    private boolean entry(Path path, Visitor visitor) throws IOException, InterruptedException {
        if (path.getFileName().toString().startsWith(".")) return true;
        BasicFileAttributes found;
        boolean link = false;
        try {
            found =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            link = found.isSymbolicLink();
            if (link) found = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            // A link into nowhere is there; what was listed a moment ago is not.
            return link;
        }
        if (found.isDirectory()) (link ? links : folders).addLast(path);
        else if (found.isRegularFile() && isAudio(path))
            visitor.file(path, found.size(), found.lastModifiedTime().toMillis());
        return true;
    }
}
