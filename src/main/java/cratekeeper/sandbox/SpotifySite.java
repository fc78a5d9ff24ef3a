package cratekeeper.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Spotify's Web API as a new app sees it: everything wants a token, a page of search hits has ten,
/// lists of others stay closed, audio features are gone.
final class SpotifySite {
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{22}");
    private static final int MOST_HITS = 10;
    private static final int MOST_LINES = 50;

    private final SpotifyPeople people;
    private final SpotifyRecords records;
    private final SpotifySearch search;
    private final SpotifyLists lists;

    SpotifySite(Catalogue catalogue, SpotifyPeople people) {
        this.people = people;
        records = new SpotifyRecords(catalogue);
        search = new SpotifySearch(records);
        lists = new SpotifyLists(records);
    }

    Reply answer(Request request) {
        String token = request.header("Authorization");
        if (token.isEmpty()) return error(401, "No token provided");
        if (!token.startsWith("Bearer "))
            return error(400, "Only valid bearer authentication supported");
        if (!people.isAccess(token.substring(7), Instant.now().getEpochSecond()))
            return error(401, "The access token expired");
        long wait = people.limit.secondsToWait(System.nanoTime());
        if (wait > 0) return error(429, "API rate limit exceeded").with("Retry-After", "" + wait);
        if (!request.at(0).equals("v1") || !request.method().equals("GET"))
            return error(404, "Service not found");
        return switch (request.at(1)) {
            case "search" -> found(request);
            case "me" -> me(request);
            case "tracks" -> one(request, id -> records.track(id).map(p -> records.track(p, true)));
            case "albums" -> album(request);
            case "playlists" -> playlist(request);
            case "audio-features", "audio-analysis", "recommendations" -> error(403, "Forbidden");
            default -> error(404, "Service not found");
        };
    }

    private Reply found(Request request) {
        String query = request.parameter("q").orElse("").strip();
        if (query.isEmpty()) return error(400, "No search query");
        if (query.length() > 250)
            return error(400, "Query exceeds maximum length of 250 characters");
        if (outside(request, MOST_HITS)) return error(400, "Invalid limit");
        ObjectNode body = Shapes.object();
        for (String type : request.parameter("type").orElse("").split(",")) {
            switch (type) {
                case "track" ->
                        body.set(
                                "tracks",
                                page(
                                        request,
                                        5,
                                        search.tracks(query).stream()
                                                .map(p -> records.track(p, true))
                                                .toList()));
                case "album" ->
                        body.set(
                                "albums",
                                page(
                                        request,
                                        5,
                                        search.albums(query).stream()
                                                .map(a -> records.album(a, false))
                                                .toList()));
                default -> {
                    return error(400, "Bad search type field " + type);
                }
            }
        }
        return Reply.json(200, body);
    }

    private Reply me(Request request) {
        return switch (request.at(2)) {
            case "" -> Reply.json(200, person());
            case "playlists" -> {
                if (outside(request, MOST_LINES)) yield error(400, "Invalid limit");
                yield Reply.json(
                        200, page(request, 20, lists.all().stream().map(lists::shape).toList()));
            }
            case "tracks" -> {
                if (outside(request, MOST_LINES)) yield error(400, "Invalid limit");
                int offset = offset(request);
                int limit = limit(request, 20);
                yield Reply.json(
                        200,
                        page(
                                request,
                                offset,
                                limit,
                                lists.likedSize(),
                                lists.liked(offset, limit)));
            }
            default -> error(404, "Service not found");
        };
    }

    private static ObjectNode person() {
        ObjectNode person = Shapes.object().put("display_name", SpotifyPeople.DISPLAY_NAME);
        SpotifyRecords.links(person, "user", SpotifyPeople.ID);
        return person;
    }

    private Reply album(Request request) {
        if (request.at(3).equals("tracks")) {
            if (outside(request, MOST_LINES)) return error(400, "Invalid limit");
            return one(request, id -> records.album(id).map(a -> page(request, 20, tracks(a))));
        }
        return one(
                request,
                id ->
                        records.album(id)
                                .map(a -> {
                                    ObjectNode album = records.album(a, true);
                                    album.set("tracks", page(request, MOST_LINES, tracks(a)));
                                    return album;
                                }));
    }

    private List<ObjectNode> tracks(Catalogue.Release release) {
        return records.places(release).stream().map(p -> records.track(p, false)).toList();
    }

    private Reply playlist(Request request) {
        var list = lists.of(request.at(2));
        if (list.isEmpty())
            return ID.matcher(request.at(2)).matches()
                    ? error(404, "Resource not found")
                    : error(400, "Invalid base62 id");
        boolean lines = request.at(3).equals("items");
        if (!lines && !request.at(3).isEmpty()) return error(403, "Forbidden");
        if (!lines) return Reply.json(200, lists.shape(list.get()));
        if (!list.get().isOpen()) return error(403, "Forbidden");
        if (outside(request, MOST_LINES)) return error(400, "Invalid limit");
        int offset = offset(request);
        int limit = limit(request, 20);
        return Reply.json(
                200,
                page(
                        request,
                        offset,
                        limit,
                        list.get().size(),
                        lists.lines(list.get(), offset, limit)));
    }

    private static Reply one(Request request, Function<String, Optional<ObjectNode>> records) {
        if (!ID.matcher(request.at(2)).matches()) return error(400, "Invalid base62 id");
        return records.apply(request.at(2))
                .map(found -> Reply.json(200, found))
                .orElseGet(() -> error(404, "Resource not found"));
    }

    private static boolean outside(Request request, int most) {
        return request.parameter("limit").isPresent()
                && request.number("limit", 0, 0, most + 1) != limit(request, 1, most);
    }

    private static int limit(Request request, int otherwise, int most) {
        return request.number("limit", otherwise, 1, most);
    }

    private static int limit(Request request, int otherwise) {
        return limit(request, otherwise, MOST_LINES);
    }

    private static int offset(Request request) {
        return request.number("offset", 0, 0, 100_000);
    }

    private static ObjectNode page(Request request, int usual, List<ObjectNode> all) {
        int offset = offset(request);
        int limit = limit(request, usual);
        return page(
                request,
                offset,
                limit,
                all.size(),
                all.stream().skip(offset).limit(limit).toList());
    }

    private static ObjectNode page(
            Request request, int offset, int limit, int total, List<ObjectNode> items) {
        String here = "https://api.spotify.com/" + request.from(0);
        ObjectNode page = Shapes.object();
        page.put("href", address(here, offset, limit));
        ArrayNode list = page.putArray("items");
        items.forEach(list::add);
        page.put("limit", limit);
        if (offset + limit < total) page.put("next", address(here, offset + limit, limit));
        else page.putNull("next");
        page.put("offset", offset);
        if (offset > 0) page.put("previous", address(here, Math.max(0, offset - limit), limit));
        else page.putNull("previous");
        return page.put("total", total);
    }

    private static String address(String here, int offset, int limit) {
        return here + "?offset=" + offset + "&limit=" + limit;
    }

    private static Reply error(int status, String message) {
        ObjectNode body = Shapes.object();
        body.putObject("error").put("status", status).put("message", message);
        return Reply.json(status, body);
    }
}
