package cratekeeper.integration.youtube;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a link to YouTube names. Asks nobody.
sealed interface YouTubeLink {
    record Video(String id) implements YouTubeLink {}

    record List(String id) implements YouTubeLink {}

    /// All that a channel has uploaded.
    ///
    /// @param filter the Data API's parameter that finds the channel
    record Channel(String filter, String name) implements YouTubeLink {}

    Set<String> HOSTS =
            Set.of(
                    "youtube.com",
                    "www.youtube.com",
                    "m.youtube.com",
                    "music.youtube.com",
                    "youtube-nocookie.com",
                    "www.youtube-nocookie.com");
    Set<String> SHORT_HOSTS = Set.of("youtu.be", "www.youtu.be");
    Pattern VIDEO_ID = Pattern.compile("[A-Za-z0-9_-]{11}");
    Pattern LIST_ID = Pattern.compile("[A-Za-z0-9_-]{10,100}");
    Pattern CHANNEL_ID = Pattern.compile("UC[A-Za-z0-9_-]{22}");
    Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._·-]{1,100}");

    static boolean isVideoId(String id) {
        return VIDEO_ID.matcher(id).matches();
    }

    /// Whether such a list can exist; those made for one person, and mixes, cannot be read by all.
    static boolean isListId(String id) {
        return LIST_ID.matcher(id).matches();
    }

    /// A mix without an end, made for whoever looks at it.
    static boolean isMix(String id) {
        return id.startsWith("RD");
    }

    static boolean isPersonal(String id) {
        return id.equals("WL") || id.equals("LL") || id.equals("LM");
    }

    /// Whether it is a release as the service made it of what a label delivered.
    static boolean isRelease(String listId) {
        return listId.startsWith("OLAK5uy_");
    }

    static Optional<YouTubeLink> of(URI link) {
        String scheme = link.getScheme();
        String host = link.getHost();
        if (scheme == null || host == null || !scheme.matches("(?i)https?"))
            return Optional.empty();
        String name = host.toLowerCase(Locale.ROOT);
        String[] path = Objects.requireNonNullElse(link.getPath(), "").split("/");
        if (SHORT_HOSTS.contains(name))
            return path.length == 2 ? video(path[1], link) : Optional.empty();
        return HOSTS.contains(name) && path.length >= 2 ? page(path, link) : Optional.empty();
    }

    private static Optional<YouTubeLink> page(String[] path, URI link) {
        String second = path.length > 2 ? path[2] : "";
        return switch (path[1]) {
            case "watch" -> video(parameter(link, "v").orElse(""), link);
            case "shorts", "embed", "live", "v" ->
                    second.equals("videoseries") ? list(link) : video(second, link);
            case "playlist" -> list(link);
            case "channel" ->
                    CHANNEL_ID.matcher(second).matches()
                            ? Optional.of(new Channel("id", second))
                            : Optional.empty();
            case "user" ->
                    NAME.matcher(second).matches()
                            ? Optional.of(new Channel("forUsername", second))
                            : Optional.empty();
            default ->
                    path[1].startsWith("@") && NAME.matcher(path[1].substring(1)).matches()
                            ? Optional.of(new Channel("forHandle", path[1]))
                            : Optional.empty();
        };
    }

    /// A video in a list stands for the list, unless that is a mix or somebody's own.
    private static Optional<YouTubeLink> video(String id, URI link) {
        var list = list(link);
        if (list.isPresent() && (id.isEmpty() || isVideoId(id))) return list;
        return isVideoId(id) ? Optional.of(new Video(id)) : Optional.empty();
    }

    private static Optional<YouTubeLink> list(URI link) {
        return parameter(link, "list")
                .map(id -> id.startsWith("VL") ? id.substring(2) : id)
                .filter(YouTubeLink::isListId)
                .filter(id -> !isMix(id) && !isPersonal(id))
                .map(List::new);
    }

    private static Optional<String> parameter(URI link, String name) {
        String query = link.getRawQuery();
        if (query == null) return Optional.empty();
        // Links are pasted together: "watch?v=…?utm_source=…" occurs.
        for (String pair : query.split("[&?;]")) {
            if (pair.startsWith(name + "=")) return decoded(pair.substring(name.length() + 1));
        }
        return Optional.empty();
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8).strip());
        } catch (IllegalArgumentException e) {
            // A lone percent sign: no id holds one.
            return Optional.empty();
        }
    }
}
