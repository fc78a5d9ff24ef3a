package cratekeeper.config;

import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.SharingTerms;
import cratekeeper.net.Limit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// All that a person can change in the Settings view.
///
/// @param sharing on Soulseek: off until the person turns it on
/// @param reducedMotion nothing in the window moves that need not
/// @param watchedFolder where files that were bought elsewhere arrive; "" if none is watched
/// @param limits where a service's limit differs from the usual one
/// @param language of the window
/// @param textSize of the window, in percent
/// @param musicFolder where finished files are filed; "" for `music` in the home
/// @param notAsked services that are switched off: nobody asks them what they know
public record Settings(
        Preferences preferences,
        Theme theme,
        SharingTerms sharing,
        boolean reducedMotion,
        String watchedFolder,
        Map<Service, Limit> limits,
        Language language,
        int textSize,
        String musicFolder,
        Set<Service> notAsked) {
    public static final int SMALLEST_TEXT = 80;
    public static final int LARGEST_TEXT = 200;

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

    /// The system's, English or German.
    public enum Language {
        SYSTEM,
        EN,
        DE;

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
        notAsked = Set.copyOf(notAsked);
    }

    /// Whether files are shared by the usual terms, and no folder yet; the rest as usual.
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
                limits,
                Language.SYSTEM,
                100,
                "",
                Set.of());
    }

    public boolean soulseekSharing() {
        return sharing.on();
    }

    public Settings with(SharingTerms changed) {
        return new Settings(
                preferences,
                theme,
                changed,
                reducedMotion,
                watchedFolder,
                limits,
                language,
                textSize,
                musicFolder,
                notAsked);
    }

    public Settings with(Preferences changed) {
        return new Settings(
                changed,
                theme,
                sharing,
                reducedMotion,
                watchedFolder,
                limits,
                language,
                textSize,
                musicFolder,
                notAsked);
    }

    public Settings with(Theme changed) {
        return looking(changed, reducedMotion, textSize);
    }

    /// The same, looking otherwise.
    public Settings looking(Theme changed, boolean lessMotion, int size) {
        return new Settings(
                preferences,
                changed,
                sharing,
                lessMotion,
                watchedFolder,
                limits,
                language,
                size,
                musicFolder,
                notAsked);
    }
}
