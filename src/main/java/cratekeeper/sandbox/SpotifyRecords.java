package cratekeeper.sandbox;

import cratekeeper.music.PartialDate;
import cratekeeper.sandbox.Catalogue.Credit;
import cratekeeper.sandbox.Catalogue.Entry;
import cratekeeper.sandbox.Catalogue.Release;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The catalogue in Spotify's shapes, with its habits: versions behind a dash, guests among the
/// artists, labels only in the line of who owns the recording, and now and then another second,
/// another day, or no ISRC.
final class SpotifyRecords {
    private static final String LETTERS =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int ID_LENGTH = 22;

    private final Map<String, Place> tracks = new LinkedHashMap<>();
    private final Map<String, Release> albums = new LinkedHashMap<>();

    /// A track: a recording's place on a release.
    record Place(String id, Release release, Entry entry) {}

    SpotifyRecords(Catalogue catalogue) {
        for (Release release : catalogue.releases()) {
            if (release.status().equals("Bootleg")) continue;
            albums.put(id("album", release.id()), release);
            for (Entry entry : release.entries()) {
                if (entry.recording().video()) continue;
                String id = id("track", entry.id());
                tracks.put(id, new Place(id, release, entry));
            }
        }
    }

    /// 22 letters and digits, the same in every run.
    static String id(String kind, String name) {
        var id = new StringBuilder();
        var number = new BigInteger(1, digest(kind + " " + name));
        var base = BigInteger.valueOf(LETTERS.length());
        while (id.length() < ID_LENGTH) {
            id.append(LETTERS.charAt(number.mod(base).intValue()));
            number = number.divide(base);
        }
        return id.toString();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// A number from 0 on that is always the same for a name: decides who disagrees.
    private static int chance(String name, int outOf) {
        return Math.floorMod(digest("chance " + name)[0], outOf);
    }

    List<Place> tracks() {
        return List.copyOf(tracks.values());
    }

    List<Release> albums() {
        return List.copyOf(albums.values());
    }

    Optional<Place> track(String id) {
        return Optional.ofNullable(tracks.get(id));
    }

    Optional<Release> album(String id) {
        return Optional.ofNullable(albums.get(id));
    }

    /// "Night Ferry (Extended Mix)" is printed "Night Ferry - Extended Mix".
    static String name(Place place) {
        String title = place.entry().recording().title();
        int open = title.lastIndexOf(" (");
        if (open <= 0 || !title.endsWith(")") || title.startsWith("(feat.", open + 1)) return title;
        return title.substring(0, open) + " - " + title.substring(open + 2, title.length() - 1);
    }

    static Optional<String> isrc(Place place) {
        return place.entry().recording().isrcs().stream()
                .filter(isrc -> chance(isrc, 11) != 0)
                .findFirst();
    }

    /// 12 digits are on record padded to 14.
    static Optional<String> barcode(Release release) {
        return Optional.ofNullable(release.barcode())
                .map(code -> code.length() == 12 ? "00" + code : code);
    }

    /// @param whole with its release and codes, as in a look-up
    ObjectNode track(Place place, boolean whole) {
        ObjectNode node = Shapes.object();
        if (whole) node.set("album", album(place.release(), false));
        node.set("artists", artists(place.entry().credits()));
        node.put("disc_number", 1);
        Integer length = length(place.entry());
        node.put("duration_ms", length == null ? 0 : length + chance(place.id(), 7) * 120);
        node.put("explicit", false);
        if (whole) {
            ObjectNode codes = node.putObject("external_ids");
            isrc(place).ifPresent(isrc -> codes.put("isrc", isrc));
        }
        links(node, "track", place.id());
        node.put("name", name(place)).putNull("preview_url");
        return node.put("track_number", place.entry().position()).put("is_local", false);
    }

    private static @Nullable Integer length(Entry entry) {
        return entry.lengthMs() == null ? entry.recording().lengthMs() : entry.lengthMs();
    }

    /// @param whole with label line, codes and the first page of its tracks
    ObjectNode album(Release release, boolean whole) {
        String id = id("album", release.id());
        ObjectNode node = Shapes.object();
        node.put("album_type", type(release)).put("total_tracks", places(release).size());
        links(node, "album", id);
        node.putArray("images");
        node.put("name", release.title());
        date(node, release.date());
        node.set("artists", artists(release.credits()));
        if (!whole) return node;
        ArrayNode lines = node.putArray("copyrights");
        String year = release.date() == null ? "" : release.date().year() + " ";
        for (var imprint : release.imprints()) {
            for (String type : List.of("C", "P"))
                lines.addObject().put("text", year + imprint.label().name()).put("type", type);
        }
        ObjectNode codes = node.putObject("external_ids");
        barcode(release).ifPresent(code -> codes.put("upc", code));
        node.putArray("genres");
        return node;
    }

    List<Place> places(Release release) {
        return tracks.values().stream()
                .filter(place -> place.release().id().equals(release.id()))
                .toList();
    }

    private static String type(Release release) {
        if (release.secondaryTypes().contains("Compilation")) return "compilation";
        return release.type().equals("Album") ? "album" : "single";
    }

    private static void date(ObjectNode node, @Nullable PartialDate date) {
        if (date == null) {
            node.put("release_date", "0000").put("release_date_precision", "year");
            return;
        }
        String precision =
                switch (date.precision()) {
                    case 1 -> "year";
                    case 2 -> "month";
                    default -> "day";
                };
        var told = date;
        // Shops often get a record a day late.
        if (date.day() != null && date.day() < 28 && chance(date.toString(), 5) == 0)
            told = new PartialDate(date.year(), date.month(), date.day() + 1);
        node.put("release_date", told.toString()).put("release_date_precision", precision);
    }

    private static ArrayNode artists(List<Credit> credits) {
        ArrayNode list = Shapes.object().putArray("artists");
        for (Credit credit : credits) {
            ObjectNode artist = list.addObject();
            links(artist, "artist", id("artist", credit.artist().id()));
            artist.put("name", credit.artist().name());
        }
        return list;
    }

    static void links(ObjectNode node, String type, String id) {
        node.putObject("external_urls")
                .put("spotify", "https://open.spotify.com/" + type + "/" + id);
        node.put("href", "https://api.spotify.com/v1/" + type + "s/" + id);
        node.put("id", id).put("type", type).put("uri", "spotify:" + type + ":" + id);
    }
}
