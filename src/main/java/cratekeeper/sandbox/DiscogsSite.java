package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Release;
import java.net.URI;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// api.discogs.com with its rules: searches want a token, 60 requests a minute with one and 25
/// without, pages with links, errors that are a `message`.
final class DiscogsSite {
    /// The sandbox's person and their token; any other is refused.
    static final String TOKEN = "sandbox-discogs-token";

    static final String PERSON = "crate_digger";

    private static final int SIGNED_IN = 60;
    private static final int NAMELESS = 25;
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,9}");
    private static final Pattern AUTHORIZATION =
            Pattern.compile("Discogs token=(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final DiscogsShelf shelf;
    private final DiscogsShapes shapes;
    private final String api;
    private final WindowLimit limit;

    /// @param address where this site listens
    DiscogsSite(Catalogue catalogue, URI address, WindowLimit limit) {
        this.shelf = new DiscogsShelf(catalogue);
        this.api = address + "/";
        this.shapes = new DiscogsShapes(shelf, api);
        this.limit = limit;
    }

    Reply answer(Request request) {
        boolean signedIn = false;
        String shown = request.header("Authorization");
        if (!shown.isEmpty()) {
            var token = AUTHORIZATION.matcher(shown);
            signedIn = token.matches() && token.group(1).equals(TOKEN);
        }
        int most = signedIn ? SIGNED_IN : NAMELESS;
        int left = limit.left(most, System.nanoTime());
        Reply reply =
                left < 0
                        ? message(429, "You are making requests too quickly.")
                        : !shown.isEmpty() && !signedIn
                                ? message(
                                        401,
                                        "Invalid consumer token. Please register an app before making requests.")
                                : answer(request, signedIn);
        return reply.with("X-Discogs-Ratelimit", "" + most)
                .with("X-Discogs-Ratelimit-Used", "" + (most - Math.max(left, 0)))
                .with("X-Discogs-Ratelimit-Remaining", "" + Math.max(left, 0));
    }

    private Reply answer(Request request, boolean signedIn) {
        if (request.header("User-Agent").isBlank())
            return message(403, "You must name your application.");
        if (!request.method().equals("GET")) return message(405, "The method is not allowed.");
        String path = request.at(0) + "/" + request.at(1);
        if (path.equals("database/search") || path.equals("oauth/identity")) {
            if (!signedIn) return message(401, "You must authenticate to access this resource.");
            return path.startsWith("oauth") ? identity() : search(request);
        }
        if (!ID.matcher(request.at(1)).matches() || request.path().size() > 3)
            return message(404, "The requested resource was not found.");
        long id = Long.parseLong(request.at(1));
        boolean list = request.at(2).equals("releases");
        Optional<ObjectNode> found =
                switch (request.at(0)) {
                    case "releases" -> shelf.release(id).map(r -> shapes.release(r, signedIn));
                    case "masters" -> shelf.mainOf(id).map(r -> shapes.master(id, r, signedIn));
                    case "artists" ->
                            shelf.artist(id)
                                    .map(a ->
                                            list
                                                    ? listing(request, shelf.of(a), true)
                                                    : named("artist", id, shelf.name(a)));
                    case "labels" ->
                            shelf.label(id)
                                    .map(l ->
                                            list
                                                    ? listing(request, shelf.of(l), false)
                                                    : named("label", id, DiscogsShelf.name(l)));
                    default -> Optional.empty();
                };
        return found.map(node -> Reply.json(200, node)).orElseGet(() -> none(request.at(0)));
    }

    private static Reply none(String kind) {
        return message(
                404,
                switch (kind) {
                    case "releases" -> "Release not found.";
                    case "masters" -> "Master Release not found.";
                    case "artists" -> "Artist not found.";
                    case "labels" -> "Label not found.";
                    default -> "The requested resource was not found.";
                });
    }

    private Reply identity() {
        ObjectNode node = Shapes.object().put("id", 1).put("username", PERSON);
        node.put("resource_url", api + "users/" + PERSON).put("consumer_name", "Sandbox");
        return Reply.json(200, node);
    }

    private ObjectNode named(String kind, long id, String name) {
        ObjectNode node = Shapes.object().put("name", name).put("id", id);
        node.put("resource_url", api + kind + "s/" + id);
        node.put("uri", "https://www.discogs.com/" + kind + "/" + id);
        return node.put("releases_url", api + kind + "s/" + id + "/releases");
    }

    private ObjectNode listing(Request request, List<Release> releases, boolean roles) {
        var newestFirst =
                Comparator.comparingInt((Release r) -> DiscogsShelf.year(r))
                        .reversed()
                        .thenComparingLong(DiscogsShelf::id);
        return page(
                request,
                "releases",
                releases.stream().sorted(newestFirst).map(r -> listed(r, roles)).toList());
    }

    private ObjectNode listed(Release release, boolean role) {
        long id = DiscogsShelf.id(release);
        ObjectNode node = Shapes.object().put("id", id).put("status", "Accepted");
        if (role) node.put("type", "release").put("role", "Main");
        node.put("title", release.title()).put("artist", shapes.artistText(release));
        node.put("format", release.format()).put("year", DiscogsShelf.year(release));
        return node.put("resource_url", api + "releases/" + id).put("thumb", "");
    }

    private Reply search(Request request) {
        boolean releases = request.parameter("type").map("release"::equals).orElse(true);
        List<ObjectNode> found =
                shelf.releases().stream()
                        .filter(r -> releases && matches(request, r))
                        .map(shapes::hit)
                        .toList();
        return Reply.json(200, page(request, "results", found));
    }

    /// Every parameter must fit; each is a bag of words.
    private boolean matches(Request request, Release release) {
        String artists = shapes.artistText(release);
        String tracks =
                release.entries().stream()
                        .map(e -> e.recording().title())
                        .collect(Collectors.joining(" "));
        String trackArtists =
                release.entries().stream()
                        .flatMap(e -> e.credits().stream())
                        .map(c -> c.name())
                        .collect(Collectors.joining(" "));
        String labels =
                release.imprints().stream()
                        .map(i -> DiscogsShelf.name(i.label()) + " " + DiscogsShelf.number(i))
                        .collect(Collectors.joining(" "));
        String code = String.valueOf(release.barcode());
        String all = String.join(" ", release.title(), artists, tracks, trackArtists, labels, code);
        return has(request, "q", all)
                && has(request, "artist", artists)
                && has(request, "release_title", release.title())
                && has(request, "track", tracks)
                && has(request, "label", labels)
                && same(request, "barcode", code)
                && catalogued(request, release);
    }

    private static boolean catalogued(Request request, Release release) {
        return request.parameter("catno").isEmpty()
                || release.imprints().stream()
                        .anyMatch(i -> same(request, "catno", DiscogsShelf.number(i)));
    }

    private static boolean has(Request request, String parameter, String text) {
        return request.parameter(parameter)
                .map(asked -> words(text).containsAll(words(asked)))
                .orElse(true);
    }

    private static boolean same(Request request, String parameter, String text) {
        return request.parameter(parameter)
                .map(asked -> String.join("", plain(asked)).equals(String.join("", plain(text))))
                .orElse(true);
    }

    private static List<String> plain(String text) {
        String folded =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("['’]", "")
                        .toLowerCase(Locale.ROOT);
        return NOT_WORDS.splitAsStream(folded).filter(w -> !w.isEmpty()).toList();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(plain(text));
    }

    private ObjectNode page(Request request, String name, List<ObjectNode> rows) {
        int size = request.number("per_page", 50, 1, 100);
        int pages = Math.max(1, (rows.size() + size - 1) / size);
        int page = request.number("page", 1, 1, 10_000);
        ObjectNode node = Shapes.object();
        ObjectNode about = node.putObject("pagination").put("page", page).put("pages", pages);
        about.put("per_page", size).put("items", rows.size());
        ObjectNode urls = about.putObject("urls");
        if (page < pages) {
            String here = api + String.join("/", request.path()) + "?per_page=" + size + "&page=";
            urls.put("next", here + (page + 1)).put("last", here + pages);
        }
        ArrayNode list = node.putArray(name);
        rows.stream().skip((long) (page - 1) * size).limit(size).forEach(list::add);
        return node;
    }

    private static Reply message(int status, String text) {
        return Reply.json(status, Shapes.object().put("message", text));
    }
}
