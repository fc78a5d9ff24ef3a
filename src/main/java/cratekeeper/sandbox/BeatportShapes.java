package cratekeeper.sandbox;

import cratekeeper.music.MusicalKey;
import cratekeeper.sandbox.BeatportShop.Sold;
import cratekeeper.sandbox.Catalogue.Artist;
import cratekeeper.sandbox.Catalogue.Release;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Beatport's records as JSON, in the shape of the real ones, oddities included.
final class BeatportShapes {
    static final int LONGEST_SAMPLE_MS = 120_000;

    private static final String NO_ARTWORK = "ab2d1d04-233d-4b08-8234-9782b34dcab8";
    private static final String[] MINOR = {
        "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "Db"
    };
    private static final String[] MAJOR = {
        "B", "F#", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E"
    };
    private static final List<String> FLATS = List.of("Ab", "Bb", "Db", "Eb", "Gb");
    private static final List<String> SHARPS = List.of("G#", "A#", "C#", "D#", "F#");

    private final BeatportShop shop;
    private final URI host;

    BeatportShapes(BeatportShop shop, URI host) {
        this.shop = shop;
        this.host = host;
    }

    /// @param alone whether it was asked for alone: only then its place is told
    ObjectNode track(Sold track, boolean alone) {
        var recording = track.entry().recording();
        int length = Objects.requireNonNull(recording.lengthMs()) + (int) (track.id() % 700);
        ObjectNode node = Shapes.object();
        node.set("artists", artists(track.artists()));
        node.put("publish_status", "published").put("available_worldwide", false);
        var sound = recording.sound();
        if (sound == null) node.putNull("bpm").putNull("key");
        else node.put("bpm", Math.round(sound.bpm())).set("key", key(sound.key(), track.id()));
        node.put("catalog_number", BeatportShop.catalogueNumber(track.release()));
        node.put("exclusive", BeatportShop.exclusive(track.release())).put("id", track.id());
        node.set("genre", named("genres", track.genre().id(), track.genre().name()));
        String sub = track.genre().subGenre();
        if (sub == null) node.putNull("sub_genre");
        else node.set("sub_genre", named("sub-genres", 200 + track.genre().id(), sub));
        // The waveform, not the cover.
        node.set("image", image("/image_size/1500x250/", track.entry().id(), ".png"));
        node.put("isrc", recording.isrcs().isEmpty() ? null : recording.isrcs().getFirst());
        node.put("length", length / 60_000 + ":" + "%02d".formatted(length / 1000 % 60));
        node.put("length_ms", length).put("mix_name", track.mix()).put("name", track.name());
        dates(node, track.release());
        node.put("pre_order", false).putNull("pre_order_date");
        node.set("release", releaseInside(track.release()));
        node.set("remixers", artists(track.remixers()));
        node.put("sample_url", host + "/samples/track/" + track.id() + ".LOFI.mp3");
        int from = BeatportClip.fromMs(length);
        node.put("sample_start_ms", from);
        node.put("sample_end_ms", Math.min(length, from + LONGEST_SAMPLE_MS));
        node.put("slug", slug(track.name())).put("url", internal("tracks", track.id()));
        if (alone) node.put("number", track.entry().position());
        return node;
    }

    private static void dates(ObjectNode node, Release release) {
        String date = BeatportShop.date(release).toString();
        node.put("new_release_date", date).put("publish_date", date);
    }

    private ObjectNode releaseInside(Release release) {
        ObjectNode node = Shapes.object().put("id", BeatportShop.id(release));
        node.put("name", release.title()).set("image", cover(release));
        node.set("label", label(release));
        return node.put("slug", slug(release.title()));
    }

    static ObjectNode label(Release release) {
        String label =
                release.imprints().isEmpty() ? "" : release.imprints().getFirst().label().id();
        long id = label.isEmpty() ? 1 : BeatportShop.number(label, 1_000, 90_000);
        ObjectNode node = named("labels", id, BeatportShop.labelName(release));
        return node.put("slug", slug(BeatportShop.labelName(release)));
    }

