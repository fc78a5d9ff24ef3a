package cratekeeper.sandbox;

import cratekeeper.sandbox.BeatportLists.TrackList;
import cratekeeper.sandbox.BeatportShop.Sold;
import cratekeeper.sandbox.Catalogue.Release;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Beatport, `/v4/`: the documentation site with its log-in, tokens, and the API for whoever has
/// one; pictures and excerpts lie at the same host. Nobody is signed in at first; [BeatportPages]
/// tells how to be.
final class BeatportSite {
    private static final int USUAL_PAGE = 10;
    private static final int LONGEST_PAGE = 100;
    private static final int LARGEST = 1400;
    private static final Pattern PICTURE = Pattern.compile("(\\d{2,4})x(\\d{2,4})");
    private static final Pattern SAMPLE = Pattern.compile("(\\d+)\\.LOFI\\.mp3");

    private final BeatportShop shop;
    private final BeatportLists lists;
    private final BeatportShapes shapes;
    private final BeatportAuth auth = new BeatportAuth();
    private final BeatportLimit limit;
    private final AudioFiles audio;
    private final URI host;
    private final Map<String, byte[]> painted = new ConcurrentHashMap<>();

    BeatportSite(Catalogue catalogue, AudioFiles audio, BeatportLimit limit, URI host) {
        this.shop = new BeatportShop(catalogue);
        this.lists = new BeatportLists(shop);
        this.shapes = new BeatportShapes(shop, host);
        this.limit = limit;
        this.audio = audio;
        this.host = host;
    }

    Reply answer(Request request) throws IOException, InterruptedException {
        return switch (request.at(0)) {
            case "image_size" -> picture(request.at(1), request.at(2));
            case "samples" -> sample(request.at(2));
            case "v4" ->
                    switch (request.at(1)) {
                        case "docs" -> docs(request);
                        case "auth" -> auth(request);
                        default -> guarded(request);
                    };
            default -> notFound();
        };
    }

    private static Reply docs(Request request) {
        return request.at(2).isEmpty() ? BeatportPages.docs() : BeatportPages.script();
    }

    private Reply auth(Request request) {
        boolean posted = request.method().equals("POST");
        return switch (request.from(2) + (posted ? "!" : "")) {
            case "login!" -> auth.logIn(request);
            case "o/authorize" -> auth.authorize(request, host + "/v4/auth/o/post-message/");
            case "o/post-message" -> BeatportPages.end();
            case "o/token!" -> auth.token(request);
            case "o/revoke_token!" -> auth.revoke(request);
            default -> notFound();
        };
    }

    private Reply guarded(Request request) {
        long wait = limit.waitFor(System.nanoTime());
        if (wait > 0)
            return BeatportAuth.detail(
                            429,
                            "Request was throttled. Expected available in " + wait + " seconds.")
                    .with("Retry-After", "" + wait);
        if (request.header("Authorization").isEmpty())
            return BeatportAuth.detail(401, "Authentication credentials were not provided.");
        if (!auth.knows(request))
            return BeatportAuth.detail(401, "Token is expired or was never given.");
        if (!request.method().equals("GET"))
            return BeatportAuth.detail(405, "Method \"" + request.method() + "\" not allowed.");
        return request.at(1).equals("my") ? mine(request) : catalogue(request);
    }

    private Reply mine(Request request) {
        return switch (request.at(2)) {
            case "account" ->
                    Reply.json(
                            200,
                            Shapes.object()
                                    .put("id", 4_014_014)
                                    .put("username", BeatportAuth.USER)
                                    .put("email", BeatportAuth.USER + "@example.org")
                                    .put("first_name", "Harbour"));
            case "downloads" -> page(request, "results", lists.owned(), this::bought);
            case "playlists" ->
                    request.at(3).isEmpty()
                            ? page(request, "results", lists.all("own"), TrackList::head)
                            : list(request, "own", request.at(3), request.at(4));
            default -> notFound();
        };
    }

