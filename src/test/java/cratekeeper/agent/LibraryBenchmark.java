package cratekeeper.agent;

import cratekeeper.match.RecordingMatcher;
import cratekeeper.music.AudioFile;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Preferences;
import cratekeeper.music.Track;
import cratekeeper.store.Database;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.ScannedFile;
import cratekeeper.store.SoundStore;
import cratekeeper.store.TwinSearch;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// A large library of invented tracks: how long finding takes (every kind of query, each with other
/// words), how much memory, and how the time for all duplicates grows with the library.
///
///     java -Xmx300m … cratekeeper.agent.LibraryBenchmark FOLDER find|duplicates 100000 1000000
final class LibraryBenchmark {
    private static final String[] GENRES = {
        "Deep House",
        "Techno",
        "House",
        "Tech House",
        "Melodic House",
        "Trance",
        "Minimal",
        "Drum and Bass",
        "Breaks",
        "Electro",
        "Ambient",
        "Dub Techno",
        "Disco",
        "Garage",
        "Downtempo"
    };
    private static final int SECONDS_PER_DAY = 86_400;

    private LibraryBenchmark() {}

    public static void main(String... arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Path work = Files.createDirectories(Path.of(arguments[0]));
        for (String count : Arrays.asList(arguments).subList(2, arguments.length)) {
            Path file = work.resolve("library-" + count + ".db");
            boolean fresh = !Files.exists(file);
            try (var database = Database.open(file, InstantSource.system())) {
                if (fresh) fill(database, Integer.parseInt(count));
                if (arguments[1].equals("find")) find(database, count);
                if (arguments[1].equals("duplicates")) duplicates(database, count);
            }
        }
    }

    private static void fill(Database database, int count) throws Exception {
        long began = System.nanoTime();
        var store = new LibraryStore(database);
        var sounds = new SoundStore(database);
        var random = new Random(count);
        var recent = new ArrayList<Track>();
        var sketches = new HashMap<Long, int[]>();
        for (int from = 0; from < count; from += 1_000) {
            var batch = new ArrayList<ScannedFile>();
            var heard = new HashMap<Long, byte[]>();
            for (int i = from; i < Math.min(count, from + 1_000); i++) {
                boolean again = i > 1_000 && random.nextInt(10) == 0;
                int old = again ? random.nextInt(Math.min(1_000, recent.size())) : -1;
                Track track = again ? recent.get(old) : track(random, i);
                batch.add(entry(track, i, random.nextInt(3) > 0));
                int[] sketch = sketch(again ? sketches.get((long) old) : null, random);
                int place = i % 1_000;
                if (recent.size() <= place) recent.add(track);
                else recent.set(place, track);
                sketches.put((long) place, sketch);
                var bytes = ByteBuffer.allocate(256);
                bytes.asIntBuffer().put(sketch);
                heard.put(i + 1L, bytes.array());
            }
            store.putAll(batch);
            sounds.putAll(heard);
        }
        System.out.printf("%,d rows written in %.1f s%n", count, (System.nanoTime() - began) / 1e9);
    }

    private static int[] sketch(int[] like, Random random) {
        var sketch = random.ints(64).toArray();
        if (like != null) System.arraycopy(like, 0, sketch, 0, 45);
        Arrays.sort(sketch);
        return sketch;
    }

    /// As words of a language go: few are common, most are rare.
    private static String word(Random random, String seed, int many) {
        int rank = (int) Math.min(many - 1, Math.exp(random.nextDouble() * Math.log(many)));
        var word = new StringBuilder(seed);
        for (int rest = rank + 7; rest > 0; rest /= 17)
            word.append("bcdfghklmnprstvwz".charAt(rest % 17)).append("aeiou".charAt(rest % 5));
        return word.toString();
    }

    private static Track track(Random random, int number) {
        var track =
                Track.builder()
                        .title(word(random, "", 20_000) + " " + word(random, "", 20_000))
                        .version(random.nextInt(3) == 0 ? "Extended Mix" : null)
                        .artist(word(random, "", 8_000) + " " + word(random, "", 8_000))
                        .release(word(random, "", 20_000) + " EP")
                        .durationMs(180_000L + random.nextInt(300_000))
                        .genres(List.of(GENRES[(int) (15 * Math.pow(random.nextDouble(), 2))]))
                        .bpm(Math.round(126_0 + random.nextGaussian() * 60) / 10.0)
                        .key(new MusicalKey(1 + random.nextInt(12), random.nextBoolean()))
                        .releaseDate(new PartialDate(1990 + random.nextInt(36), 4, 1));
        if (random.nextInt(10) > 0) track.label(word(random, "", 2_000) + " Records");
        if (random.nextInt(5) > 0) track.isrc("QZES%08d".formatted(number));
        return track.build();
    }

