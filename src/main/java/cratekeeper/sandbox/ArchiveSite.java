package cratekeeper.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// archive.org itself: search, metadata, and downloads that lead on to a data node.
final class ArchiveSite {
    private final List<ArchiveItem> items;
    private final ArchiveSearch search;
    private final ArchiveMetadata metadata;
    private final URI node;

    ArchiveSite(List<ArchiveItem> items, ArchiveMetadata metadata, URI node) {
        this.items = items;
        this.search = new ArchiveSearch(items);
        this.metadata = metadata;
        this.node = node;
    }

    Reply answer(Request request) throws IOException, InterruptedException {
        return switch (request.at(0)) {
            case "advancedsearch.php" -> search.answer(request);
            case "metadata" -> metadata(request);
            case "download" -> download(request);
            case "services" ->
                    Reply.redirect(
                            302, node + "/0/items/" + segment(request.at(2)) + "/__ia_thumb.jpg");
            case "details" -> Reply.html(200, request.at(1), "An item of the Internet Archive.");
            default -> Reply.html(404, "Page not found", "There is no such page.");
        };
    }

    /// An unknown item is an empty object, not a 404.
    private Reply metadata(Request request) throws IOException, InterruptedException {
        Optional<ArchiveItem> item = item(request.at(1));
        if (item.isEmpty()) return Reply.json(200, Shapes.object());
        var all = metadata.of(item.get());
        if (request.path().size() <= 2) return Reply.json(200, all);
        var part = all.at("/" + request.from(2));
        var result = Shapes.object();
        if (part.isMissingNode()) result.put("error", "Couldn't locate item part");
        else result.set("result", part);
        return Reply.json(200, result);
    }

    private Reply download(Request request) {
        // Covers are stored as items too: "mbid-" and a release's id.
        if (!request.at(1).startsWith("mbid-") && item(request.at(1)).isEmpty()) {
            return Reply.html(404, "Item not found", "The item is not available.");
        }
        String path =
                request.path().stream()
                        .skip(1)
                        .map(ArchiveSite::segment)
                        .collect(Collectors.joining("/"));
        return Reply.redirect(302, node + "/7/items/" + path);
    }

    private Optional<ArchiveItem> item(String id) {
        return items.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
