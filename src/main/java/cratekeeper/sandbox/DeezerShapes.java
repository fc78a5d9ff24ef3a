package cratekeeper.sandbox;

import cratekeeper.music.PartialDate;
import cratekeeper.sandbox.Catalogue.Credit;
import cratekeeper.sandbox.Catalogue.Recording;
import cratekeeper.sandbox.Catalogue.Release;
import cratekeeper.sandbox.DeezerCatalogue.Item;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Records in Deezer's words.
final class DeezerShapes {
    private static final String SITE = "https://www.deezer.com/";
    private static final int PREVIEW_LIVES = 15 * 60;

    private final URI home;

    /// @param home where excerpts and covers lie
    DeezerShapes(URI home) {
        this.home = home;
    }

    /// As a list has it: much is left out.
    ObjectNode inList(Item item) {
        ObjectNode track = names(item);
        rest(track, item);
        track.set("artist", artist(item.recording().credits().getFirst(), null));
        track.set("album", shortAlbum(item.release()));
        return track.put("type", "track");
    }

    /// As the list of an album has it: with code and place, without the album.
    ObjectNode onAlbum(Item item) {
        ObjectNode track = names(item);
        track.put("isrc", item.recording().isrcs().getFirst());
        rest(track, item);
        track.put("track_position", item.place().entry().position()).put("disk_number", 1);
        track.set("artist", artist(item.recording().credits().getFirst(), null));
        return track.put("type", "track");
    }

    ObjectNode whole(Item item) {
        Recording recording = item.recording();
        ObjectNode track = names(item);
        track.put("isrc", recording.isrcs().getFirst());
        rest(track, item);
        track.put("share", SITE + "track/" + item.id() + "?utm_source=deezer");
        track.put("track_position", item.place().entry().position()).put("disk_number", 1);
        track.put("release_date", date(item.release().date()));
        // Half of the tempos are not known.
        var sound = Numbers.oneOf(2, recording.id()) == 0 ? recording.sound() : null;
        track.put("bpm", sound == null ? 0 : sound.bpm()).put("gain", -8.4);
        track.set("available_countries", Shapes.texts(List.of("DE", "FR", "GB", "SE")));
        track.set("contributors", contributors(recording.credits()));
        track.set("artist", artist(recording.credits().getFirst(), null));
        track.set("album", shortAlbum(item.release()));
        return track.put("type", "track");
    }

    private ObjectNode names(Item item) {
        ObjectNode track = Shapes.object();
        track.put("id", item.id()).put("readable", true);
        track.put("title", item.fullTitle()).put("title_short", item.title());
        return track.put("title_version", item.version());
    }

    private void rest(ObjectNode track, Item item) {
        track.put("link", SITE + "track/" + item.id());
        track.put("duration", seconds(item.recording()));
        track.put("rank", 100_000 + Numbers.oneOf(800_000, item.recording().id()));
        track.put("explicit_lyrics", false).put("explicit_content_lyrics", 0);
        track.put("preview", preview(item));
    }

    /// Whole seconds; each third one is counted a second longer than elsewhere.
    private static long seconds(Recording recording) {
        int length = recording.lengthMs() == null ? 0 : recording.lengthMs();
        return Math.round(length / 1000.0) + (Numbers.oneOf(3, recording.id()) == 0 ? 1 : 0);
    }

    /// A link that ends.
    private String preview(Item item) {
        if (!Clips.canPlay(item.recording())) return "";
        long until = Instant.now().getEpochSecond() + PREVIEW_LIVES;
        return home
                + "/previews/"
                + item.id()
                + ".mp3?hdnea=exp="
                + until
                + "~"
                + seal(item.id(), until);
    }

    static String seal(long id, long until) {
        return Long.toHexString(Numbers.of("seal", id + " " + until));
    }

    private static String date(@Nullable PartialDate date) {
        if (date == null) return "0000-00-00";
        return "%04d-%02d-%02d"
                .formatted(
                        date.year(),
                        date.month() == null ? 1 : date.month(),
                        date.day() == null ? 1 : date.day());
    }

    private static ArrayNode contributors(List<Credit> credits) {
        ArrayNode list = Shapes.object().putArray("x");
        boolean guests = false;
        for (Credit credit : credits) {
            list.add(artist(credit, guests ? "Featured" : "Main"));
            guests |= credit.joinPhrase().contains("feat");
        }
        return list;
    }

    private static ObjectNode artist(Credit credit, @Nullable String role) {
        long id = DeezerCatalogue.artistId(credit.artist());
        ObjectNode artist = Shapes.object();
        artist.put("id", id).put("name", credit.artist().name());
        artist.put("link", SITE + "artist/" + id).put("type", "artist");
        return role == null ? artist : artist.put("role", role);
    }

    private ObjectNode shortAlbum(Release release) {
        ObjectNode album = Shapes.object();
        long id = DeezerCatalogue.albumId(release);
        album.put("id", id).put("title", release.title()).put("link", SITE + "album/" + id);
        for (var size : List.of("small 56", "medium 250", "big 500", "xl 1000")) {
            String[] parts = size.split(" ");
            String pixels = parts[1] + "x" + parts[1];
            album.put("cover_" + parts[0], home + "/images/cover/" + id + "/" + pixels + ".jpg");
        }
        return album.put("release_date", date(release.date())).put("type", "album");
    }

    ObjectNode album(Release release, List<Item> tracks) {
        ObjectNode album = shortAlbum(release);
        album.put("upc", release.barcode() == null ? "" : release.barcode());
        ArrayNode genres = album.putObject("genres").putArray("data");
        if (!release.genres().isEmpty()) {
            // Its own few words for styles.
            String genre = release.genres().getFirst();
            boolean dance = genre.contains("house") || genre.contains("techno");
            genres.add(
                    Shapes.object()
                            .put("id", dance ? 113 : 106)
                            .put("name", dance ? "Dance" : "Electro"));
        }
        album.put(
                "label",
                release.imprints().isEmpty() ? "" : release.imprints().getFirst().label().name());
        album.put("nb_tracks", tracks.size()).put("fans", 12);
        String type = release.type().toLowerCase(Locale.ROOT);
        album.put(
                "record_type", release.secondaryTypes().contains("Compilation") ? "compile" : type);
        album.set("contributors", contributors(release.credits()));
        album.set("artist", artist(release.credits().getFirst(), null));
        ArrayNode nested = album.putObject("tracks").putArray("data");
        tracks.forEach(item -> nested.add(inList(item)));
        return album;
    }
}
