package cratekeeper.agent;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A CSV of 5,000 lines, from the file to the real queue on the disk, each step with the clock
/// running; the first round is cold. Then one of 100,000 lines.
///
///     java … cratekeeper.agent.BroughtListBenchmark
public final class BroughtListBenchmark {
    private BroughtListBenchmark() {}

    public static void main(String[] args) throws Exception {
        for (int lines : new int[] {5_000, 5_000, 5_000, 100_000}) run(lines);
    }

    private static void run(int lines) throws Exception {
        Path home = Files.createTempDirectory("lists");
        Path file = home.resolve("list.csv");
        Files.writeString(
                file,
                "title,artist,album,isrc\n"
                        + IntStream.rangeClosed(1, lines)
                                .mapToObj(n ->
                                        "Night Ferry "
                                                + n
                                                + " (Extended Mix),\"Mara Lindqvist, Kaito Rei\",Harbour "
                                                + n / 10
                                                + ",SEXYZ"
                                                + (2_000_000 + n))
                                .collect(Collectors.joining("\n")));
        try (var world = new World(home)) {
            var lists = new BroughtLists(new Links(Sources.of(List.of())));
            long start = System.nanoTime();
            var list = lists.read(new Brought.Files(List.of(file)));
            long read = System.nanoTime();
            var tracks = list.entries().stream().flatMap(entry -> entry.found().stream()).toList();
            var filling = new ListFilling(world.queue, world.library);
            filling.fill(tracks, ListFilling.Wish.of(list.name()), _ -> {});
            long filled = System.nanoTime();
            var again = filling.fill(tracks, ListFilling.Wish.of(list.name()), _ -> {});
            long known = System.nanoTime();
            System.out.printf(
                    "%,d lines: read in %,d ms, %,d queued in %,d ms, again (%,d known) in %,d ms%n",
                    lines,
                    (read - start) / 1_000_000,
                    tracks.size(),
                    (filled - read) / 1_000_000,
                    again.known(),
                    (known - filled) / 1_000_000);
        }
    }
}
