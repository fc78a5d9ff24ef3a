package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Recording;
import cratekeeper.sandbox.Catalogue.Release;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// MusicBrainz' web service, `/ws/2/`, with its rules: a User-Agent that names somebody, one
/// request a second, `inc` values it knows.
final class MusicBrainzSite {
    private static final Pattern NAMELESS =
            Pattern.compile(
                    "(?i)(okhttp|java|jdk|apache-httpclient|jersey|curl|wget|python|go-http|libwww).*");
    private static final Pattern ISRC = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}");
    private static final Set<String> COMMON =
            Set.of("artist-credits", "aliases", "annotation", "tags", "genres", "ratings");
    private static final Map<String, Set<String>> INC =
            Map.of(
                    "recording",
                            Set.of(
                                    "artists",
                                    "releases",
                                    "release-groups",
                                    "media",
                                    "isrcs",
                                    "discids",
                                    "work-level-rels"),
                    "release",
                            Set.of(
                                    "artists",
                                    "labels",
                                    "recordings",
                                    "release-groups",
                                    "media",
                                    "isrcs",
                                    "discids",
                                    "collections",
                                    "recording-level-rels",
                                    "release-group-level-rels",
                                    "work-level-rels"),
                    "isrc", Set.of("artists", "releases", "isrcs"),
                    "artist", Set.of("recordings", "releases", "release-groups", "works"),
                    "label", Set.of("releases"),
                    "release-group", Set.of("artists", "releases", "media", "discids"),
                    "url", Set.of());

    private final Catalogue catalogue;
    private final MusicBrainzSearch search;
    private final MusicBrainzLookup lookup;
    private final RateLimit limit;

    MusicBrainzSite(Catalogue catalogue, RateLimit limit) {
        this.catalogue = catalogue;
        this.limit = limit;
        search = new MusicBrainzSearch(catalogue);
        lookup = new MusicBrainzLookup(catalogue);
    }

    Reply answer(Request request) {
        String agent = request.header("User-Agent");
        if (agent.isBlank() || NAMELESS.matcher(agent).matches()) {
            return error(403, "Your User-Agent does not name your application.");
        }
        if (!limit.allows(System.nanoTime())) {
            return error(
                            503,
                            "Your requests are exceeding the allowable rate limit. Please slow down.")
                    .with("Retry-After", "1")
                    .with("X-RateLimit-Limit", "1")
                    .with("X-RateLimit-Remaining", "0");
        }
        if (!request.at(0).equals("ws") || !request.at(1).equals("2")) return notFound();
        if (!request.method().equals("GET")) return error(405, "Method not allowed.");
        boolean json =
                request.parameter("fmt")
                        .map(fmt -> fmt.equals("json"))
                        .orElse(request.header("Accept").contains("application/json"));
        if (!json) {
            return Reply.of(
                    200,
                    "application/xml; charset=utf-8",
                    "<?xml version=\"1.0\"?><metadata/>\n"
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        String kind = request.at(2);
        if (!INC.containsKey(kind)) return notFound();
        if (request.all("inc").size() > 1) return error(400, "inc given twice.");
        Set<String> inc =
                new HashSet<>(Arrays.asList(request.parameter("inc").orElse("").split("[ +]+")));
        inc.remove("");
        for (String word : inc) {
            boolean known =
                    COMMON.contains(word) || INC.get(kind).contains(word) || word.endsWith("-rels");
            if (!known)
                return error(
                        400, word + " is not a valid inc parameter for the " + kind + " resource.");
        }
        return request.path().size() > 3 ? one(kind, request.at(3), inc) : many(kind, request, inc);
    }

    private Reply one(String kind, String id, Set<String> inc) {
        if (kind.equals("isrc")) return isrc(id, inc);
        if (!CoverArtSite.UUID.matcher(id).matches()) return error(400, "Invalid mbid.");
        Optional<ObjectNode> found =
                switch (kind) {
                    case "recording" -> catalogue.recording(id).map(r -> lookup.recording(r, inc));
                    case "release" -> catalogue.release(id).map(r -> lookup.release(r, inc));
                    case "artist" -> catalogue.artist(id).map(a -> lookup.artist(a, inc));
                    case "label" -> catalogue.label(id).map(lookup::label);
                    case "release-group" ->
                            catalogue.releases().stream()
                                    .filter(r -> r.groupId().equals(id))
                                    .findFirst()
                                    .map(r -> lookup.group(r, inc));
                    default -> Optional.empty();
                };
        return found.map(node -> Reply.json(200, node)).orElseGet(MusicBrainzSite::notFound);
    }

    private Reply isrc(String isrc, Set<String> inc) {
        if (!ISRC.matcher(isrc).matches()) return error(400, "Invalid isrc.");
        List<Recording> found =
                catalogue.recordings().stream().filter(r -> r.isrcs().contains(isrc)).toList();
        if (found.isEmpty()) return notFound();
        ObjectNode body = Shapes.object().put("isrc", isrc);
        ArrayNode list = body.putArray("recordings");
        found.forEach(r -> list.add(lookup.recording(r, inc)));
        return Reply.json(200, body);
    }

    private Reply many(String kind, Request request, Set<String> inc) {
        int most = request.number("limit", 25, 1, 100);
        int offset = request.number("offset", 0, 0, Integer.MAX_VALUE);
        if (kind.equals("url")) return url(request.parameter("resource").orElse(""));
        Optional<String> query = request.parameter("query");
        if (query.isEmpty()) return browse(kind, request, inc, most, offset);
        if (!List.of("recording", "release", "artist").contains(kind)) return notFound();
        try {
            return Reply.json(200, search.answer(kind, query.get(), most, offset));
        } catch (LuceneParser.Malformed e) {
            return error(400, "Unable to parse search: " + query.get());
        }
    }

    private Reply url(String resource) {
        return catalogue.releases().stream()
                .filter(r -> resource.equals(r.link()))
                .findFirst()
                .map(r -> Reply.json(200, lookup.url(resource, r)))
                .orElseGet(MusicBrainzSite::notFound);
    }

    /// Releases of a group, label, artist or recording.
    private Reply browse(String kind, Request request, Set<String> inc, int most, int offset) {
        Map<String, Function<Release, Stream<String>>> links =
                Map.of(
                        "release-group", r -> Stream.of(r.groupId()),
                        "label", r -> r.imprints().stream().map(i -> i.label().id()),
                        "artist", r -> r.credits().stream().map(c -> c.artist().id()),
                        "recording", r -> r.entries().stream().map(e -> e.recording().id()));
        for (var link : links.entrySet()) {
            Optional<String> id = request.parameter(link.getKey());
            if (id.isEmpty() || !kind.equals("release")) continue;
            Predicate<Release> linked = r -> link.getValue().apply(r).anyMatch(id.get()::equals);
            List<Release> found = catalogue.releases().stream().filter(linked).toList();
            ObjectNode body = Shapes.object().put("release-count", found.size());
            body.put("release-offset", offset);
            ArrayNode list = body.putArray("releases");
            found.stream().skip(offset).limit(most).forEach(r -> list.add(lookup.release(r, inc)));
            return Reply.json(200, body);
        }
        return error(400, "Invalid request: a query or an entity to browse by is missing.");
    }

    private static Reply notFound() {
        return error(404, "Not Found");
    }

    private static Reply error(int status, String text) {
        ObjectNode body = Shapes.object().put("error", text);
        body.put("help", "For usage, please see: https://musicbrainz.org/development/mmd");
        return Reply.json(status, body);
    }
}
