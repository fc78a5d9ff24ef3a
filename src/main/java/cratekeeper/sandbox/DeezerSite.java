package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Release;
import cratekeeper.sandbox.DeezerCatalogue.Item;
import cratekeeper.sandbox.DeezerLists.PlayList;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Deezer's open interface, and at the same address what its other hosts have: excerpts, covers,
/// share links, and the web site's own door. Errors come with status 200.
final class DeezerSite {
    private static final Pattern FIELD = Pattern.compile("(artist|track|album):\"([^\"]*)\"");
    private static final Pattern SEALED = Pattern.compile("exp=(\\d{1,12})~(\\w+)");
    private static final int PAGE = 25;
    private static final int LARGEST_PAGE = 100;

    private final URI home;
    private final DeezerCatalogue catalogue;
    private final DeezerShapes shapes;
    private final DeezerLists lists;
    private final Clips clips;
    private final SlidingQuota quota;

    DeezerSite(Catalogue catalogue, Clips clips, SlidingQuota quota, URI home) {
        this.home = home;
        this.catalogue = new DeezerCatalogue(catalogue);
        this.clips = clips;
        this.quota = quota;
        shapes = new DeezerShapes(home);
        lists = new DeezerLists(this.catalogue, shapes);
    }

    Reply answer(Request request) throws IOException, InterruptedException {
        switch (request.at(0)) {
            case "previews" -> {
                return preview(request);
            }
            case "images" -> {
                return cover(request);
            }
            case "s" -> {
                return shared(request.at(1));
            }
            default -> {}
        }
        if (!quota.allows(System.nanoTime())) return error("Exception", "Quota limit exceeded", 4);
        return switch (request.at(0)) {
            case "search" -> search(request);
            case "track" -> track(request.at(1));
            case "album" -> album(request);
            case "playlist" -> playlist(request);
            case "user" -> user(request);
            case "ajax" -> who(request);
            default ->
                    Reply.json(
                            404,
                            Shapes.object()
                                    .put("error", "Unknown path components : " + request.from(0)));
        };
    }

    private Reply search(Request request) {
        String words = request.parameter("q").orElse("");
        if (words.isBlank())
            return error("MissingParameterException", "Missing parameters: q", 501);
        if (!List.of("", "track").contains(request.at(1)))
            return page(request, 0, (_, _) -> List.of());
        var found =
                catalogue.tracks().stream()
                        .filter(item -> fits(words, item))
                        .sorted(Comparator.comparingInt(item -> item.fullTitle().length()))
                        .toList();
        return page(request, found.size(), (index, limit) -> inList(found, index, limit));
    }

    private List<ObjectNode> inList(List<Item> items, int index, int limit) {
        return items.stream().skip(index).limit(limit).map(shapes::inList).toList();
    }

    private static boolean fits(String words, Item item) {
        String artist = item.recording().artistText();
        var fields = FIELD.matcher(words);
        while (fields.find()) {
            String where =
                    switch (fields.group(1)) {
                        case "artist" -> artist;
                        case "album" -> item.release().title();
                        default -> item.fullTitle();
                    };
            if (!PlainWords.all(fields.group(2), where)) return false;
        }
        String rest = FIELD.matcher(words).replaceAll(" ");
        String all = item.fullTitle() + " " + artist + " " + item.release().title();
        return PlainWords.all(rest, all);
    }

    private Reply track(String id) {
        Optional<Item> found =
                id.startsWith("isrc:")
                        ? catalogue.byIsrc(id.substring(5))
                        : number(id).flatMap(catalogue::track);
        return found.map(item -> Reply.json(200, shapes.whole(item))).orElseGet(DeezerSite::noData);
    }

    private Reply album(Request request) {
        String id = request.at(1);
        Optional<Release> found =
                id.startsWith("upc:")
                        ? catalogue.byBarcode(id.substring(4))
                        : number(id).flatMap(catalogue::album);
        if (found.isEmpty()) return noData();
        var tracks = catalogue.on(found.get());
        if (!request.at(2).equals("tracks"))
            return Reply.json(200, shapes.album(found.get(), tracks));
        return page(
                request,
                tracks.size(),
                (index, limit) ->
                        tracks.stream().skip(index).limit(limit).map(shapes::onAlbum).toList());
    }

    private Reply playlist(Request request) {
        Optional<PlayList> found = number(request.at(1)).flatMap(DeezerLists::of);
        if (found.isEmpty()) return noData();
        PlayList list = found.get();
        if (list.id() == DeezerLists.PRIVATE) return denied();
        if (request.at(2).equals("tracks")) {
            return page(
                    request,
                    list.size(),
                    (i, n) -> lists.entries(list, i, n),
                    DeezerLists.checksum(list));
        }
        ObjectNode about = lists.about(list);
        ArrayNode nested = about.putObject("tracks").putArray("data");
        lists.entries(list, 0, 400).forEach(nested::add);
        return Reply.json(200, about);
    }

