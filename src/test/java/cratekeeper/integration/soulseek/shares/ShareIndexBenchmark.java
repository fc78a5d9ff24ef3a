package cratekeeper.integration.soulseek.shares;

import cratekeeper.integration.soulseek.wire.FileAttributes;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// A hundred thousand files: the memory they take, and how long searches do.
final class ShareIndexBenchmark {
    private static final int FOLDERS = 10_000;
    private static final int FILES = 10;
    private static final int SEARCHES = 20_000;

    private ShareIndexBenchmark() {}

    public static void main(String[] arguments) {
        long before = used();
        var random = new Random(1);
        var index = index(random);
        System.out.printf("%,d files: %.1f MB of heap%n", index.files(), (used() - before) / 1e6);
        long[] nanos = new long[SEARCHES];
        int found = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < SEARCHES; i++) {
                String query = query(random, i);
                long begin = System.nanoTime();
                found += index.search(query, List.of("closed harbour tapes"), 300).size();
                nanos[i] = System.nanoTime() - begin;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "median %.3f ms, p99 %.3f ms, longest %.3f ms (%,d found)%n",
                nanos[SEARCHES / 2] / 1e6,
                nanos[SEARCHES * 99 / 100] / 1e6,
                nanos[SEARCHES - 1] / 1e6,
                found);
        long begin = System.nanoTime();
        var list = new ShareListFrame(index);
        System.out.printf(
                "list: %,d bytes in %.0f ms%n", list.length(), (System.nanoTime() - begin) / 1e6);
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String word(Random random) {
        // Few words are frequent, many are rare, as in titles.
        return "w" + (int) Math.pow(30_000, random.nextDouble());
    }

    private static String query(Random random, int number) {
        return switch (number % 6) {
            case 0 -> "music flac";
            case 1 -> word(random) + " flac -" + word(random);
            case 2 -> "music *" + random.nextInt(1000);
            // Every tenth word, and as many words as may be.
            case 3 -> "music *" + random.nextInt(10);
            case 4 -> "music flac ".repeat(16);
            default -> word(random) + " " + word(random);
        };
    }

    private static ShareIndex index(Random random) {
        var builder = new ShareIndexBuilder();
        var root = new ShareRoot("Music", Path.of("/nowhere"));
        for (int i = 0; i < FOLDERS; i++) {
            String artist = word(random) + " " + word(random);
            String release = "%s %s (%d)".formatted(word(random), word(random), 1990 + i % 36);
            builder.folder(root, List.of(artist, release));
            for (int j = 0; j < FILES; j++) {
                String name = "%02d - %s %s.flac".formatted(j, word(random), word(random));
                builder.file(
                        name,
                        30_000_000 + i,
                        FileAttributes.lossless(200 + random.nextInt(300), 44_100, 16));
            }
        }
        return builder.build();
    }
}
