package cratekeeper.config;

import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.net.Limit;
import java.util.Locale;
import java.util.Map;

/// All that a person can change in the Settings view.
///
/// @param soulseekSharing off until the person turns it on
/// @param reducedMotion nothing in the window moves that need not
/// @param watchedFolder where files that were bought elsewhere arrive; "" if none is watched
/// @param limits where a service's limit differs from the usual one
public record Settings(
        Preferences preferences,
        Theme theme,
        boolean soulseekSharing,
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
            new Settings(Preferences.DEFAULT, Theme.SYSTEM, false, false, "", Map.of());

    public Settings {
        limits = Map.copyOf(limits);
    }

    public Settings with(Preferences changed) {
        return new Settings(changed, theme, soulseekSharing, reducedMotion, watchedFolder, limits);
    }

    public Settings with(Theme changed) {
        return new Settings(
                preferences, changed, soulseekSharing, reducedMotion, watchedFolder, limits);
    }
}
