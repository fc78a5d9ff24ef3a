package cratekeeper.sandbox;

import cratekeeper.sandbox.ArchiveItem.Flaw;
import cratekeeper.sandbox.ArchiveItem.ItemFile;
import cratekeeper.sandbox.ArchiveItem.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import tools.jackson.databind.node.ObjectNode;

/// `/metadata/{identifier}`: an item and its files, every figure of a file as text. Audio that does
/// not exist yet is made first, for its size and sums belong to the answer.
final class ArchiveMetadata {
    /// Where a page lies that somebody stored under an audio name.
    static final byte[] PAGE =
            "<!DOCTYPE html>\n<html><head><title>404</title></head><body><h1>File moved</h1><p>Please log in to continue.</p></body></html>\n"
                    .getBytes(StandardCharsets.UTF_8);

    private final AudioFiles audio;
    private final ExecutorService threads;

    ArchiveMetadata(AudioFiles audio, ExecutorService threads) {
        this.audio = audio;
        this.threads = threads;
    }

    ObjectNode of(ArchiveItem item) throws IOException, InterruptedException {
        ObjectNode body = Shapes.object();
        int server = 600_000 + Math.floorMod(item.id().hashCode(), 1000) * 100;
        String first = "ia" + server + ".us.archive.org";
        String second = "ia" + (server + 200_000) + ".us.archive.org";
        body.put("created", 1_735_689_600 + Math.floorMod(item.id().hashCode(), 1_000_000));
        body.put("d1", first).put("d2", second).put("dir", "/7/items/" + item.id());
        if (item.kind() == Kind.DARK) {
            body.put("is_dark", true).put("nodownload", true).put("server", first);
            return body;
        }
        var files = body.putArray("files");
        List<ObjectNode> sounds = sounds(item);
        sounds.forEach(files::add);
        for (String part : List.of("meta", "files")) {
            files.addObject()
                    .put("name", item.id() + "_" + part + ".xml")
                    .put("source", "metadata")
                    .put("format", "Metadata")
                    .put("size", "" + xml(item).length)
                    .put("md5", Digests.md5(xml(item)));
        }
        body.put("files_count", files.size());
        if (item.kind() == Kind.COLLECTION) body.put("is_collection", true);
        body.put("item_last_updated", 1_735_689_600);
        body.put("item_size", sounds.stream().mapToLong(f -> f.path("size").asLong(0)).sum());
        body.set("metadata", about(item));
        body.put("server", first).put("uniq", item.id().hashCode() & 0x7FFF_FFFF);
        body.set("workable_servers", Shapes.texts(List.of(first, second)));
        return body;
    }

    /// Two at a time and more: making audio takes a moment.
    private List<ObjectNode> sounds(ArchiveItem item) throws IOException, InterruptedException {
        var making = new ArrayList<Callable<ObjectNode>>();
        for (ItemFile file : item.files()) making.add(() -> sound(file));
        var made = new ArrayList<ObjectNode>();
        for (Future<ObjectNode> one : threads.invokeAll(making)) {
            try {
                made.add(one.get());
            } catch (ExecutionException e) {
                throw new IOException("audio of " + item.id(), e);
            }
        }
        return made;
    }

    private ObjectNode sound(ItemFile file) throws IOException, InterruptedException {
        var stored = audio.about(file.recording(), file.format());
        boolean page = file.flaw() == Flaw.PAGE;
        boolean wrong = file.flaw() == Flaw.WRONGSUM;
        ObjectNode node = Shapes.object();
        node.put("name", file.name())
                .put("source", file.original() == null ? "original" : "derivative");
        node.put("mtime", "1720000000");
        node.put("size", "" + (page ? PAGE.length : stored.size()));
        node.put("md5", page ? Digests.md5(PAGE) : wrong ? reversed(stored.md5()) : stored.md5());
        if (!page) {
            node.put("crc32", wrong ? reversed(stored.crc32()) : stored.crc32());
            node.put("sha1", wrong ? reversed(stored.sha1()) : stored.sha1());
        }
        node.put("format", file.format().words).put("length", length(file));
        node.put("height", "0").put("width", "0");
        if (file.original() != null) node.put("original", file.original());
        if (file.format().kbps > 0) node.put("bitrate", "" + file.format().kbps);
        else if (file.format().mp3()) node.put("bitrate", "" + rate(file, stored.size()));
        // Ogg derivatives are nameless.
        if (file.format() != AudioFormat.OGG) named(file, node);
        if (file.flaw() == Flaw.PRIVATE) node.put("private", "true");
        return node;
    }

    private static void named(ItemFile file, ObjectNode node) {
        for (String word : List.of("title", "track", "album")) {
            file.said().one(word).ifPresent(value -> node.put(word, value));
        }
        List<String> names =
                file.recording().credits().stream().map(c -> c.artist().name()).toList();
        node.put(file.original() == null ? "artist" : "creator", String.join(";", names));
    }

    /// Seconds for lossless files and Ogg, a clock for MP3, "0" for what was not measured.
    private static String length(ItemFile file) {
        if (file.flaw() == Flaw.UNMEASURED) return "0";
        int ms = java.util.Objects.requireNonNull(file.recording().lengthMs());
        if (!file.format().mp3()) return String.format(Locale.ROOT, "%.2f", ms / 1000.0);
        return "%02d:%02d".formatted(ms / 60_000, ms / 1000 % 60);
    }

    private static long rate(ItemFile file, long size) {
        return size * 8 / java.util.Objects.requireNonNull(file.recording().lengthMs());
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static ObjectNode about(ArchiveItem item) {
        ObjectNode about = Shapes.object();
        about.put("identifier", item.id());
        for (String field :
                List.of("title", "creator", "date", "publisher", "subject", "licenseurl")) {
            Shapes.putSome(about, field, item.values(field));
        }
        about.put("mediatype", item.mediatype());
        Shapes.putSome(about, "collection", item.values("collection"));
        Shapes.putSome(about, "description", item.values("description"));
        Shapes.putSome(about, "external-identifier", item.values("external-identifier"));
        Shapes.putSome(about, "year", item.values("year"));
        about.put("publicdate", "2024-07-03 09:46:40").put("addeddate", "2024-07-03 09:40:02");
        about.put("uploader", "somebody@example.org");
        if (item.restricted()) about.put("access-restricted-item", "true");
        return about;
    }

    static byte[] xml(ArchiveItem item) {
        String text =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<metadata><identifier>%s</identifier></metadata>\n"
                        .formatted(item.id());
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
