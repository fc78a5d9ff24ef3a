package cratekeeper.sandbox;

import cratekeeper.sandbox.YouTubeVideos.Line;
import cratekeeper.sandbox.YouTubeVideos.Playlist;
import cratekeeper.sandbox.YouTubeVideos.Video;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.commons.text.StringEscapeUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The Data API with its key and its hundred searches a day, and the pages where videos are
/// watched, each with its sound.
final class YouTubeSite {
    static final String KEY = "AIzaSandbox0Sandbox0Sandbox0Sandbox0Key";

    /// Of the scarce kind, a day.
    static final int SEARCHES = 100;

    private static final String MESSAGE_QUOTA =
            "The request cannot be completed because you have exceeded your <a"
                    + " href=\"/youtube/v3/getting-started#quota\">quota</a>.";

    private final YouTubeVideos videos;
    private final AudioFiles audio;
    private final CoverFiles covers;
    private final URI home;
    private final AtomicInteger searches = new AtomicInteger();
    private volatile boolean unlimited;

    YouTubeSite(YouTubeVideos videos, AudioFiles audio, CoverFiles covers, URI home) {
        this.videos = videos;
        this.audio = audio;
        this.covers = covers;
        this.home = home;
    }

    void ignoreLimits(boolean ignored) {
        unlimited = ignored;
    }

    Reply answer(Request request) throws IOException, InterruptedException {
        return switch (request.at(0)) {
            case "youtube" -> api(request);
            case "watch" -> watch(request);
            case "sound" -> sound(request);
            case "vi" -> covers.thumbnail(request.at(1));
            default -> Reply.html(404, "Not Found", "There is no such page.");
        };
    }

    private Reply api(Request request) {
        String key = request.header("X-Goog-Api-Key");
        if (key.isEmpty()) key = request.parameter("key").orElse("");
        if (key.isEmpty()) return YouTubeErrors.unregistered();
        if (!key.equals(KEY)) return YouTubeErrors.badKey();
        if (request.parameter("part").isEmpty())
            return YouTubeErrors.of(
                    400, "missingRequiredParameter", "youtube.parameter", "No filter selected.");
        return switch (request.at(2)) {
            case "search" -> search(request);
            case "videos" -> looked(request);
            case "playlists" -> lists(request);
            case "playlistItems" -> lines(request);
            case "channels" -> channels(request);
            case "i18nLanguages" ->
                    Reply.json(200, page("i18nLanguageList", List.of(language()), 1, 1));
            default -> Reply.html(404, "Error 404 (Not Found)", "The requested URL was not found.");
        };
    }

    /// Only the parts that were asked for come back.
    private static ObjectNode parts(Request request, ObjectNode item) {
        var asked = List.of(request.parameter("part").orElse("").split(",\\s*"));
        for (String part : List.of("snippet", "contentDetails", "status", "topicDetails"))
            if (!asked.contains(part)) item.remove(part);
        return item;
    }

    private static ObjectNode language() {
        return Shapes.object().put("kind", "youtube#i18nLanguage").put("id", "en");
    }

    private Reply search(Request request) {
        if (!unlimited && searches.incrementAndGet() > SEARCHES)
            return YouTubeErrors.of(403, "quotaExceeded", "youtube.quota", MESSAGE_QUOTA);
        int most = request.number("maxResults", 5, 1, 50);
        var found = videos.search(request.parameter("q").orElse(""));
        return paged(request, "searchList", found, most, this::result);
    }

    private ObjectNode result(Video video) {
        var result = Shapes.object().put("kind", "youtube#searchResult");
        result.set("id", Shapes.object().put("kind", "youtube#video").put("videoId", video.id()));
        var snippet = snippet(video);
        // Only here are texts written for HTML.
        snippet.put("title", html(video.title())).put("channelTitle", html(video.channel()));
        String words = video.description().replace('\n', ' ');
        snippet.put("description", words.substring(0, Math.min(120, words.length())));
        snippet.put("liveBroadcastContent", "none");
        result.set("snippet", snippet);
        return result;
    }

