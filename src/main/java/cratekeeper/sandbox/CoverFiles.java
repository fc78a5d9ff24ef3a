package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Cover;
import cratekeeper.sandbox.Catalogue.Release;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// The cover items on the Archive's data nodes: the index of each release and its pictures, painted
/// when they are first asked for.
final class CoverFiles {
    private static final Pattern PICTURE =
            Pattern.compile("mbid-.*-(\\d{1,15})(?:_thumb(250|500|1200))?\\.jpg");
    private static final int ORIGINAL = 1200;

    private final Catalogue catalogue;
    private final Map<String, byte[]> painted = new ConcurrentHashMap<>();

    CoverFiles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// Ids of a release's pictures: the front, and for older entries a back. None without a cover.
    static List<Long> pictures(Release release) {
        long front = 20_000_000_000L + Math.floorMod(release.id().hashCode(), 1_000_000_000);
        return switch (release.cover()) {
            case NONE -> List.of();
            case NEW -> List.of(front);
            case OLD -> List.of(front % 1_000_000_000, front % 1_000_000_000 + 17);
        };
    }

    /// How a picture is named in its item; size 0 is the original.
    static String name(String releaseId, long picture, int size) {
        String thumb = size == 0 ? "" : "_thumb" + size;
        return "mbid-" + releaseId + "-" + picture + thumb + ".jpg";
    }

    Reply answer(String releaseId, String name) throws IOException {
        Optional<Release> release = catalogue.release(releaseId);
        if (release.isPresent() && name.equals("index.json")) {
            return Reply.json(200, index(release.get()));
        }
        var picture = PICTURE.matcher(name);
        if (release.isEmpty()
                || !picture.matches()
                || !pictures(release.get()).contains(Long.valueOf(picture.group(1)))) {
            return Reply.html(404, "Not Found", "The file is not here.");
        }
        int size = picture.group(2) == null ? ORIGINAL : Integer.parseInt(picture.group(2));
        return picture(releaseId + picture.group(1), size);
    }

    /// The tile that the Archive shows for any item.
    Reply thumbnail(String item) throws IOException {
        return picture(item, 180);
    }

    private Reply picture(String name, int size) throws IOException {
        String key = name + "-" + size;
        byte[] jpeg = painted.get(key);
        if (jpeg == null) {
            jpeg = CoverPainter.jpeg(name, size);
            painted.put(key, jpeg);
        }
        return Reply.of(200, "image/jpeg", jpeg);
    }

    private static ObjectNode index(Release release) {
        boolean old = release.cover() == Cover.OLD;
        ObjectNode index = Shapes.object();
        var images = index.putArray("images");
        List<Long> pictures = pictures(release);
        for (int i = 0; i < pictures.size(); i++) {
            images.add(image(release, pictures.get(i), i == 0, old));
        }
        index.put(
                "release", (old ? "http" : "https") + "://musicbrainz.org/release/" + release.id());
        return index;
    }

    private static ObjectNode image(Release release, long id, boolean front, boolean old) {
        // The real index names its own host in clear http, wherever it was read from.
        String base = "http://coverartarchive.org/release/" + release.id() + "/" + id;
        ObjectNode image = Shapes.object();
        image.put("approved", true).put("back", !front).put("comment", "").put("edit", 40_473_208);
        image.put("front", front);
        if (old) image.put("id", "" + id);
        else image.put("id", id);
        image.put("image", base + ".jpg");
        ObjectNode thumbnails = image.putObject("thumbnails");
        if (!old) {
            for (int size : new int[] {250, 500, 1200})
                thumbnails.put("" + size, base + "-" + size + ".jpg");
        }
        thumbnails.put("large", base + "-500.jpg").put("small", base + "-250.jpg");
        image.set("types", Shapes.texts(List.of(front ? "Front" : "Back")));
        return image;
    }
}