    private ObjectNode bought(Sold track) {
        return shapes.track(track, false).put("purchase_date", "2024-06-01T20:15:00-06:00");
    }

    private Reply catalogue(Request request) {
        String id = request.at(3);
        String part = request.at(4);
        return switch (request.at(2)) {
            case "search" -> search(request);
            case "tracks" ->
                    id.equals("top")
                            ? page(request, "results", lists.top(), this::listed)
                            : id.isEmpty() ? tracks(request) : track(id);
            case "releases" -> id.isEmpty() ? releases(request) : release(request, id, part);
            case "charts", "playlists" -> list(request, request.at(2), id, part);
            case "labels" -> by(request, id, part, BeatportSite::labelOf);
            case "genres" ->
                    by(
                            request,
                            id,
                            part,
                            t ->
                                    List.of(
                                            Shapes.object()
                                                    .put("id", t.genre().id())
                                                    .put("name", t.genre().name())));
            case "artists" -> by(request, id, part, this::artistsOf);
            default -> notFound();
        };
    }

    private Reply search(Request request) {
        String type = request.parameter("type").orElse("tracks");
        if (!type.equals("tracks"))
            return Reply.json(200, BeatportShapes.page(type, List.of(), 0, 1, USUAL_PAGE, null));
        return page(request, type, shop.search(request.parameter("q").orElse("")), this::listed);
    }

    private ObjectNode listed(Sold track) {
        return shapes.track(track, false);
    }

    private Reply tracks(Request request) {
        var isrcs = Arrays.asList(request.parameter("isrc").orElse("").split(","));
        Predicate<Sold> fits =
                t ->
                        (request.parameter("isrc").isEmpty()
                                        || t.entry().recording().isrcs().stream()
                                                .anyMatch(isrcs::contains))
                                && has(request, "name", t.name())
                                && has(request, "mix_name", t.mix())
                                && has(
                                        request,
                                        "catalog_number",
                                        BeatportShop.catalogueNumber(t.release()))
                                && t.artists().stream()
                                        .anyMatch(a -> has(request, "artist_name", a.name()));
        return page(request, "results", shop.tracks().stream().filter(fits).toList(), this::listed);
    }

    private static boolean has(Request request, String parameter, String text) {
        String wanted = request.parameter(parameter).orElse("");
        return BeatportShop.folded(text).contains(BeatportShop.folded(wanted));
    }

    private Reply track(String id) {
        var track = shop.track(id);
        if (track.isEmpty()) return notFound();
        return track.get().elsewhere()
                ? forbidden()
                : Reply.json(200, shapes.track(track.get(), true));
    }

    private Reply releases(Request request) {
        Predicate<Release> fits =
                r ->
                        (request.parameter("upc").isEmpty()
                                        || request.parameter("upc")
                                                .get()
                                                .equals(BeatportShop.barcode(r)))
                                && has(request, "name", r.title())
                                && has(request, "catalog_number", BeatportShop.catalogueNumber(r))
                                && !BeatportShop.elsewhere(r);
        return page(
                request,
                "results",
                shop.releases().stream().filter(fits).toList(),
                shapes::release);
    }

    private Reply release(Request request, String id, String part) {
        var release = shop.release(id);
        if (release.isEmpty()) return notFound();
        if (BeatportShop.elsewhere(release.get())) return forbidden();
        if (part.isEmpty()) return Reply.json(200, shapes.release(release.get()));
        // In no particular order, and without their places.
        var tracks = new ArrayList<>(shop.tracks(release.get()));
        Collections.reverse(tracks);
        return page(request, "results", tracks, this::listed);
    }

