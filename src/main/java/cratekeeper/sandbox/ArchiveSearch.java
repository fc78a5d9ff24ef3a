package cratekeeper.sandbox;

import cratekeeper.sandbox.ArchiveItem.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// `advancedsearch.php`: items by query, the fields asked for, page by page.
final class ArchiveSearch {
    private static final List<String> FIELDS =
            List.of(
                    "collection",
                    "creator",
                    "date",
                    "description",
                    "downloads",
                    "external-identifier",
                    "format",
                    "identifier",
                    "licenseurl",
                    "mediatype",
                    "publisher",
                    "subject",
                    "title",
                    "year");
    private static final int DEEPEST = 10_000;

    private final List<ArchiveItem> items;

    ArchiveSearch(List<ArchiveItem> items) {
        this.items = items;
    }

    Reply answer(Request request) {
        String q = request.parameter("q").orElse("");
        if (!request.parameter("output").orElse("").equals("json")) {
            return Reply.html(200, "Internet Archive", "Search results are shown here.");
        }
        int rows = request.number("rows", 50, 0, Integer.MAX_VALUE);
        int page = request.number("page", 1, 1, Integer.MAX_VALUE);
        if ((long) rows * page > DEEPEST)
            return error("[RANGE_OUT_OF_BOUNDS] use the scraping API");
        Lucene query;
        try {
            query = LuceneParser.parse(q, Lucene.Occur.MUST);
        } catch (LuceneParser.Malformed e) {
            // Status 200, as the real one: the body tells.
            return error(e.getMessage() + "");
        }
        return Reply.json(200, found(request, query, q, rows, (page - 1) * rows));
    }

    private static Reply error(String message) {
        ObjectNode body = Shapes.object();
        body.putObject("responseHeader").put("status", 400).put("QTime", 1);
        body.putObject("error").put("msg", message).put("code", 400);
        return Reply.json(200, body);
    }

    private ObjectNode found(Request request, Lucene query, String q, int rows, int start) {
        List<String> fields = fields(request);
        var hits = new ArrayList<ArchiveItem>();
        for (ArchiveItem item : items) {
            if (item.kind() != Kind.DARK && query.score(item) > 0) hits.add(item);
        }
        hits.sort(order(request, query));
        ObjectNode body = Shapes.object();
        ObjectNode params =
                body.putObject("responseHeader")
                        .put("status", 0)
                        .put("QTime", 12)
                        .putObject("params");
        params.put("query", q)
                .put("qin", q)
                .put("fields", String.join(",", fields))
                .put("wt", "json");
        params.put("rows", "" + rows).put("start", start);
        ObjectNode response = body.putObject("response");
        response.put("numFound", hits.size()).put("start", start);
        var docs = response.putArray("docs");
        hits.stream().skip(start).limit(rows).forEach(item -> docs.add(doc(item, fields)));
        return body;
    }

    private static List<String> fields(Request request) {
        var asked = new ArrayList<>(request.all("fl[]"));
        for (String list : request.all("fl")) asked.addAll(Arrays.asList(list.split(",")));
        asked.removeIf(field -> !FIELDS.contains(field));
        return asked.isEmpty() ? FIELDS : asked;
    }

    private static Comparator<ArchiveItem> order(Request request, Lucene query) {
        Comparator<ArchiveItem> order = (_, _) -> 0;
        for (String sort : request.all("sort[]")) {
            String[] parts = sort.strip().split("[ +]+");
            Comparator<ArchiveItem> by =
                    parts[0].equals("downloads")
                            ? Comparator.comparingInt(ArchiveItem::downloads)
                            : Comparator.comparing(i -> String.join(" ", i.values(parts[0])));
            boolean down = parts.length > 1 && parts[1].toLowerCase(Locale.ROOT).equals("desc");
            order = order.thenComparing(down ? by.reversed() : by);
        }
        return order.thenComparing(Comparator.comparingDouble(query::score).reversed());
    }

    private static ObjectNode doc(ArchiveItem item, List<String> fields) {
        ObjectNode doc = Shapes.object();
        for (String field : fields) {
            switch (field) {
                case "downloads" -> doc.put(field, item.downloads());
                case "date" -> item.said().one("date").ifPresent(d -> doc.put(field, day(d)));
                case "format" -> doc.set(field, Shapes.texts(item.values(field)));
                default -> Shapes.putSome(doc, field, item.values(field));
            }
        }
        return doc;
    }

    /// A search knows whole days only: the first one where the item says less.
    private static String day(String date) {
        return (date + "-01-01").substring(0, 10) + "T00:00:00Z";
    }
}
