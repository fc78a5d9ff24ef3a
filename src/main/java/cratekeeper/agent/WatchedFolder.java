package cratekeeper.agent;

import cratekeeper.media.FolderWalk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The folder where a person's other programs put what was bought. Shows files once they are whole:
/// when they have not changed for a while and no program's mark of an unfinished one lies beside.
final class WatchedFolder {
    /// So long a file must have stayed as it is.
    static final Duration QUIET = Duration.ofSeconds(4);

    private static final List<String> UNFINISHED =
            List.of(".part", ".crdownload", ".download", ".partial", ".tmp", ".opdownload");

    private final Path folder;
    private final Set<Path> leftOut;
    private final InstantSource clock;
    private Map<Path, Seen> seen = new HashMap<>();

    private record State(long bytes, long modified) {}

    /// @param since when it was first seen like this, as milliseconds
    private record Seen(State state, long since, boolean done) {}

    WatchedFolder(Path folder, Set<Path> leftOut, InstantSource clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.leftOut = leftOut;
        this.clock = clock;
    }

    /// What is whole and has not been shown before in this state.
    ///
    /// @throws IOException one sentence: the folder is not there
    List<Path> look() throws IOException, InterruptedException {
        if (!Files.isDirectory(folder))
            throw new IOException(
                    "The watched folder " + folder + " is not there: is the drive connected?");
        var now = new HashMap<Path, Seen>();
        var ready = new ArrayList<Path>();
        for (var found : files().entrySet()) {
            Path file = found.getKey();
            Seen before = seen.get(file);
            if (before == null || !before.state.equals(found.getValue()))
                before = new Seen(found.getValue(), clock.millis(), false);
            boolean whole = !before.done && isWhole(file, before);
            if (whole) ready.add(file);
            now.put(file, whole ? new Seen(before.state, before.since, true) : before);
        }
        seen = now;
        ready.sort(null);
        return ready;
    }

    private boolean isWhole(Path file, Seen seen) {
        return seen.state.bytes > 0
                && clock.millis() - seen.since >= QUIET.toMillis()
                && !unfinished(file);
    }

    /// Whether something is still coming.
    boolean waits() {
        return seen.values().stream().anyMatch(s -> !s.done && s.state.bytes > 0);
    }

    private Map<Path, State> files() throws IOException, InterruptedException {
        var files = new HashMap<Path, State>();
        FolderWalk.walk(
                folder,
                leftOut,
                new FolderWalk.Visitor() {
                    @Override
                    public void file(Path file, long bytes, long modified) {
                        files.put(file, new State(bytes, modified));
                    }

                    @Override
                    public void folder(Path folder, boolean empty) {}

                    @Override
                    public void unreadable(Path folder, IOException why) {}
                });
        try (var top = Files.newDirectoryStream(folder)) {
            for (Path file : top) {
                if (!isZip(file) || !Files.isRegularFile(file)) continue;
                var found = Files.readAttributes(file, BasicFileAttributes.class);
                files.put(file, new State(found.size(), found.lastModifiedTime().toMillis()));
            }
        }
        return files;
    }

    static boolean isZip(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static boolean unfinished(Path file) {
        for (String mark : UNFINISHED)
            if (Files.exists(file.resolveSibling(file.getFileName() + mark))) return true;
        return false;
    }
}
