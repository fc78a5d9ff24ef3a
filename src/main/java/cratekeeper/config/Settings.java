package cratekeeper.config;

import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.SharingTerms;
import cratekeeper.net.Limit;
import java.util.Locale;
import java.util.Map;

/// All that a person can change in the Settings view.
///
/// @param sharing on Soulseek: off until the person turns it on
/// @param reducedMotion nothing in the window moves that need not
/// @param watchedFolder where files that were bought elsewhere arrive; "" if none is watched
/// @param limits where a service's limit differs from the usual one
public record Settings(
        Preferences preferences,
        Theme theme,
        SharingTerms sharing,
        boolean reducedMotion,
        String watchedFolder,
        Map<Service, Limit> limits) {

    /// Light, dark, or as the system has it.
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK;

        /// The word in the file.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Settings DEFAULT =
            new Settings(Preferences.DEFAULT, Theme.SYSTEM, SharingTerms.OFF, false, "", Map.of());

    public Settings {
        limits = Map.copyOf(limits);
    }

    /// Whether files are shared by the usual terms, and no folder yet.
    public Settings(
            Preferences preferences,
            Theme theme,
            boolean soulseekSharing,
            boolean reducedMotion,
            String watchedFolder,
            Map<Service, Limit> limits) {
        this(
                preferences,
                theme,
                SharingTerms.OFF.on(soulseekSharing),
                reducedMotion,
                watchedFolder,
                limits);
    }

    public boolean soulseekSharing() {
        return sharing.on();
    }

    public Settings with(SharingTerms changed) {
        return new Settings(preferences, theme, changed, reducedMotion, watchedFolder, limits);
    }

    public Settings with(Preferences changed) {
        return new Settings(changed, theme, sharing, reducedMotion, watchedFolder, limits);
    }

    public Settings with(Theme changed) {
        return new Settings(preferences, changed, sharing, reducedMotion, watchedFolder, limits);
    }
}
