package cratekeeper.config;

import cratekeeper.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/// `settings.json`. What is missing has its default; what another version wrote is kept; a single
/// value that makes no sense is passed over; a file that is no JSON is set aside, and one that is
/// not understood whole is copied aside before it is written over.
public final class SettingsFile {
    private static final int LONGEST = 1 << 20;
    private static final String NESTED = "preferences";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final ObjectWriter WRITER =
            Json.OURS
                    .writerWithDefaultPrettyPrinter()
                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final Path file;
    private final InstantSource clock;

    public SettingsFile(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /// @param notices what a person should know, a sentence each
    public record Loaded(Settings settings, List<String> notices) {}

    public Loaded load() {
        try {
            if (Files.size(file) > LONGEST) return setAside();
            return read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            // The first start.
            return defaults();
        } catch (IOException e) {
            return defaults(
                    file
                            + " cannot be read, so the usual settings are used: check that it is yours.");
        }
    }

    /// Reads settings that somebody brings; the file stays as it is.
    ///
    /// @throws IOException one sentence: these are no settings
    public Loaded bring(Path foreign) throws IOException {
        String name = String.valueOf(foreign.getFileName());
        try {
            if (Files.size(foreign) <= LONGEST
                    && Json.OURS.readTree(Files.readAllBytes(foreign)) instanceof ObjectNode written
                    && values(written).stream().anyMatch(v -> known(v.path()))) {
                return new SettingsFile(foreign, clock).merged(written);
            }
        } catch (IOException e) {
            throw new IOException(name + " cannot be read: check that it is yours.", e);
        } catch (JacksonException e) {
            // Said below: it is something else.
        }
        throw new IOException(name + " holds no settings of Cratekeeper: nothing was changed.");
    }

    private static boolean known(List<String> path) {
        JsonNode at = tree(Settings.DEFAULT);
        for (String step : path) at = at.path(step);
        return !at.isMissingNode();
    }

    /// Writes settings for another machine: what is ours alone, and so nothing that anybody else
    /// wrote into the file.
    public void export(Settings settings, Path into) throws IOException {
        write(tree(settings), into);
    }

    /// Replaces the file whole or not at all.
    public synchronized void save(Settings settings) throws IOException {
        ObjectNode tree = tree(settings);
        keepUnknown(tree);
        if (damaged()) Files.copy(file, aside());
        write(tree, file);
    }

    private static void write(ObjectNode tree, Path file) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        var bytes = ByteBuffer.wrap(WRITER.writeValueAsBytes(tree));
        try (var to =
                FileChannel.open(
                        fresh,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) to.write(bytes);
            to.force(true);
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Loaded read(byte[] bytes) throws IOException {
        try {
            if (Json.OURS.readTree(bytes) instanceof ObjectNode written) return merged(written);
        } catch (JacksonException e) {
            // Told by the notice; the file itself is kept for whoever wants to look.
        }
        return setAside();
    }

    private record Value(List<String> path, JsonNode json) {}

    /// The defaults with each value of the file that can be used.
    private Loaded merged(ObjectNode written) {
        List<Value> values = values(written);
        ObjectNode all = tree(Settings.DEFAULT);
        values.forEach(value -> set(all, value));
        return settings(all)
                .map(settings -> new Loaded(settings, List.of()))
                .orElseGet(() -> oneByOne(values));
    }

    private Loaded oneByOne(List<Value> values) {
        var notices = new ArrayList<String>();
        ObjectNode good = tree(Settings.DEFAULT);
        for (Value value : values) {
            ObjectNode tried = good.deepCopy();
            set(tried, value);
            if (settings(tried).isPresent()) {
                good = tried;
            } else {
                String name = value.path().getLast();
                notices.add(
                        "The setting "
                                + name
                                + " in "
                                + file
                                + " makes no sense, so the usual one is used.");
            }
        }
        return new Loaded(settings(good).orElse(Settings.DEFAULT), List.copyOf(notices));
    }

    private static List<Value> values(ObjectNode written) {
        var values = new ArrayList<Value>();
        for (var entry : written.properties()) {
            if (entry.getKey().equals(NESTED) && entry.getValue() instanceof ObjectNode nested) {
                for (var inner : nested.properties()) {
                    values.add(new Value(List.of(NESTED, inner.getKey()), inner.getValue()));
                }
            } else {
                values.add(new Value(List.of(entry.getKey()), entry.getValue()));
            }
        }
        return values;
    }

    // What we do not know and what is null changes nothing.
    private static void set(ObjectNode tree, Value value) {
        String name = value.path().getLast();
        JsonNode parent = value.path().size() == 1 ? tree : tree.path(NESTED);
        if (!value.json().isNull() && parent instanceof ObjectNode object && object.has(name)) {
            object.set(name, value.json());
        }
    }

    private static Optional<Settings> settings(ObjectNode tree) {
        try {
            return Optional.of(Json.OURS.treeToValue(tree, WrittenSettings.class).settings());
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            // Any of them means that a value does not fit; the caller says which.
            return Optional.empty();
        }
    }

    private static ObjectNode tree(Settings settings) {
        return Json.OURS.valueToTree(WrittenSettings.of(settings));
    }

    private void keepUnknown(ObjectNode tree) throws IOException {
        if (!Files.isRegularFile(file)) return;
        try {
            JsonNode before = Json.OURS.readTree(Files.readAllBytes(file));
            copyMissing(before, tree);
            copyMissing(before.path(NESTED), (ObjectNode) tree.path(NESTED));
        } catch (JacksonException e) {
            // Damaged since it was read: it is kept as a whole.
        }
    }

    private static void copyMissing(JsonNode from, ObjectNode to) {
        for (var entry : from.properties()) {
            if (!to.has(entry.getKey())) to.set(entry.getKey(), entry.getValue());
        }
    }

    /// Whether writing would lose something that a person may have meant.
    private boolean damaged() throws IOException {
        if (!Files.isRegularFile(file)) return false;
        if (Files.size(file) > LONGEST) return true;
        try {
            return !(Json.OURS.readTree(Files.readAllBytes(file)) instanceof ObjectNode written)
                    || !merged(written).notices().isEmpty();
        } catch (JacksonException e) {
            return true;
        }
    }

    private Path aside() {
        String name = file.getFileName() + ".damaged-" + STAMP.format(clock.instant());
        Path aside = file.resolveSibling(name);
        for (int i = 2; Files.exists(aside); i++) aside = file.resolveSibling(name + "-" + i);
        return aside;
    }

    private Loaded setAside() throws IOException {
        Path aside = aside();
        Files.move(file, aside);
        return defaults(
                "The settings were damaged, so the usual ones are used; the damaged file is kept as "
                        + aside
                        + ".");
    }

    private static Loaded defaults(String... notices) {
        return new Loaded(Settings.DEFAULT, List.of(notices));
    }
}