    private static String html(String text) {
        return StringEscapeUtils.escapeHtml4(text).replace("'", "&#39;");
    }

    private ObjectNode snippet(Video video) {
        var snippet =
                Shapes.object()
                        .put("publishedAt", video.published())
                        .put("channelId", video.channelId())
                        .put("title", video.title())
                        .put("description", video.description());
        snippet.set("thumbnails", thumbnails(video.id()));
        return snippet.put("channelTitle", video.channel());
    }

    private ObjectNode thumbnails(String id) {
        var all = Shapes.object();
        int width = 120;
        for (String size : List.of("default", "medium", "high")) {
            all.set(
                    size,
                    Shapes.object()
                            .put("url", home + "/vi/" + id + "/" + size + ".jpg")
                            .put("width", width)
                            .put("height", width * 3 / 4));
            width = width == 120 ? 320 : 480;
        }
        return all;
    }

    /// Unknown ids are left out without a word.
    private Reply looked(Request request) {
        var found =
                ids(request)
                        .limit(50)
                        .flatMap(id -> videos.video(id).stream())
                        .map(video -> parts(request, full(video)))
                        .toList();
        return Reply.json(200, page("videoList", found, found.size(), found.size()));
    }

    private static Stream<String> ids(Request request) {
        return Arrays.stream(request.parameter("id").orElse("").split(","));
    }

    private ObjectNode full(Video video) {
        var full = Shapes.object().put("kind", "youtube#video").put("id", video.id());
        full.set(
                "snippet",
                snippet(video).put("categoryId", "10").put("liveBroadcastContent", "none"));
        full.set(
                "contentDetails",
                Shapes.object()
                        .put("duration", Duration.ofSeconds(video.seconds()).toString())
                        .put("definition", "hd"));
        full.set("status", Shapes.object().put("privacyStatus", "public"));
        full.set(
                "topicDetails",
                Shapes.object()
                        .set(
                                "topicCategories",
                                Shapes.texts(
                                        List.of(
                                                "https://en.wikipedia.org/wiki/Electronic_music",
                                                "https://en.wikipedia.org/wiki/Music"))));
        return full;
    }

    private Reply lists(Request request) {
        var found =
                ids(request)
                        .flatMap(id -> videos.list(id).stream())
                        .filter(Playlist::open)
                        .map(list -> parts(request, list(list)))
                        .toList();
        return Reply.json(200, page("playlistList", found, found.size(), 5));
    }

    private ObjectNode list(Playlist list) {
        var node = Shapes.object().put("kind", "youtube#playlist").put("id", list.id());
        node.set(
                "snippet",
                Shapes.object().put("title", list.title()).put("channelTitle", list.owner()));
        node.set("contentDetails", Shapes.object().put("itemCount", list.lines().size()));
        return node;
    }

    private Reply lines(Request request) {
        var list = videos.list(request.parameter("playlistId").orElse(""));
        if (list.isEmpty())
            return YouTubeErrors.of(
                    404,
                    "playlistNotFound",
                    "youtube.playlistItem",
                    "The playlist identified with the request's <code>playlistId</code> parameter"
                            + " cannot be found.");
        if (!list.get().open())
            return YouTubeErrors.of(
                    403,
                    "playlistItemsNotAccessible",
                    "youtube.playlistItem",
                    "The request is not properly authorized to retrieve the specified playlist.");
        var lines = list.get().lines();
        return paged(
                request,
                "playlistItemList",
                java.util.stream.IntStream.range(0, lines.size()).boxed().toList(),
                request.number("maxResults", 5, 0, 50),
                at -> parts(request, line(list.get(), at)));
    }

