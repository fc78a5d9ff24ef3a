package cratekeeper.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import java.io.BufferedReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    /// Works through jobs for ever, or one for each byte it is given; says each step only once it
    /// is kept.
    public static final class Writer {
        public static void main(String[] args) throws Exception {
            var say = new PrintStream(System.out, true);
            try (var database = Database.open(Path.of(args[0]), InstantSource.system())) {
                var queue = new QueueStore(database);
                boolean paced = args.length > 2;
                for (int i = Integer.parseInt(args[1]); !paced || System.in.read() >= 0; i++) {
                    String id = "j" + i;
                    queue.add(Samples.job(id, State.WAITING));
                    say.println("added " + id);
                    queue.update(Samples.job(id, State.FILING));
                    queue.finish(
                            Samples.job(id, State.DONE),
                            Samples.entry(id + ".flac", Samples.nightFerry()));
                    say.println("done " + id);
                }
            }
        }
    }

    @TempDir Path folder;
    private final Set<String> added = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    private static Process writer(Path file, String... how) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // What makes a start quick: it is done six times.
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
        command.add("-XX:+UseSerialGC");
        command.add("-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Writer.class.getName(), file.toString()));
        command.addAll(List.of(how));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private void note(String line) {
        String id = line.substring(line.indexOf(' ') + 1);
        (line.startsWith("added") ? added : done).add(id);
    }

    @Test
    void nothingThatWasSaidToBeKeptIsLostByAKill() throws Exception {
        Path file = folder.resolve("cratekeeper.db");
        var random = new Random(11);
        for (int round = 0; round < 5; round++) {
            Process writer = writer(file, Integer.toString(round * 100_000));
            try (BufferedReader said = writer.inputReader()) {
                for (int lines = 1 + random.nextInt(60); lines > 0; lines--) note(said.readLine());
                // By its handle: that leaves its words to be read.
                writer.toHandle().destroyForcibly();
                // What it said before it died counts as well.
                for (String line = said.readLine(); line != null; line = said.readLine())
                    if (line.matches("(added|done) j\\d+")) note(line);
            }
            writer.waitFor();
            examine(file);
        }
    }

    private void examine(Path file) throws Exception {
        try (var database = Database.open(file, InstantSource.system())) {
            assertEquals(Optional.empty(), database.notice());
            assertEquals(
                    List.of("ok"),
                    database.read(
                            sql -> sql.list("pragma integrity_check", row -> row.getString(1))));
            var library = new LibraryStore(database);
            var ids = new ArrayList<String>();
            var ended = new HashSet<String>();
            for (DownloadJob job : new QueueStore(database).all()) {
                ids.add(job.id());
                boolean filed = library.byPath(Path.of(job.id() + ".flac")).isPresent();
                assertEquals(job.state() == State.DONE, filed, job.id());
                if (filed) ended.add(job.id());
            }
            assertEquals(ids.size(), Set.copyOf(ids).size());
            assertTrue(ids.containsAll(added));
            assertTrue(ended.containsAll(done));
            assertEquals(ended.size(), library.count());
        }
    }

    @Test
    void anotherProcessWritesWhileThisOneReadsAndWrites() throws Exception {
        Path file = folder.resolve("cratekeeper.db");
        try (var database = Database.open(file, InstantSource.system())) {
            var queue = new QueueStore(database);
            Process writer = writer(file, "0", "paced");
            try (BufferedReader said = writer.inputReader();
                    OutputStream pace = writer.getOutputStream()) {
                for (int i = 0; i < 30; i++) {
                    pace.write(1);
                    pace.flush();
                    note(said.readLine());
                    queue.add(Samples.job("mine" + i, State.WAITING));
                    var ids = queue.all().stream().map(DownloadJob::id).toList();
                    assertTrue(ids.containsAll(added));
                    assertTrue(ids.contains("mine" + i));
                    note(said.readLine());
                }
            } finally {
                writer.destroyForcibly().waitFor();
            }
        }
        try (var database = Database.open(file, InstantSource.system())) {
            assertEquals(Optional.empty(), database.notice());
        }
    }
}
