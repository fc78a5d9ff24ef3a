package cratekeeper.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The folder that holds everything of ours. Once located, its folders exist and can be written.
public final class Home {
    private static final String KEY = "CRATEKEEPER_HOME";

    private final Path folder;
    private final Path music;

    private Home(Path folder) {
        this(folder, folder.resolve("music"));
    }

    private Home(Path folder, Path music) {
        this.folder = folder;
        this.music = music;
    }

    /// The same with the music elsewhere.
    public Home withMusic(Path elsewhere) {
        return new Home(folder, elsewhere);
    }

    /// The folder given, else `CRATEKEEPER_HOME`, else the system's usual place. Makes what is
    /// missing.
    ///
    /// @param given with `--home`
    /// @param environment as far as it is known without a home
    public static Home locate(Optional<Path> given, Environment environment) throws HomeException {
        return locate(given, environment, System::getProperty);
    }

    static Home locate(
            Optional<Path> given,
            Environment environment,
            UnaryOperator<@Nullable String> properties)
            throws HomeException {
        var home = new Home(place(given, environment, properties).toAbsolutePath().normalize());
        home.make();
        return home;
    }

    public Path folder() {
        return folder;
    }

    public Path database() {
        return folder.resolve("cratekeeper.db");
    }

    public Path settingsFile() {
        return folder.resolve("settings.json");
    }

    public Path credentials() {
        return folder.resolve("credentials");
    }

    /// What the person sets here.
    public Path envFile() {
        return folder.resolve(Environment.FILE);
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /// Files that are still coming.
    public Path partial() {
        return folder.resolve("partial");
    }

    /// Where finished tracks are filed.
    public Path music() {
        return music;
    }

    /// Files that made room for others.
    public Path recycle() {
        return folder.resolve("recycle");
    }

    /// What can be made again.
    public Path cache() {
        return folder.resolve("cache");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private static Path place(
            Optional<Path> given,
            Environment environment,
            UnaryOperator<@Nullable String> properties)
            throws HomeException {
        String user = Optional.ofNullable(properties.apply("user.home")).orElse(".");
        try {
            if (given.isPresent()) return given.get();
            var set = environment.text(KEY);
            if (set.isEmpty())
                return usual(environment, Path.of(user), properties.apply("os.name"));
            // A shell would have done this; an .env file is read by no shell.
            return set.get().startsWith("~/")
                    ? Path.of(user, set.get().substring(2))
                    : Path.of(set.get());
        } catch (InvalidPathException e) {
            throw new HomeException(
                    KEY + " is no path: set it to a folder, or start with --home FOLDER.", e);
        }
    }

    private static Path usual(Environment environment, Path user, @Nullable String system) {
        String name = String.valueOf(system).toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve("Cratekeeper");
        }
        if (name.startsWith("windows")) {
            return absolute(environment, "APPDATA")
                    .orElse(user.resolve("AppData").resolve("Roaming"))
                    .resolve("Cratekeeper");
        }
        return absolute(environment, "XDG_DATA_HOME")
                .orElse(user.resolve(".local").resolve("share"))
                .resolve("cratekeeper");
    }

    // The standard says: a relative one is to be ignored.
    private static Optional<Path> absolute(Environment environment, String key) {
        return environment.text(key).map(Path::of).filter(Path::isAbsolute);
    }

    private void make() throws HomeException {
        try {
            boolean isNew = Files.notExists(folder);
            Files.createDirectories(folder);
            if (isNew) keepToOwner();
            for (Path inner : List.of(logs(), partial(), music(), recycle(), cache())) {
                Files.createDirectories(inner);
            }
            Path proof = Files.createTempFile(folder, "writable", null);
            Files.write(proof, new byte[] {1});
            Files.delete(proof);
        } catch (IOException e) {
            throw new HomeException(
                    "The home folder " + folder + " cannot be used: " + reason(e), e);
        }
    }

    private void keepToOwner() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String reason(IOException cause) {
        String said =
                cause instanceof FileSystemException e
                        ? String.valueOf(e.getReason())
                        : String.valueOf(cause.getMessage());
        String words = said.toLowerCase(Locale.ROOT);
        String another = ", or choose another folder with --home.";
        if (words.contains("space") || words.contains("quota")) {
            return "the disk is full; free some space" + another;
        }
        if (words.contains("not a directory") || cause instanceof FileAlreadyExistsException) {
            return "a file is in the way; move it" + another;
        }
        if (cause instanceof AccessDeniedException || words.contains("read-only")) {
            return "nothing may be written there; allow it" + another;
        }
        return "the disk refuses it; check the disk" + another;
    }
}
