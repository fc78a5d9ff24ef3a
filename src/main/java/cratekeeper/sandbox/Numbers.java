package cratekeeper.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Numeric ids made from names, the same in every run.
final class Numbers {
    private Numbers() {}

    /// Ten digits.
    static long of(String kind, String name) {
        var crc = new CRC32();
        crc.update((kind + " " + name).getBytes(StandardCharsets.UTF_8));
        return 1_000_000_000L + crc.getValue();
    }

    /// One of so many ways in which records differ from each other.
    static int oneOf(int ways, String name) {
        return (int) (of("way", name) % ways);
    }
}