    private static ScannedFile entry(Track track, int number, boolean lossless) {
        Path path =
                Path.of(
                        "/music/%04d/%06d".formatted(number / 100, number)
                                + (lossless ? ".flac" : ".mp3"));
        var file =
                new AudioFile(
                        path,
                        lossless ? "flac" : "mp3",
                        lossless ? "flac" : "mp3",
                        lossless ? 900 : 320,
                        lossless ? null : Boolean.FALSE,
                        44_100,
                        lossless ? 16 : null,
                        2,
                        track.durationMs(),
                        null,
                        null,
                        number % 97 == 0 ? AudioFile.Verdict.SUSPECT : AudioFile.Verdict.OK,
                        List.of());
        var added = Instant.ofEpochSecond(1_700_000_000L + number % SECONDS_PER_DAY);
        return new ScannedFile(
                new LibraryTrack(0, track, file, 30_000_000L + number, null, added),
                added,
                number % 3 > 0);
    }

    private static void find(Database database, String count) throws Exception {
        var store = new LibraryStore(database);
        Map<String, List<Double>> times = new java.util.LinkedHashMap<>();
        var random = new Random(5);
        for (int round = 0; round < 220; round++) {
            for (String query : queries(random)) {
                String kind =
                        query.replaceAll("[0-9]+", "0")
                                .replaceAll("(^| )(?!\\w+:)\\w+", "$1w")
                                .replaceAll("(artist|label|title):\\w+", "$1:w")
                                .replaceAll("key:0\\w", "key:0");
                long began = System.nanoTime();
                store.find(query, 50);
                double millis = (System.nanoTime() - began) / 1e6;
                if (round >= 20) times.computeIfAbsent(kind, _ -> new ArrayList<>()).add(millis);
                if (millis > 40 && round >= 20)
                    System.out.printf("slow: %s %.0f ms%n", query, millis);
            }
        }
        var all = new ArrayList<Double>();
        times.forEach((kind, some) -> {
            all.addAll(some);
            System.out.printf(
                    "  %-42s p50 %6.2f ms  p99 %6.2f ms%n", kind, at(some, 0.5), at(some, 0.99));
        });
        System.out.printf(
                "find at %s: %d queries, p50 %.2f ms, p99 %.2f ms, worst %.1f ms; memory %s%n",
                count, all.size(), at(all, 0.5), at(all, 0.99), at(all, 1), memory());
    }

    private static List<String> queries(Random random) {
        String one = word(random, "", 20_000);
        String two = word(random, "", 20_000);
        int bpm = 110 + random.nextInt(30);
        String genre = GENRES[random.nextInt(GENRES.length)].split(" ")[0];
        return List.of(
                one,
                one + " " + two,
                one.substring(0, 2),
                one.substring(0, Math.min(3, one.length())) + " " + two.substring(0, 2),
                "artist:" + word(random, "", 8_000),
                "label:" + word(random, "", 2_000) + " bpm:" + bpm + "-" + (bpm + 4),
                "genre:" + genre + " bpm:" + bpm + "-" + (bpm + 8),
                "genre:" + genre + " key:" + (1 + random.nextInt(12)) + "A year:2019-",
                "bpm:" + bpm + "-" + (bpm + 8),
                "bpm:160-170",
                "key:" + (1 + random.nextInt(12)) + "B bpm:" + bpm + "-" + (bpm + 2),
                "year:" + (1990 + random.nextInt(36)),
                "year:" + (1990 + random.nextInt(36)) + " key:8A",
                "missing:label",
                "missing:isrc " + one,
                "missing:label missing:isrc missing:artwork format:flac",
                "is:suspect",
                "is:suspect genre:" + genre + " bpm:" + bpm,
                "format:mp3 year:2020-2022 bpm:" + bpm + "-" + (bpm + 2),
                "isrc:QZES0000" + (1_000 + random.nextInt(9_000)));
    }

    private static double at(List<Double> times, double part) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * sorted.size())));
    }

    private static String memory() throws Exception {
        if (!Files.exists(Path.of("/proc/self/status"))) return "unknown";
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
                .map(line -> line.replaceAll("\\s+", " "))
                .toList()
                .toString();
    }

    private static void duplicates(Database database, String count) throws Exception {
        var search =
                new Duplicates(
                        new LibraryStore(database),
                        new TwinSearch(database),
                        new SoundStore(database),
                        new RecordingMatcher(3_000, 10_000),
                        () -> Preferences.DEFAULT);
        for (int round = 1; round <= 2; round++) {
            long began = System.nanoTime();
            var groups = search.find();
            System.out.printf(
                    "duplicates of %s, round %d: %,d groups, %.2f s; memory %s%n",
                    count, round, groups.size(), (System.nanoTime() - began) / 1e9, memory());
        }
    }
}
