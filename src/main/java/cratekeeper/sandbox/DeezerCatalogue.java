package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Appearance;
import cratekeeper.sandbox.Catalogue.Recording;
import cratekeeper.sandbox.Catalogue.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What of the invented music is at Deezer: what came out officially and has a code, except for two
/// labels that never delivered, and for a piece of which there is only the radio edit.
final class DeezerCatalogue {
    private static final Set<String> NEVER_DELIVERED = Set.of("Депо", "Third Rail");
    private static final Set<String> RADIO_EDIT_ONLY = Set.of("Morrow");

    private final Map<Long, Item> tracks = new LinkedHashMap<>();
    private final Map<Long, Release> albums = new LinkedHashMap<>();

    /// A track in its place.
    record Item(long id, Recording recording, Appearance place) {
        Release release() {
            return place.release();
        }

        /// As printed, without its brackets.
        String title() {
            return recording.title().replaceFirst(" [(\\[].*$", "");
        }

        /// In brackets, or "". An original mix is the plain title here.
        String version() {
            String version = recording.title().substring(title().length()).strip();
            return version.equals("(Original Mix)") ? "" : version;
        }

        String fullTitle() {
            return version().isEmpty() ? title() : title() + " " + version();
        }
    }

    DeezerCatalogue(Catalogue catalogue) {
        for (Recording recording : catalogue.recordings()) {
            catalogue.appearances(recording).stream()
                    .filter(a -> isDelivered(a.release()) && isHere(recording))
                    .findFirst()
                    .ifPresent(place -> {
                        long id = Numbers.of("deezer track", recording.id());
                        tracks.put(id, new Item(id, recording, place));
                        albums.put(albumId(place.release()), place.release());
                    });
        }
    }

    private static boolean isHere(Recording recording) {
        return !recording.video()
                && !recording.isrcs().isEmpty()
                && recording.lengthMs() != null
                && !RADIO_EDIT_ONLY.contains(recording.title());
    }

    private static boolean isDelivered(Release release) {
        return release.status().equals("Official")
                && release.imprints().stream()
                        .noneMatch(i -> NEVER_DELIVERED.contains(i.label().name()));
    }

    static long albumId(Release release) {
        return Numbers.of("deezer album", release.id());
    }

    static long artistId(Catalogue.Artist artist) {
        return Numbers.of("deezer artist", artist.id());
    }

    List<Item> tracks() {
        return List.copyOf(tracks.values());
    }

    Optional<Item> track(long id) {
        return Optional.ofNullable(tracks.get(id));
    }

    Optional<Item> byIsrc(String isrc) {
        return tracks().stream().filter(t -> t.recording().isrcs().contains(isrc)).findFirst();
    }

    Optional<Release> album(long id) {
        return Optional.ofNullable(albums.get(id));
    }

    Optional<Release> byBarcode(String code) {
        return albums.values().stream().filter(r -> code.equals(r.barcode())).findFirst();
    }

    List<Item> on(Release release) {
        var items = new ArrayList<Item>();
        for (Item item : tracks.values())
            if (item.release().id().equals(release.id())) items.add(item);
        return items;
    }
}
