package cratekeeper.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One `.env` file. Reads what shells and editors make of such files: quotes, blanks, `export`,
/// comments, a byte order mark, any line ends. A line it cannot read is passed over and named by
/// its number, never by its words.
public final class EnvFile {
    private static final int LONGEST = 1 << 20;

    private final Map<String, String> values;
    private final List<String> warnings;

    private EnvFile(Map<String, String> values, List<String> warnings) {
        this.values = values;
        this.warnings = List.copyOf(warnings);
    }

    /// A missing file is an empty one; one that cannot be read is a warning.
    public static EnvFile read(Path file) {
        try {
            if (Files.size(file) > LONGEST) {
                return unreadable(file + " is longer than 1 MB and was not read.");
            }
            return parse(text(Files.readAllBytes(file)), file.toString());
        } catch (NoSuchFileException e) {
            // Most people have none.
            return unreadable();
        } catch (IOException e) {
            return unreadable(file + " cannot be read: check that it is a file and is yours.");
        }
    }

    /// @param name how the file is called in warnings
    static EnvFile parse(String text, String name) {
        var values = new LinkedHashMap<String, String>();
        var warnings = new ArrayList<String>();
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            Optional<EnvLine> read = EnvLine.parse(line);
            if (read.isPresent()) {
                values.put(read.get().key(), read.get().value());
            } else {
                warnings.add(
                        "Line " + (i + 1) + " of " + name + " is not KEY=value and was not read.");
            }
        }
        return new EnvFile(values, warnings);
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /// A sentence for each line that was passed over, without its words.
    public List<String> warnings() {
        return warnings;
    }

    int size() {
        return values.size();
    }

    /// The names only.
    @Override
    public String toString() {
        return values.keySet().toString();
    }

    private static EnvFile unreadable(String... warnings) {
        return new EnvFile(Map.of(), List.of(warnings));
    }

    // Windows' editor writes UTF-16 when told "Unicode"; both write a mark first.
    private static String text(byte[] bytes) {
        String text;
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            text = new String(bytes, StandardCharsets.UTF_16);
        } else {
            text = new String(bytes, StandardCharsets.UTF_8);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
