package cratekeeper.music;

import org.jspecify.annotations.Nullable;

/// A playlist at a service, before it is read.
///
/// @param id the service's own
/// @param name "" if not known yet
/// @param size entries as the service counts them, -1 if not known; the list itself may hold fewer
/// @param url its page, if it has one
public record PlaylistRef(Service service, String id, String name, int size, @Nullable String url) {

    public static PlaylistRef of(Service service, String id) {
        return new PlaylistRef(service, id, "", -1, null);
    }
}
