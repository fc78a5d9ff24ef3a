package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every text of the window is there in every language.
class BundlesTest {
    private static final Path ROOT = Path.of("src/main/resources/cratekeeper/ui");
    private static final Path CODE = Path.of("src/main/java/cratekeeper/ui");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern NAMED = Pattern.compile("\"%([\\w.]+)\"");
    private static final Pattern ASKED =
            Pattern.compile(
                    "\\b[tT]exts(?:\\.in\\(\\w+\\.class\\))?\\s*\\.(get|count)\\(\\s*\"([\\w.]+)\"");

    private static final Pattern SHOWN =
            Pattern.compile(
                    "\\b(?:text|promptText|accessibleText|accessibleHelp|name)=\"([^\"%][^\"]*)\"");

    /// Our own name, a command to type, and what stands on a key: the same in every language.
    private static final Pattern SAME_EVERYWHERE =
            Pattern.compile("Cratekeeper|\\./cratekeeper demo|[A-Z]|\\d–\\d");

    static Stream<Path> rooms() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> found =
                    files.filter(file -> file.endsWith("words.properties"))
                            .map(Path::getParent)
                            .toList();
            assertFalse(found.isEmpty());
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void germanSaysWhatEnglishSays(Path room) throws IOException {
        Properties english = words(room, "words.properties");
        Properties german = words(room, "words_de.properties");
        assertEquals(
                new TreeSet<>(english.stringPropertyNames()),
                new TreeSet<>(german.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(german.getProperty(key)), key);
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void everyKeyThatIsAskedForIsThere(Path room) throws IOException {
        var keys = new TreeSet<>(words(room, "words.properties").stringPropertyNames());
        var missing = new TreeSet<String>();
        for (String key : asked(room)) if (!keys.contains(key)) missing.add(key);
        assertEquals(new TreeSet<>(), missing, room.toString());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void noWordsStandInTheFxml(Path room) throws IOException {
        var literal = new TreeSet<String>();
        try (Stream<Path> files = Files.list(room)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".fxml")).toList()) {
                Matcher shown = SHOWN.matcher(Files.readString(file));
                while (shown.find()) {
                    boolean same = SAME_EVERYWHERE.matcher(shown.group(1)).matches();
                    if (!same) literal.add(file.getFileName() + ": " + shown.group(1));
                }
            }
        }
        assertEquals(new TreeSet<>(), literal);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void noRoomIsWithoutWords(Path room) throws IOException {
        assertFalse(words(room, "words.properties").isEmpty(), room.toString());
    }

    private static TreeSet<String> asked(Path room) throws IOException {
        var asked = new TreeSet<String>();
        for (Path folder : List.of(room, CODE.resolve(ROOT.relativize(room)))) {
            if (!Files.isDirectory(folder)) continue;
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file);
                    if (file.toString().endsWith(".fxml")) {
                        Matcher named = NAMED.matcher(text);
                        while (named.find()) asked.add(named.group(1));
                    } else if (file.toString().endsWith(".java")) {
                        Matcher named = ASKED.matcher(text);
                        while (named.find()) {
                            String key = named.group(2);
                            if (key.endsWith(".")) continue; // put together at run time
                            if (named.group(1).equals("get")) asked.add(key);
                            else asked.addAll(List.of(key + ".one", key + ".other"));
                        }
                    }
                }
            }
        }
        return asked;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(r -> r.group()).distinct().sorted().toList();
    }

    private static Properties words(Path room, String name) throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(room.resolve(name))) {
            words.load(reader);
        }
        return words;
    }
}