    private ObjectNode line(Playlist list, int position) {
        Line line = list.lines().get(position);
        Video video = line.video();
        var node = Shapes.object().put("kind", "youtube#playlistItem");
        var snippet =
                Shapes.object().put("channelTitle", list.owner()).put("playlistId", list.id());
        var details = Shapes.object().put("videoId", line.videoId());
        if (video == null) {
            String words = line.hidden() ? "Private video" : "Deleted video";
            String why = line.hidden() ? "This video is private." : "This video is unavailable.";
            snippet.put("title", words).put("description", why);
            snippet.set("thumbnails", Shapes.object());
        } else {
            snippet.put("title", video.title()).put("description", video.description());
            snippet.set("thumbnails", thumbnails(video.id()));
            snippet.put("videoOwnerChannelTitle", video.channel())
                    .put("videoOwnerChannelId", video.channelId());
            details.put("videoPublishedAt", video.published());
        }
        snippet.put("position", position);
        snippet.set(
                "resourceId",
                Shapes.object().put("kind", "youtube#video").put("videoId", line.videoId()));
        node.set("snippet", snippet);
        node.set("contentDetails", details);
        String privacy =
                video != null ? "public" : line.hidden() ? "private" : "privacyStatusUnspecified";
        node.set("status", Shapes.object().put("privacyStatus", privacy));
        return node;
    }

    /// A channel that is not there is a page without a list.
    private Reply channels(Request request) {
        var found = request.parameter("forHandle").flatMap(videos::channel);
        if (found.isEmpty()) {
            var none = page("channelList", List.of(), 0, 5);
            none.remove("items");
            return Reply.json(200, none);
        }
        String id = found.get().channelId();
        var node = Shapes.object().put("kind", "youtube#channel").put("id", id);
        node.set(
                "contentDetails",
                Shapes.object()
                        .set(
                                "relatedPlaylists",
                                Shapes.object().put("uploads", "UU" + id.substring(2))));
        return Reply.json(200, page("channelList", List.of(node), 1, 5));
    }

    /// Makes an item of its place or thing.
    private interface Shape<T> {
        ObjectNode of(T thing);
    }

    private static <T> Reply paged(
            Request request, String kind, List<T> all, int perPage, Shape<T> shape) {
        var from = request.parameter("pageToken").map(YouTubeSite::place).orElse(Optional.of(0));
        if (from.isEmpty() || from.get() > all.size())
            return YouTubeErrors.of(
                    400,
                    "invalidPageToken",
                    "youtube.parameter",
                    "The request specifies an invalid page token.");
        int end = Math.min(all.size(), from.get() + perPage);
        var items = all.subList(from.get(), end).stream().map(shape::of).toList();
        var page = page(kind, items, all.size(), perPage);
        if (end < all.size() && perPage > 0) page.put("nextPageToken", token(end));
        return Reply.json(200, page);
    }

    private static ObjectNode page(String kind, List<ObjectNode> items, int all, int perPage) {
        var page =
                Shapes.object().put("kind", "youtube#" + kind + "Response").put("etag", "sandbox");
        page.set(
                "pageInfo",
                Shapes.object().put("totalResults", all).put("resultsPerPage", perPage));
        ArrayNode list = page.putArray("items");
        items.forEach(list::add);
        return page;
    }

    private static String token(int place) {
        byte[] words = ("CA" + place).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(words);
    }

    private static Optional<Integer> place(String token) {
        try {
            String words = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            return words.matches("CA\\d{1,6}")
                    ? Optional.of(Integer.valueOf(words.substring(2)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Reply watch(Request request) {
        var video = request.parameter("v").flatMap(videos::video);
        if (video.isEmpty()) return Reply.html(404, "Not Found", "Video unavailable");
        String page =
                "<!DOCTYPE html>\n<title>%s</title>\n<audio controls><source src=\"/sound/%s.mp3\" type=\"audio/mpeg\"></audio>\n"
                        .formatted(html(video.get().title()), video.get().id());
        return Reply.of(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    private Reply sound(Request request) throws IOException, InterruptedException {
        var video = videos.video(request.at(1).replaceFirst("\\.mp3$", ""));
        if (video.isEmpty()) return Reply.html(404, "Not Found", "The sound is not here.");
        var stored = audio.file(video.get().recording(), AudioFormat.MP3_128);
        return ArchiveNode.part(
                request, ArchiveNode.type(AudioFormat.MP3_128), stored.path(), stored.size());
    }
}
