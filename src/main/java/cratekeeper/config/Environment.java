package cratekeeper.config;

import cratekeeper.account.Secret;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is set from outside: real environment variables, then `.env` in the working folder, then
/// `.env` in the home. The first that names a key wins, even with nothing in it: that is how one
/// switches a key off. Nothing, or only blanks, reads as absent.
public final class Environment {
    static final String FILE = ".env";

    private final Map<String, String> real;
    private final Map<Path, EnvFile> files;

    private Environment(Map<String, String> real, Map<Path, EnvFile> files) {
        this.real = Map.copyOf(real);
        this.files = files;
    }

    /// @param real the process' environment variables
    public static Environment of(Map<String, String> real) {
        return new Environment(real, Map.of());
    }

    /// This environment, and behind it the `.env` of a folder. A folder twice counts once.
    public Environment and(Path folder) {
        var more = new LinkedHashMap<>(files);
        more.computeIfAbsent(folder.toAbsolutePath().normalize().resolve(FILE), EnvFile::read);
        return new Environment(real, more);
    }

    public Optional<String> text(String key) {
        return first(key).map(String::strip).filter(value -> !value.isEmpty());
    }

    public Optional<Secret> secret(String key) {
        return text(key).map(Secret::new);
    }

    /// A sentence for each line that could not be read, without its words.
    public List<String> warnings() {
        return files.values().stream().flatMap(file -> file.warnings().stream()).toList();
    }

    private Optional<String> first(String key) {
        if (real.containsKey(key)) return Optional.ofNullable(real.get(key));
        return files.values().stream().flatMap(file -> file.get(key).stream()).findFirst();
    }

    /// Names nothing: values may be secret.
    @Override
    public String toString() {
        return "Environment of " + real.size() + " variables and " + files.size() + " files";
    }
}