    private Reply list(Request request, String kind, String id, String part) {
        var list = lists.list(kind, id);
        if (list.isEmpty()) return notFound();
        if (part.isEmpty()) return Reply.json(200, list.get().head());
        var lines = new ArrayList<ObjectNode>();
        for (Sold track : list.get().tracks()) {
            ObjectNode line =
                    Shapes.object()
                            .put("id", list.get().id() * 1000 + lines.size())
                            .put("position", lines.size() + 1);
            if (track == null) line.putNull("track");
            else line.set("track", listed(track));
            // Charts list their tracks bare, playlists wrap them.
            lines.add(kind.equals("charts") && track != null ? listed(track) : line);
        }
        return page(request, "results", lines, Function.identity());
    }

    /// A label, genre or artist, and its tracks.
    private Reply by(
            Request request, String id, String part, Function<Sold, List<ObjectNode>> owners) {
        var tracks =
                shop.tracks().stream()
                        .filter(t -> owners.apply(t).stream().anyMatch(o -> isId(o, id)))
                        .toList();
        if (tracks.isEmpty()) return notFound();
        if (!part.isEmpty()) return page(request, "results", tracks, this::listed);
        return owners.apply(tracks.getFirst()).stream()
                .filter(o -> isId(o, id))
                .findFirst()
                .map(o -> Reply.json(200, o))
                .orElseGet(BeatportSite::notFound);
    }

    private static boolean isId(ObjectNode node, String id) {
        return node.path("id").asString("").equals(id);
    }

    private List<ObjectNode> artistsOf(Sold track) {
        var artists = new ArrayList<ObjectNode>();
        listed(track).path("artists").forEach(a -> artists.add((ObjectNode) a));
        return artists;
    }

    private static List<ObjectNode> labelOf(Sold track) {
        return List.of(BeatportShapes.label(track.release()));
    }

    private <T> Reply page(
            Request request, String name, List<T> all, Function<T, ObjectNode> shape) {
        int size = request.number("per_page", USUAL_PAGE, 1, LONGEST_PAGE);
        int page = request.number("page", 1, 1, 1_000_000);
        long from = (page - 1L) * size;
        if (from >= all.size() && page > 1) return BeatportAuth.detail(404, "Invalid page.");
        var items = all.stream().skip(from).limit(size).map(shape).toList();
        String path = String.join("/", request.path());
        // The real ones sometimes come without a scheme.
        String next =
                from + size < all.size()
                        ? host.getAuthority()
                                + "/"
                                + path
                                + "/?page="
                                + (page + 1)
                                + "&per_page="
                                + size
                        : null;
        return Reply.json(200, BeatportShapes.page(name, items, all.size(), page, size, next));
    }

    private Reply picture(String size, String name) throws IOException {
        var measures = PICTURE.matcher(size);
        if (!measures.matches() || !name.matches("[0-9a-f-]{36}\\.(jpg|png)")) return notFound();
        int side =
                Math.min(
                        LARGEST,
                        Math.min(
                                Integer.parseInt(measures.group(1)),
                                Integer.parseInt(measures.group(2))));
        byte[] jpeg = painted.get(name + side);
        if (jpeg == null) {
            jpeg = CoverPainter.jpeg(cover(name.substring(0, 36)), side);
            painted.put(name + side, jpeg);
        }
        return Reply.of(200, "image/jpeg", jpeg);
    }

    /// The same picture as elsewhere.
    private String cover(String id) {
        return shop.releases().stream()
                .filter(r -> r.id().equals(id))
                .flatMap(r -> CoverFiles.pictures(r).stream().limit(1).map(p -> id + p))
                .findFirst()
                .orElse(id);
    }

    private Reply sample(String name) throws IOException, InterruptedException {
        var parts = SAMPLE.matcher(name);
        var track = parts.matches() ? shop.track(parts.group(1)) : Optional.<Sold>empty();
        return track.isEmpty()
                ? notFound()
                : Reply.of(200, "audio/mpeg", BeatportClip.of(track.get(), audio));
    }

    private static Reply forbidden() {
        return BeatportAuth.detail(403, "You do not have permission to perform this action.");
    }

    private static Reply notFound() {
        return BeatportAuth.detail(404, "Not found.");
    }
}
