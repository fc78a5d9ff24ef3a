package cratekeeper.agent;

import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import cratekeeper.media.TagWriter;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Track;
import cratekeeper.store.Database;
import cratekeeper.store.LibraryStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// How many files a second a scan takes in, database included, and how long it takes to see that
/// 100,000 files have not changed. Makes its own files: half MP3, half FLAC, 25–1,000 kB, each with
/// its own title and artist.
final class ScanBenchmark {
    private static final String TITLE = "Tidal Lamp 000000";
    private static final String ARTIST = "Imagined Artist 0000";

    private ScanBenchmark() {}

    /// @param arguments folder to work in; files of the first scan; files of the second
    public static void main(String... arguments) throws Exception {
        Path work = Path.of(arguments.length > 0 ? arguments[0] : "target/scan-benchmark");
        int first = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12_000;
        int second = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100_000;
        var ffmpeg = new Ffmpeg(Path.of("target", "ffmpeg"));
        Path music = work.resolve("music-" + first);
        if (!Files.exists(music)) make(ffmpeg, music, first);
        warmPageCache(music);
        for (int round = 1; round <= 4; round++)
            scan(work, ffmpeg, music, "first scan, round " + round);
        Path links = work.resolve("links-" + second);
        if (!Files.exists(links)) link(music, links, second);
        Path database = scan(work, ffmpeg, links, "first scan of names of the same files");
        for (int round = 1; round <= 3; round++)
            scan(database, ffmpeg, links, false, "scan of unchanged files, round " + round);
    }

    private static Path scan(Path work, Ffmpeg ffmpeg, Path music, String what) throws Exception {
        Path database = work.resolve("scan.db");
        for (String end : List.of("", "-wal", "-shm", "-lock"))
            Files.deleteIfExists(work.resolve("scan.db" + end));
        scan(database, ffmpeg, music, true, what);
        return database;
    }

    private static void scan(Path file, Ffmpeg ffmpeg, Path music, boolean fresh, String what)
            throws Exception {
        InstantSource clock = InstantSource.system();
        try (var database = Database.open(file, clock)) {
            var reading = new FileReading(new AudioProbe(ffmpeg), clock);
            var scan = new LibraryScan(new LibraryStore(database), reading, Set.of());
            long began = System.nanoTime();
            var report = scan.scan(music, false, (path, why) -> System.out.println(path + why));
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    "%s: %,d files, %,d read, %.2f s, %,.0f files/s%n",
                    what, report.files(), report.read(), seconds, report.files() / seconds);
            if (fresh != (report.read() == report.files()))
                throw new IllegalStateException(report.toString());
        }
    }

    private static void make(Ffmpeg ffmpeg, Path music, int count) throws Exception {
        Files.createDirectories(music);
        var templates = new ArrayList<byte[]>();
        for (int seconds : List.of(1, 2, 3, 5, 8, 12, 18, 25)) {
            templates.add(template(ffmpeg, music, seconds, ".mp3", "-b:a", "320k"));
            // Noise: a FLAC second has 100 kB and more.
            templates.add(template(ffmpeg, music, Math.max(1, seconds / 3), ".flac"));
        }
        var random = new Random(1);
        for (int i = 0; i < count; i++) {
            int which = random.nextInt(templates.size());
            byte[] file = templates.get(which).clone();
            replace(file, TITLE, "Tidal Lamp %06d".formatted(i));
            replace(file, ARTIST, "Imagined Artist %04d".formatted(random.nextInt(3_000)));
            Path folder = music.resolve("%04d".formatted(i / 40));
            Files.createDirectories(folder);
            Files.write(
                    folder.resolve("%06d".formatted(i) + (which % 2 == 0 ? ".mp3" : ".flac")),
                    file);
        }
    }

    private static byte[] template(
            Ffmpeg ffmpeg, Path folder, int seconds, String ending, String... codec)
            throws Exception {
        Path file = folder.resolve("template" + ending);
        var words = new ArrayList<>(List.of("-v", "error", "-y", "-f", "lavfi", "-i"));
        words.add("anoisesrc=d=" + seconds + ":c=pink:a=0.3");
        words.addAll(List.of("-ac", "2", "-ar", "44100"));
        words.addAll(List.of(codec));
        words.add(file.toString());
        if (ffmpeg.command(words).start().waitFor() != 0) throw new IllegalStateException("ffmpeg");
        var track =
                Track.builder()
                        .title(TITLE)
                        .artist(ARTIST)
                        .release("Harbour Lights EP")
                        .label("Slow Tide")
                        .catalogueNumber("TIDE012")
                        .releaseDate(new PartialDate(2021, 4, 9))
                        .trackNumber(3)
                        .isrc("QZES32100001")
                        .genres(List.of("Deep House"))
                        .bpm(122.0)
                        .key(new MusicalKey(8, true))
                        .build();
        new TagWriter().write(file, track, null, MusicalKey.Notation.CAMELOT);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    /// Everywhere in the head of the file.
    private static void replace(byte[] file, String old, String now) {
        byte[] from = old.getBytes(StandardCharsets.US_ASCII);
        byte[] to = now.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < Math.min(file.length - from.length, 8_192); i++) {
            boolean here = true;
            for (int k = 0; here && k < from.length; k++) here = file[i + k] == from[k];
            if (here) System.arraycopy(to, 0, file, i, to.length);
        }
    }

    private static void link(Path music, Path links, int count) throws Exception {
        List<Path> files;
        try (var walk = Files.walk(music)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (int i = 0; i < count; i++) {
            Path file = files.get(i % files.size());
            Path folder = links.resolve("%04d".formatted(i / 100));
            Files.createDirectories(folder);
            Files.createLink(folder.resolve("%06d-".formatted(i) + file.getFileName()), file);
        }
    }

    private static void warmPageCache(Path music) throws Exception {
        long bytes = 0;
        try (var walk = Files.walk(music)) {
            for (Path file : walk.filter(Files::isRegularFile).toList())
                bytes += Files.readAllBytes(file).length;
        }
        System.out.printf("%,d MB of files%n", bytes >> 20);
    }
}
