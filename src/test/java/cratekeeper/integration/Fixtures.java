package cratekeeper.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/// Replies to read in tests: our own, beside the test, and the recorded ones in the shared folder,
/// which not every machine has.
public final class Fixtures {
    private static final Path SHARED = Path.of("../shared/fixtures");

    private Fixtures() {}

    /// A reply of our own, from the folder of the test's package.
    public static String own(Class<?> test, String name) {
        try (var in = test.getResourceAsStream(name)) {
            if (in == null) throw new AssertionError("no resource " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A recorded reply; the test is skipped where there is none.
    public static String shared(String service, String name) {
        Path file = SHARED.resolve(service).resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no recorded replies here");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names of all recorded replies of a service; the test is skipped where there are none.
    public static Set<String> sharedNames(String service) {
        Path folder = SHARED.resolve(service);
        Assumptions.assumeTrue(Files.isDirectory(folder), "no recorded replies here");
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
