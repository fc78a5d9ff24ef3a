package cratekeeper.sandbox;

import cratekeeper.sandbox.ArchiveItem.Flaw;
import cratekeeper.sandbox.ArchiveItem.ItemFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// A data node of the Archive: bytes of files, whole or in part, and the flaws some of them have.
final class ArchiveNode {
    static final String MODIFIED = "Wed, 03 Jul 2024 09:46:40 GMT";
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

    private final List<ArchiveItem> items;
    private final AudioFiles audio;
    private final CoverFiles covers;
    private final Set<String> failedOnce = ConcurrentHashMap.newKeySet();

    ArchiveNode(List<ArchiveItem> items, AudioFiles audio, CoverFiles covers) {
        this.items = items;
        this.audio = audio;
        this.covers = covers;
    }

    /// `/{n}/items/{identifier}/{name}`
    Reply answer(Request request) throws IOException, InterruptedException {
        String id = request.at(2);
        String name = request.from(3);
        if (id.startsWith("mbid-")) return covers.answer(id.substring(5), name);
        Optional<ArchiveItem> item = items.stream().filter(i -> i.id().equals(id)).findFirst();
        if (item.isEmpty()) return missing();
        if (name.equals("__ia_thumb.jpg")) return covers.thumbnail(id);
        if (name.endsWith(".xml")) {
            return Reply.of(200, "text/xml", ArchiveMetadata.xml(item.get()));
        }
        Optional<ItemFile> file = item.get().file(name);
        return file.isPresent() ? sound(request, id, file.get()) : missing();
    }

    private static Reply missing() {
        return Reply.html(404, "Not Found", "The file is not here.");
    }

    private Reply sound(Request request, String id, ItemFile file)
            throws IOException, InterruptedException {
        boolean first = failedOnce.add(id + "/" + file.name());
        switch (file.flaw()) {
            case PRIVATE -> {
                return Reply.html(403, "Forbidden", "Access to this file is restricted.");
            }
            case BUSY -> {
                if (first) {
                    return Reply.html(503, "Service Unavailable", "The node is busy.")
                            .with("Retry-After", "1");
                }
            }
            case PAGE -> {
                return Reply.of(200, "audio/mpeg", ArchiveMetadata.PAGE);
            }
            default -> {}
        }
        var stored = audio.file(file.recording(), file.format());
        long size = file.flaw() == Flaw.TRUNCATED ? stored.size() * 3 / 5 : stored.size();
        Reply reply = part(request, type(file.format()), stored.path(), size);
        return file.flaw() == Flaw.BREAKING && first ? reply.broken(reply.length() / 2) : reply;
    }

    static String type(AudioFormat format) {
        return switch (format) {
            case FLAC -> "audio/flac";
            case OGG -> "audio/ogg";
            default -> "audio/mpeg";
        };
    }

    /// A file's bytes: the whole, or the part that was asked for.
    static Reply part(Request request, String type, Path path, long size) throws IOException {
        String tag = "\"6685195c-" + Long.toHexString(size) + "\"";
        String condition = request.header("If-Range");
        var range = RANGE.matcher(request.header("Range"));
        boolean asked = range.matches() && !(range.group(1) + range.group(2)).isEmpty();
        boolean fits = condition.isEmpty() || condition.equals(tag) || condition.equals(MODIFIED);
        Reply reply;
        if (asked && fits) {
            long from =
                    range.group(1).isEmpty()
                            ? Math.max(0, size - number(range.group(2)))
                            : number(range.group(1));
            long to =
                    range.group(1).isEmpty() || range.group(2).isEmpty()
                            ? size - 1
                            : Math.min(size - 1, number(range.group(2)));
            if (from > to) {
                return Reply.html(416, "Range Not Satisfiable", "There are not so many bytes.")
                        .with("Content-Range", "bytes */" + size);
            }
            reply =
                    Reply.file(206, type, path, from, to - from + 1)
                            .with("Content-Range", "bytes %d-%d/%d".formatted(from, to, size));
        } else {
            reply = Reply.file(200, type, path, 0, size);
        }
        return reply.with("ETag", tag)
                .with("Last-Modified", MODIFIED)
                .with("Accept-Ranges", "bytes");
    }

    private static long number(String digits) {
        // More digits than a file can have bytes.
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
