package cratekeeper.app;

import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import cratekeeper.media.Tags;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.DownloadJob.State;
import cratekeeper.music.Track;
import cratekeeper.net.Waits;
import cratekeeper.store.Database;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.QueueStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Kills `download` and `queue run` at random moments, as often as told, then lets the queue run to
/// its end and looks at what is left. Not a test: it takes minutes. Arguments: number of kills,
/// seed.
public final class KillTrial {
    private static final List<String> WANTED =
            List.of(
                    "Mara Lindqvist Night Ferry Extended Mix",
                    "Oleander Choir Glass Harbour",
                    "Anselm Okoro Low Sun Original Mix",
                    "Anselm Okoro Slow Signal",
                    "Sable & Rue Bottle Green",
                    "Mara Lindqvist Night Ferry Original Mix",
                    "Oleander Choir The Night Ferry",
                    "Kaito Rei Morrow",
                    "Sable & Rue Undertow",
                    "Mara Lindqvist Night Ferry Kaito Rei Remix",
                    "Северный Док Ночной паром",
                    "Kaito Rei Tidewater Dub");
    private final Path home;
    private final Random random;
    private final List<String> faults = new ArrayList<>();

    private KillTrial(Path home, long seed) {
        this.home = home;
        this.random = new Random(seed);
    }

    public static void main(String[] words) throws Exception {
        int kills = words.length > 0 ? Integer.parseInt(words[0]) : 20;
        long seed = words.length > 1 ? Long.parseLong(words[1]) : 1;
        Path home = Files.createTempDirectory("cratekeeper-kill");
        var faults = new KillTrial(home, seed).run(kills);
        faults.forEach(System.out::println);
        System.out.println(kills + " kills, " + faults.size() + " faults, home " + home);
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    List<String> run(int kills) throws Exception {
        // The first, undisturbed run measures how long one takes, and makes the sandbox's audio.
        long began = System.nanoTime();
        start("download", WANTED.getFirst()).waitFor();
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        for (int i = 0; i < kills; i++) {
            // One more track, and then the queue with what the kill before has left.
            int next = 1 + i / 2;
            boolean fresh = i % 2 == 0 && next < WANTED.size();
            var process = fresh ? start("download", WANTED.get(next)) : start("queue", "run");
            boolean ended =
                    process.waitFor(random.nextLong(whole / 5, whole), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            System.out.println("kill " + (i + 1) + (ended ? " came after the end" : ""));
            integrity();
        }
        start("queue", "run").waitFor();
        look();
        return faults;
    }

    private Process start(String... command) throws IOException {
        var words =
                new ArrayList<>(
                        List.of(
                                System.getProperty("java.home") + "/bin/java",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "cratekeeper.app.Main",
                                "--sandbox",
                                "--home",
                                home.toString()));
        words.addAll(List.of(command));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("trial.log").toFile()))
                .start();
    }

    private void integrity() throws SQLException {
        try (var database =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + home.resolve("cratekeeper.db"));
                var statement = database.createStatement();
                var rows = statement.executeQuery("pragma integrity_check")) {
            String answer = rows.next() ? rows.getString(1) : "no answer";
            if (!answer.equals("ok")) faults.add("integrity: " + answer);
        }
    }

    private void look() throws Exception {
        try (var database = Database.open(home.resolve("cratekeeper.db"), Waits.SYSTEM)) {
            List<DownloadJob> jobs = new QueueStore(database).all();
            jobs.forEach(job ->
                    System.out.println(job.state() + " " + job.query().text() + " " + job.path()));
            var asked = new HashSet<String>();
            for (DownloadJob job : jobs) {
                if (!asked.add(job.query().text()))
                    faults.add("twice in the queue: " + job.query().text());
                if (!job.state().ended()) faults.add("not ended: " + job);
                if (job.state() == State.DONE) finished(job);
            }
            long done = jobs.stream().filter(j -> j.state() == State.DONE).count();
            long known = new LibraryStore(database).count();
            if (known != done) faults.add(done + " done, " + known + " in the library");
            music(done);
        }
    }

    private void finished(DownloadJob job) throws Exception {
        Path file = Path.of(job.path());
        var measured = new AudioProbe(new Ffmpeg(home.resolve("cache/ffmpeg"))).quick(file);
        Track tags = Tags.read(file);
        if (measured.broken()) faults.add("broken: " + file);
        if (tags.title() == null || tags.artists().isEmpty() || tags.release() == null)
            faults.add("half tagged: " + file);
    }

    private void music(long done) throws IOException {
        try (var files = Files.walk(home.resolve("music"))) {
            var all = files.filter(Files::isRegularFile).toList();
            if (all.size() != done) faults.add(done + " done, but in the music folder: " + all);
        }
    }
}
