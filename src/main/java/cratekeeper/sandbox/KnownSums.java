package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Recording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Figures of the FLAC files, known before the files exist: our own coder gives the same bytes
/// everywhere. So a search need not wait until minutes of music are played.
///
/// `sums.txt` has a line for each recording: its [#line] and the figures. A recording whose line is
/// missing or out of date is played to know.
final class KnownSums {

    /// @param file size, MD5, SHA-1 and CRC-32 of the file, parted by blanks
    /// @param sound MD5 of the samples, which the file's head tells
    record Figures(String file, String sound) {}

    private final Map<String, Figures> known = new HashMap<>();

    KnownSums() {
        try (var in = KnownSums.class.getResourceAsStream("sums.txt")) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                String[] parts = line.split(" = | # ");
                known.put(parts[0], new Figures(parts[1], parts[2]));
            }
        } catch (IOException e) {
            // A resource of our own jar: as broken as a missing class.
            throw new UncheckedIOException(e);
        }
    }

    Optional<Figures> of(Recording recording) {
        return Optional.ofNullable(known.get(line(recording)));
    }

    /// All that the file depends on.
    static String line(Recording recording) {
        return recording.id() + " " + recording.lengthMs() + " " + Song.of(recording);
    }
}
