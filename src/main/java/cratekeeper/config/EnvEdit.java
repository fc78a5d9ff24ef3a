package cratekeeper.config;

import cratekeeper.account.OwnersFile;
import cratekeeper.account.Secret;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sets one key of an `.env` file. All other lines stay as they are, byte for byte; the file is
/// replaced as a whole, and only its owner may read it from then on.
public final class EnvEdit {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final String NEEDS_QUOTES = "\"'#\\$`";

    private EnvEdit() {}

    /// @throws IOException the file cannot be read or written, or the value has control characters;
    ///   the file is as it was
    public static void set(Path file, String name, Secret value) throws IOException {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException(name);
        byte[] old = bytes(file);
        Charset charset = charset(old);
        String text = new String(old, charset);
        if (!Arrays.equals(old, text.getBytes(charset)))
            throw new IOException(file + " is not plain text: it was left as it is.");
        String line = name + "=" + written(value.reveal());
        // Every byte is a letter of Latin-1 and comes back as it was, whatever it meant.
        String encoded =
                charset.equals(StandardCharsets.ISO_8859_1)
                        ? new String(line.getBytes(StandardCharsets.UTF_8), charset)
                        : line;
        byte[] changed = with(text, name, encoded).getBytes(charset);
        if (!Arrays.equals(old, changed)) OwnersFile.write(target(file), changed);
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    /// A link stays a link: what it leads to is replaced.
    private static Path target(Path file) throws IOException {
        return Files.isSymbolicLink(file) ? file.toRealPath() : file;
    }

    // Windows' editor writes UTF-16 when told "Unicode"; the mark is a letter of the text, and
    // stays.
    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) return StandardCharsets.ISO_8859_1;
        int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return switch (mark) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.ISO_8859_1;
        };
    }

    /// The last line that sets the key is the one that counts, so that one is replaced.
    private static String with(String text, String name, String line) {
        Matcher lines =
                Pattern.compile(
                                "(?:\\A|(?<=[\r\n]))(?:\uFEFF|\u00EF\u00BB\u00BF)?[ \t]*(?:export[ \t]+)?("
                                        + name
                                        + "[ \t]*=[^\r\n]*)")
                        .matcher(text);
        int from = -1;
        int to = -1;
        while (lines.find()) {
            from = lines.start(1);
            to = lines.end(1);
        }
        if (from >= 0) return text.substring(0, from) + line + text.substring(to);
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        boolean ended = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r");
        return text + (ended ? "" : end) + line + end;
    }

    private static String written(String value) throws IOException {
        if (value.chars().anyMatch(Character::isISOControl))
            throw new IOException("A key with control characters cannot stand in .env.");
        boolean plain =
                !value.isEmpty()
                        && value.chars()
                                .noneMatch(
                                        c -> c <= ' ' || c > '~' || NEEDS_QUOTES.indexOf(c) >= 0);
        if (plain) return value;
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$") + '"';
    }
}
