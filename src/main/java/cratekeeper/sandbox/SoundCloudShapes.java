package cratekeeper.sandbox;

import cratekeeper.music.PartialDate;
import cratekeeper.sandbox.SoundCloudSets.UploadSet;
import cratekeeper.sandbox.SoundCloudUploads.Upload;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Records in SoundCloud's official words.
final class SoundCloudShapes {
    private SoundCloudShapes() {}

    static ObjectNode track(Upload upload) {
        var recording = upload.recording();
        var release = upload.place().release();
        ObjectNode track = Shapes.object();
        track.put("kind", "track").put("id", upload.id()).put("urn", upload.urn());
        track.put("created_at", "2024/11/02 18:20:11 +0000").put("title", upload.title());
        track.set("user", user(upload.uploader()));
        length(track, upload);
        track.put("genre", release.genres().isEmpty() ? "" : release.genres().getLast());
        track.put("tag_list", "\"night drive\" sandbox");
        // Few uploaders fill this in.
        int care = Numbers.oneOf(3, recording.id());
        var sound = recording.sound();
        if (care == 0 && sound != null) {
            track.put("bpm", Math.round(sound.bpm())).put("key_signature", sound.key().plain());
        } else {
            track.putNull("bpm").putNull("key_signature");
        }
        if (care == 1) track.put("isrc", recording.isrcs().getFirst());
        else track.putNull("isrc");
        boolean label = !release.imprints().isEmpty() && care < 2;
        track.put("label_name", label ? release.imprints().getFirst().label().name() : "");
        track.putNull("release");
        date(track, release.date());
        track.put("license", upload.given().isPresent() ? "cc-by-nc" : "all-rights-reserved");
        track.put(
                "artwork_url",
                "https://i1.sndcdn.com/artworks-" + Long.toHexString(upload.id()) + "-large.jpg");
        track.put("permalink_url", upload.page()).put("sharing", "public");
        track.put("downloadable", upload.given().isPresent()).putNull("download_url");
        upload.given().ifPresent(f -> track.put("original_format", f.suffix));
        if (Numbers.oneOf(5, recording.id()) == 1)
            track.put("purchase_url", "https://shop.example.org/" + upload.id())
                    .put("purchase_title", "Free Download");
        return track;
    }

    private static void length(ObjectNode track, Upload upload) {
        int length = upload.recording().lengthMs() == null ? 0 : upload.recording().lengthMs();
        track.put("access", upload.excerptOnly() ? "preview" : "playable");
        track.put("duration", upload.excerptOnly() ? 30_000 : length - 23);
    }

    private static void date(ObjectNode track, @Nullable PartialDate date) {
        if (date == null) return;
        track.put("release_year", date.year());
        if (date.month() != null) track.put("release_month", date.month());
        if (date.day() != null) track.put("release_day", date.day());
    }

    private static ObjectNode user(String name) {
        long id = Numbers.of("soundcloud user", name);
        return Shapes.object()
                .put("kind", "user")
                .put("id", id)
                .put("urn", "soundcloud:users:" + id)
                .put("username", name)
                .put("permalink", SoundCloudUploads.slug(name));
    }

    /// All that a list says of a track behind its beginning.
    static ObjectNode stub(long id) {
        return Shapes.object()
                .put("id", id)
                .put("urn", SoundCloudUploads.TRACKS + id)
                .put("kind", "track")
                .putNull("policy");
    }

    static ObjectNode set(UploadSet set, List<ObjectNode> tracks) {
        ObjectNode node = Shapes.object();
        node.put("kind", "playlist").put("id", set.id());
        node.put("urn", "soundcloud:playlists:" + set.id()).put("title", set.title());
        node.set("user", user(set.owner()));
        node.put("playlist_type", set.type()).put("track_count", set.tracks().size());
        node.put("permalink_url", set.page()).putNull("ean");
        if (set.secret().isEmpty()) node.putNull("secret_token");
        else node.put("secret_token", set.secret());
        var list = node.putArray("tracks");
        tracks.forEach(list::add);
        return node;
    }

    static Reply error(int status, String message) {
        ObjectNode body = Shapes.object().put("code", status).put("message", message);
        body.put("status", status + " - " + message.toLowerCase(Locale.ROOT));
        body.put("link", "https://developers.soundcloud.com/docs/api/explorer/open-api");
        body.putArray("errors");
        return Reply.json(status, body);
    }
}
