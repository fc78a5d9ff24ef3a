package cratekeeper.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Half a stream cannot be gone on with: what a source left beside a file is deleted with it.
final class Leftovers {
    private Leftovers() {}

    static void delete(Path file) throws IOException {
        String name = file.getFileName().toString();
        List<Path> left;
        try (var all = Files.list(file.toAbsolutePath().getParent())) {
            left =
                    all.filter(
                                    f -> {
                                        String other = f.getFileName().toString();
                                        return other.equals(name) || other.startsWith(name + ".");
                                    })
                            .toList();
        }
        for (Path one : left) {
            try (var inside = Files.walk(one)) {
                for (Path part : inside.sorted(Comparator.reverseOrder()).toList())
                    Files.deleteIfExists(part);
            }
        }
    }
}