    private Reply user(Request request) {
        long id = number(request.at(1)).orElse(0L);
        if (id == DeezerLists.SHY) return denied();
        if (id != DeezerLists.OWNER) return noData();
        return switch (request.at(2)) {
            case "playlists" -> {
                var all =
                        DeezerLists.all().stream()
                                .filter(list -> list.id() != DeezerLists.PRIVATE)
                                .toList();
                yield page(
                        request,
                        all.size(),
                        (i, n) -> all.stream().skip(i).limit(n).map(lists::about).toList());
            }
            case "tracks" -> {
                var marked = catalogue.tracks().stream().limit(40).toList();
                yield page(request, marked.size(), (i, n) -> inList(marked, i, n));
            }
            default -> Reply.json(200, Shapes.object().put("id", id).put("type", "user"));
        };
    }

    private static Reply who(Request request) {
        if (!request.parameter("method").orElse("").equals("deezer.getUserData")) return noData();
        boolean known = request.header("Cookie").contains("arl=" + DeezerLists.ARL);
        ObjectNode body = Shapes.object();
        body.putArray("error");
        ObjectNode results = body.putObject("results");
        results.put("checkForm", "sandbox").putObject("USER");
        ((ObjectNode) results.get("USER")).put("USER_ID", known ? DeezerLists.OWNER : 0);
        return Reply.json(200, body);
    }

    private Reply page(
            Request request, int total, BiFunction<Integer, Integer, List<ObjectNode>> entries) {
        return page(request, total, entries, "");
    }

    private Reply page(
            Request request,
            int total,
            BiFunction<Integer, Integer, List<ObjectNode>> entries,
            String checksum) {
        int index = request.number("index", 0, 0, 1_000_000);
        int limit = request.number("limit", PAGE, 1, LARGEST_PAGE);
        ObjectNode body = Shapes.object();
        ArrayNode data = body.putArray("data");
        entries.apply(index, limit).forEach(data::add);
        if (!checksum.isEmpty()) body.put("checksum", checksum);
        body.put("total", total);
        if (index > 0) body.put("prev", at(request, Math.max(0, index - limit), limit));
        if (index + limit < total) body.put("next", at(request, index + limit, limit));
        return Reply.json(200, body);
    }

    private String at(Request request, int index, int limit) {
        String words =
                request.parameter("q")
                        .map(q -> "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&")
                        .orElse("");
        return home + "/" + request.from(0) + "?" + words + "limit=" + limit + "&index=" + index;
    }

    /// A share link leads by a detour to the page.
    private static Reply shared(String code) {
        return switch (code) {
            case "ferryNights1" -> Reply.redirect(302, "https://link.deezer.com/s/ferryNights2");
            case "ferryNights2" ->
                    Reply.redirect(
                            302,
                            "https://www.deezer.com/en/playlist/"
                                    + DeezerLists.HARBOUR_NIGHTS
                                    + "?host=0&deferredFl=1");
            default -> Reply.html(404, "Not Found", "This link leads nowhere.");
        };
    }

    private Reply preview(Request request) throws IOException, InterruptedException {
        Optional<Item> item = number(request.at(1).replace(".mp3", "")).flatMap(catalogue::track);
        if (item.isEmpty() || !Clips.canPlay(item.get().recording()))
            return Reply.html(404, "Not Found", "There is no excerpt.");
        var sealed = SEALED.matcher(request.parameter("hdnea").orElse(""));
        boolean good =
                sealed.matches()
                        && Long.parseLong(sealed.group(1)) >= Instant.now().getEpochSecond()
                        && DeezerShapes.seal(item.get().id(), Long.parseLong(sealed.group(1)))
                                .equals(sealed.group(2));
        return good
                ? Reply.of(200, "audio/mpeg", clips.of(item.get().recording()))
                : Reply.html(403, "Forbidden", "This link has ended.");
    }

    private Reply cover(Request request) throws IOException {
        Optional<Release> album = number(request.at(2)).flatMap(catalogue::album);
        if (album.isEmpty()) return Reply.html(404, "Not Found", "There is no such picture.");
        int size = number(request.at(3).replaceFirst("x.*", "")).orElse(500L).intValue();
        return Reply.of(
                200,
                "image/jpeg",
                CoverPainter.jpeg(album.get().id(), Math.clamp(size, 50, 1_000)));
    }

    private static Optional<Long> number(String text) {
        return text.matches("\\d{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static Reply noData() {
        return error("DataException", "no data", 800);
    }

    private static Reply denied() {
        return error("OAuthException", "An active access token must be used", 200);
    }

    private static Reply error(String type, String message, int code) {
        ObjectNode body = Shapes.object();
        body.putObject("error").put("type", type).put("message", message).put("code", code);
        return Reply.json(200, body);
    }
}
