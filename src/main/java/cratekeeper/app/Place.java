package cratekeeper.app;

import cratekeeper.account.Secret;
import cratekeeper.cli.Core;
import cratekeeper.config.ConfigException;
import cratekeeper.config.EnvEdit;
import cratekeeper.config.Environment;
import cratekeeper.config.Home;
import cratekeeper.config.Limits;
import cratekeeper.config.ServiceAddress;
import cratekeeper.config.Settings;
import cratekeeper.config.SettingsFile;
import cratekeeper.config.SoulseekAddress;
import cratekeeper.media.Ffmpeg;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.net.Limit;
import cratekeeper.net.Waits;
import cratekeeper.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Where the application is: its home, its settings, and how services are reached, in the real
/// world or in the sandbox. The only class besides the shows that knows that there is a sandbox.
final class Place implements AutoCloseable {
    private final Home home;
    private volatile Environment environment;
    private final Ffmpeg ffmpeg;
    private final SettingsFile settingsFile;
    private final List<String> notices = new ArrayList<>();
    private final @Nullable Sandbox sandbox;
    private final Map<Service, Limit> limits = new EnumMap<>(Service.class);
    private volatile Settings settings;

    private Place(Home home, Environment environment, Ffmpeg ffmpeg, @Nullable Sandbox sandbox)
            throws ConfigException {
        this.environment = environment;
        this.ffmpeg = ffmpeg;
        this.sandbox = sandbox;
        settingsFile = new SettingsFile(home.settingsFile(), Waits.SYSTEM);
        var loaded = settingsFile.load();
        settings = loaded.settings();
        // A show in the sandbox leaves a person's own music alone.
        this.home =
                settings.musicFolder().isEmpty() || sandbox != null
                        ? home
                        : home.withMusic(Path.of(settings.musicFolder()).toAbsolutePath());
        for (Service service : Service.values())
            limits.put(service, Limits.of(service, environment, settings));
        notices.addAll(environment.warnings());
        notices.addAll(loaded.notices());
    }

    static Place of(Core.Options options) throws IOException {
        var working = Environment.of(System.getenv()).and(Path.of(""));
        var home = Home.locate(given(options, working), working);
        System.setProperty(Logging.FOLDER, home.logs().toString());
        var ffmpeg = new Ffmpeg(home.cache().resolve("ffmpeg"));
        if (!options.sandbox()) {
            var environment = working.and(home.folder());
            checkAddresses(environment);
            return new Place(home, environment, ffmpeg, null);
        }
        var sandbox = Sandbox.start(home.folder().resolve("sandbox"), ffmpeg);
        // The sandbox's addresses win over everything, and nothing of the person's .env reaches it.
        return new Place(home, Environment.of(sandbox.environment()), ffmpeg, sandbox);
    }

    /// A sandbox in the system's usual place has a home of its own there: invented music does not
    /// belong among a person's.
    private static Optional<Path> given(Core.Options options, Environment environment)
            throws IOException {
        try {
            if (!options.home().isEmpty()) return Optional.of(Path.of(options.home()));
        } catch (InvalidPathException e) {
            throw new ConfigException("--home is no path: give it a folder.");
        }
        if (!options.sandbox() || environment.text("CRATEKEEPER_HOME").isPresent())
            return Optional.empty();
        return Optional.of(
                Home.locate(Optional.empty(), environment).folder().resolve("offline-world"));
    }

    /// A wrong address is refused at the start, not when it is first used.
    private static void checkAddresses(Environment environment) throws ConfigException {
        for (ServiceAddress address : ServiceAddress.values()) address.in(environment);
        SoulseekAddress.in(environment);
        ServiceAddress.at("ASSISTANT_URL", environment);
    }

    Home home() {
        return home;
    }

    Ffmpeg ffmpeg() {
        return ffmpeg;
    }

    Settings settings() {
        return settings;
    }

    /// As they are set now.
    Preferences preferences() {
        return settings.preferences();
    }

    void save(Settings changed) throws IOException {
        change(_ -> changed);
    }

    /// Changes what is set now, whoever else does so too; nothing is changed that cannot be kept.
    synchronized void change(UnaryOperator<Settings> how) throws IOException {
        Settings changed = how.apply(settings);
        if (changed.equals(settings)) return;
        settingsFile.save(changed);
        settings = changed;
    }

    SettingsFile settingsFile() {
        return settingsFile;
    }

    boolean limitIsSetOutside(Service service) {
        return environment.text(Limits.key(service)).isPresent();
    }

    URI address(Service service) throws IOException {
        return address(ServiceAddress.valueOf(service.name()));
    }

    /// For services of more than one address.
    URI address(ServiceAddress address) throws IOException {
        return address.in(environment);
    }

    SoulseekAddress soulseek() throws ConfigException {
        return SoulseekAddress.in(environment);
    }

    /// The assistant's address, if a person wants one.
    Optional<URI> assistant() throws IOException {
        return ServiceAddress.at("ASSISTANT_URL", environment);
    }

    /// What is set from outside under this name.
    Optional<Secret> secret(String name) {
        return environment.secret(name);
    }

    /// Writes into the home's `.env`, and reads it anew. In the sandbox nobody may: its secrets are
    /// invented, and the home may be a person's.
    void writeToEnv(String name, Secret secret) throws IOException {
        if (sandbox != null) throw new IOException("The sandbox writes nothing into .env.");
        EnvEdit.set(home.envFile(), name, secret);
        environment = Environment.of(System.getenv()).and(Path.of("")).and(home.folder());
    }

    /// Read at the start; a change of the settings is followed from the next start on.
    Limit limit(Service service) {
        return Objects.requireNonNull(limits.get(service));
    }

    /// What was noticed on the way that a person should know.
    List<String> notices() {
        return List.copyOf(notices);
    }

    Optional<Sandbox> sandbox() {
        return Optional.ofNullable(sandbox);
    }

    @Override
    public void close() {
        if (sandbox != null) sandbox.close();
    }
}
