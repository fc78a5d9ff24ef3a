package cratekeeper.app;

import cratekeeper.config.Limits;
import cratekeeper.config.Settings;
import cratekeeper.media.Fpcalc;
import cratekeeper.music.Service;
import cratekeeper.net.Limit;
import cratekeeper.ui.Language;
import cratekeeper.ui.Looks;
import cratekeeper.ui.settings.Chosen;
import cratekeeper.ui.settings.LimitLine;
import cratekeeper.ui.settings.Refused;
import cratekeeper.ui.settings.SettingsDesk;
import cratekeeper.ui.settings.Tool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Settings screen's desk: `settings.json` behind it, and the machine around.
final class KeptSettings implements SettingsDesk {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSettings.class);
    private final Wiring core;
    private final Place place;

    KeptSettings(Wiring core) {
        this.core = core;
        this.place = core.place();
    }

    static Looks looks(Settings settings) {
        return new Looks(
                Looks.Theme.valueOf(settings.theme().name()),
                settings.reducedMotion(),
                settings.textSize());
    }

    /// What the window speaks.
    static Language language(Settings settings) {
        Language wanted = wanted(settings);
        return wanted == null ? Language.of(Locale.getDefault()) : wanted;
    }

    private static @Nullable Language wanted(Settings settings) {
        return switch (settings.language()) {
            case SYSTEM -> null;
            case EN -> Language.ENGLISH;
            case DE -> Language.GERMAN;
        };
    }

    /// Returns at once.
    void saveLooks(Looks looks) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        place.change(now -> looking(now, looks));
                    } catch (IOException e) {
                        LOG.warn("Settings could not be saved", e);
                    }
                });
    }

    private static Settings looking(Settings now, Looks looks) {
        return now.looking(
                Settings.Theme.valueOf(looks.theme().name()),
                looks.reducedMotion(),
                looks.textSize());
    }

    @Override
    public Chosen chosen() {
        return chosen(place.settings());
    }

    private static Chosen chosen(Settings settings) {
        Map<Service, String> limits = new EnumMap<>(Service.class);
        settings.limits().forEach((service, limit) -> limits.put(service, limit.toString()));
        return new Chosen(
                settings.preferences(),
                settings.notAsked(),
                settings.musicFolder(),
                settings.watchedFolder(),
                limits,
                wanted(settings));
    }

    @Override
    public void keep(Chosen wanted) throws IOException, Refused {
        Settings before = place.settings();
        Chosen now = chosen(before);
        if (!wanted.musicFolder().equals(now.musicFolder())) check(wanted.musicFolder(), true);
        if (!wanted.watchedFolder().equals(now.watchedFolder())) {
            check(wanted.watchedFolder(), false);
        }
        place.change(settings -> with(settings, wanted));
        if (!place.settings().watchedFolder().equals(before.watchedFolder())) core.watch();
    }

    private Settings with(Settings now, Chosen wanted) {
        Map<Service, Limit> limits = new EnumMap<>(Service.class);
        wanted.limits().forEach((service, text) -> limits.put(service, parsed(service, text)));
        return new Settings(
                wanted.preferences(),
                now.theme(),
                now.sharing(),
                now.reducedMotion(),
                wanted.watchedFolder(),
                limits,
                wanted.language() == null
                        ? Settings.Language.SYSTEM
                        : wanted.language() == Language.GERMAN
                                ? Settings.Language.DE
                                : Settings.Language.EN,
                now.textSize(),
                wanted.musicFolder(),
                wanted.notAsked());
    }

    private void check(String folder, boolean music) throws Refused {
        if (folder.isEmpty()) return;
        Path path = Path.of(folder);
        if (!path.isAbsolute() || !Files.isDirectory(path))
            throw new Refused(Refused.Why.NO_FOLDER);
        if (music && !Files.isWritable(path)) throw new Refused(Refused.Why.NOT_WRITABLE);
        if (!music && !Files.isReadable(path)) throw new Refused(Refused.Why.NO_FOLDER);
        var home = place.home();
        Set<Path> taken =
                music
                        ? Set.of(home.partial(), home.recycle(), home.cache(), home.logs())
                        : Set.of(home.music(), home.partial(), home.recycle(), home.cache());
        for (Path own : taken)
            if (path.normalize().startsWith(own)) throw new Refused(Refused.Why.OUR_OWN);
    }

    @Override
    public Optional<String> limit(Service service, String text) {
        try {
            return Optional.of(parsed(service, text).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Limit parsed(Service service, String text) {
        return Limit.parse(text, Limits.usual(service).shape());
    }

    @Override
    public List<LimitLine> limits() {
        return Platforms.SERVICES.stream()
                .map(service ->
                        new LimitLine(
                                service,
                                Limits.usual(service).toString(),
                                place.limitIsSetOutside(service)))
                .toList();
    }

    @Override
    public long cacheBytes() throws IOException {
        return core.cache().bytesOnDisk();
    }

    @Override
    public void clearCache() throws IOException {
        core.cache().clear();
    }

    @Override
    public List<Tool> tools() throws InterruptedException {
        var found = new ArrayList<Tool>();
        found.add(ffmpeg());
        var youtube = Platforms.ytDlp(place);
        var standing = youtube.standing();
        found.add(
                new Tool(Tool.Kind.YT_DLP, standing.usable(), standing.version(), youtube.isOld()));
        var javascript = youtube.javascript();
        found.add(new Tool(Tool.Kind.JAVASCRIPT, javascript.isPresent(), javascript.orElse("")));
        found.add(fpcalc());
        return found;
    }

    private Tool ffmpeg() throws InterruptedException {
        try {
            return new Tool(Tool.Kind.FFMPEG, true, core.ffmpeg().version());
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("FFmpeg does not start", e);
            return new Tool(Tool.Kind.FFMPEG, false, "");
        }
    }

    private static Tool fpcalc() throws InterruptedException {
        var fpcalc = Fpcalc.on(System.getenv("PATH"));
        try {
            return new Tool(Tool.Kind.FPCALC, fpcalc.isInstalled(), fpcalc.version());
        } catch (IOException e) {
            return new Tool(Tool.Kind.FPCALC, false, "");
        }
    }

    @Override
    public void export(Path into) throws IOException {
        place.settingsFile().export(place.settings(), into);
    }

    @Override
    public Imported bring(Path file) throws IOException {
        var brought = place.settingsFile().bring(file);
        // What this person shares, and where music lies on this machine, is no matter of a file.
        var wanted = brought.settings();
        place.change(now ->
                new Settings(
                        wanted.preferences(),
                        wanted.theme(),
                        now.sharing(),
                        wanted.reducedMotion(),
                        now.watchedFolder(),
                        wanted.limits(),
                        wanted.language(),
                        wanted.textSize(),
                        now.musicFolder(),
                        wanted.notAsked()));
        return new Imported(chosen(), looks(place.settings()), brought.notices());
    }
}
