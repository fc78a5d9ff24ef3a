package cratekeeper.sandbox;

import cratekeeper.sandbox.SoundCloudUploads.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// SoundCloud's playlists: one in a few pages with a track that was taken away, an EP, a private
/// one, an empty one. Only the first tracks of an answer are whole.
final class SoundCloudSets {
    private static final int WHOLE = 5;
    private static final int LONG = 450;

    private final SoundCloudUploads uploads;
    private final List<UploadSet> all;

    /// @param secret of the link to a private list, else ""
    record UploadSet(
            long id, String title, String owner, String type, String secret, List<Long> tracks) {
        String page() {
            String page =
                    "https://soundcloud.com/"
                            + SoundCloudUploads.slug(owner)
                            + "/sets/"
                            + SoundCloudUploads.slug(title);
            return secret.isEmpty() ? page : page + "/" + secret;
        }
    }

    SoundCloudSets(SoundCloudUploads uploads) {
        this.uploads = uploads;
        var ids = uploads.all().stream().map(Upload::id).toList();
        var crossings = new ArrayList<Long>();
        for (int i = 0; i < LONG; i++) crossings.add(ids.get(i % ids.size()));
        // Taken away since.
        crossings.set(30, 77L);
        String owner = "Harbour Works";
        all =
                List.of(
                        set("Night Crossings", owner, "playlist", "", crossings),
                        set("Slow Evening EP", owner, "ep", "", ids.subList(0, 8)),
                        set("Unfinished", owner, "playlist", "s-pier9pier9", ids.subList(3, 6)),
                        set("Nothing Yet", owner, "playlist", "", List.of()));
    }

    private static UploadSet set(
            String title, String owner, String type, String secret, List<Long> tracks) {
        return new UploadSet(
                Numbers.of("soundcloud set", title),
                title,
                owner,
                type,
                secret,
                List.copyOf(tracks));
    }

    List<UploadSet> all() {
        return all;
    }

    Optional<UploadSet> byId(long id) {
        return all.stream().filter(set -> set.id() == id).findFirst();
    }

    List<ObjectNode> tracks(UploadSet set, int offset, int limit) {
        var list = new ArrayList<ObjectNode>();
        for (long id : set.tracks().stream().skip(offset).limit(limit).toList()) {
            var upload = list.size() < WHOLE ? uploads.byId(id) : Optional.<Upload>empty();
            list.add(upload.map(SoundCloudShapes::track).orElse(SoundCloudShapes.stub(id)));
        }
        return list;
    }
}
