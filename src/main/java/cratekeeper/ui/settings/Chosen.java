package cratekeeper.ui.settings;

import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.ui.Language;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a person has set, besides looks and sharing.
///
/// @param notAsked services that are switched off
/// @param musicFolder where finished files are filed; "" for the usual one
/// @param watchedFolder where bought files arrive; "" if none is watched
/// @param limits as "55/1m", where they differ from the usual ones
/// @param language of the window; `null` for the system's
public record Chosen(
        Preferences preferences,
        Set<Service> notAsked,
        String musicFolder,
        String watchedFolder,
        Map<Service, String> limits,
        @Nullable Language language) {

    /// Nothing was ever changed.
    public static final Chosen USUAL =
            new Chosen(Preferences.DEFAULT, Set.of(), "", "", Map.of(), null);

    public Chosen {
        notAsked = Set.copyOf(notAsked);
        limits = Map.copyOf(limits);
    }

    Chosen with(Consumer<Draft> change) {
        var draft = new Draft(preferences);
        change.accept(draft);
        return with(draft.preferences());
    }

    Chosen with(Preferences changed) {
        return new Chosen(changed, notAsked, musicFolder, watchedFolder, limits, language);
    }

    Chosen asking(Set<Service> notThese) {
        return new Chosen(preferences, notThese, musicFolder, watchedFolder, limits, language);
    }

    Chosen filing(String into) {
        return new Chosen(preferences, notAsked, into, watchedFolder, limits, language);
    }

    Chosen watching(String folder) {
        return new Chosen(preferences, notAsked, musicFolder, folder, limits, language);
    }

    Chosen limited(Map<Service, String> changed) {
        return new Chosen(preferences, notAsked, musicFolder, watchedFolder, changed, language);
    }

    Chosen speaking(@Nullable Language wanted) {
        return new Chosen(preferences, notAsked, musicFolder, watchedFolder, limits, wanted);
    }
}