    ObjectNode release(Release release) {
        ObjectNode node = Shapes.object().put("id", BeatportShop.id(release));
        node.put("name", release.title()).put("slug", slug(release.title()));
        node.set("artists", artists(release.credits().stream().map(c -> c.artist()).toList()));
        node.set("remixers", artists(List.of()));
        node.set("label", label(release));
        node.put("upc", BeatportShop.barcode(release));
        node.put("catalog_number", BeatportShop.catalogueNumber(release));
        node.putObject("type").put("id", 1).put("name", type(release));
        node.put("exclusive", BeatportShop.exclusive(release));
        dates(node, release);
        node.set("image", cover(release));
        var tracks = shop.tracks(release);
        node.put("track_count", tracks.size());
        ArrayNode addresses = node.putArray("tracks");
        tracks.forEach(t -> addresses.add(internal("tracks", t.id())));
        return node;
    }

    private static String type(Release release) {
        return release.secondaryTypes().contains("Compilation") ? "Compilation" : release.type();
    }

    private static ArrayNode artists(List<Artist> artists) {
        ArrayNode list = Shapes.texts(List.of());
        for (Artist artist : artists) {
            long id = BeatportShop.number(artist.id(), 10_000, 900_000);
            list.add(named("artists", id, artist.name()).put("slug", slug(artist.name())));
        }
        return list;
    }

    private static ObjectNode named(String kind, long id, String name) {
        return Shapes.object().put("id", id).put("name", name).put("url", internal(kind, id));
    }

    /// Real records name a host that is not for the public.
    private static String internal(String kind, long id) {
        return "https://api-internal.beatportprod.com/v4/catalog/" + kind + "/" + id + "/";
    }

    private ObjectNode cover(Release release) {
        var pictures = CoverFiles.pictures(release);
        return image(
                "/image_size/500x500/", pictures.isEmpty() ? NO_ARTWORK : release.id(), ".jpg");
    }

    private ObjectNode image(String folder, String id, String ending) {
        return Shapes.object()
                .put("id", BeatportShop.number(id, 20_000_000, 20_000_000))
                .put("uri", host + folder + id + ending)
                .put("dynamic_uri", host + "/image_size/{w}x{h}/" + id + ending);
    }

    /// The same key is spelt with a flat on one record and with a sharp on the next.
    static ObjectNode key(MusicalKey key, long track) {
        int place = key.position() - 1;
        String flat = key.minor() ? MINOR[place] : MAJOR[place];
        int enharmonic = FLATS.indexOf(flat);
        boolean sharp = enharmonic >= 0 && track % 2 == 1;
        String letter = sharp ? SHARPS.get((enharmonic + FLATS.size()) % FLATS.size()) : flat;
        String mode = key.minor() ? "Minor" : "Major";
        ObjectNode node = Shapes.object();
        node.put("camelot_number", key.position()).put("camelot_letter", key.minor() ? "A" : "B");
        node.putObject("chord_type").put("id", key.minor() ? 1 : 2).put("name", mode);
        node.put("id", (sharp ? 23 : 0) + key.position() + (key.minor() ? 0 : 12));
        node.put("is_sharp", letter.endsWith("#")).put("is_flat", letter.endsWith("b"));
        return node.put("letter", letter.substring(0, 1)).put("name", letter + " " + mode);
    }

    static String slug(String text) {
        String slug =
                BeatportShop.folded(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return slug.replaceAll("^-|-$", "");
    }

    /// One page of a list.
    ///
    /// @param next address of the next page; `null` on the last
    static ObjectNode page(
            String name,
            List<ObjectNode> items,
            int count,
            int page,
            int size,
            @Nullable String next) {
        ObjectNode node = Shapes.object();
        ArrayNode list = node.putArray(name);
        items.forEach(list::add);
        if (next == null) node.putNull("next");
        else node.put("next", next);
        node.putNull("previous").put("count", count);
        node.put("page", page + "/" + Math.max(1, (count + size - 1) / size));
        return node.put("per_page", size);
    }
}
