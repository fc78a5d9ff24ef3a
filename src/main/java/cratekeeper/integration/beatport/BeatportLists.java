package cratekeeper.integration.beatport;

import cratekeeper.integration.Address;
import cratekeeper.integration.PlaylistPage;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.beatport.BeatportReply.Lines;
import cratekeeper.integration.beatport.BeatportReply.ListHead;
import cratekeeper.integration.beatport.BeatportReply.ListHeads;
import cratekeeper.json.Json;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Service;
import cratekeeper.net.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Beatport's lists of tracks. An id is the kind and the number: `chart:123`, `playlist:123` (a
/// public one), `own:123`, `label:123`, `artist:123`, `genre:123`; or a word, `owned` (what the
/// person bought) or `top`.
final class BeatportLists {
    static final String OWNED = "owned";
    static final String TOP = "top";

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 50;
    private static final Pattern ID =
            Pattern.compile("(chart|playlist|own|label|artist|genre):(\\d{1,15})");

    /// The next page, and the place of its first line.
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,7}):(\\d{1,9})");

    private static final String GONE = "this list is not there, or not yours to read";
    private static final String NOT_SOLD = "Beatport does not sell this track any more.";

    private final URI base;
    private final BeatportDoor door;

    BeatportLists(URI base, BeatportDoor door) {
        this.base = base;
        this.door = door;
    }

    static String id(BeatportLink link) {
        return link.kind().equals(TOP) ? TOP : link.kind() + ":" + link.id();
    }

    /// @param head `null` for lists that have no record of their own
    private record Place(String id, @Nullable URI head, URI lines, String name, String page) {}

    PlaylistPage page(String id, @Nullable String from)
            throws SourceException, InterruptedException {
        var place = place(id).orElseThrow(() -> notOffered(GONE));
        int page = 1;
        int position = 1;
        if (from != null) {
            var cursor = CURSOR.matcher(from);
            if (!cursor.matches()) throw notOffered("this place in the list is none of ours");
            page = Integer.parseInt(cursor.group(1));
            position = Integer.parseInt(cursor.group(2));
        }
        var head = head(place);
        var lines = lines(place, page);
        var entries = entries(lines, position);
        String next =
                isBlank(lines.next()) || entries.isEmpty()
                        ? null
                        : (page + 1) + ":" + (position + entries.size());
        return new PlaylistPage(ref(place, head, lines), entries, next, mark(head));
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static PlaylistRef ref(Place place, @Nullable ListHead head, Lines lines) {
        String name = head == null ? null : head.name();
        Integer size = head == null || head.size() == null ? lines.count() : head.size();
        return new PlaylistRef(
                Service.BEATPORT,
                place.id(),
                isBlank(name) ? place.name() : Objects.requireNonNull(name).strip(),
                size == null || size < 0 ? -1 : size,
                place.page());
    }

    private static @Nullable String mark(@Nullable ListHead head) {
        if (head == null) return null;
        return head.updated() == null ? head.changed() : head.updated();
    }

    private @Nullable ListHead head(Place place) throws SourceException, InterruptedException {
        if (place.head() == null) return null;
        var head = found(place.head(), ListHead.class);
        if (head.id() == null) throw door.unreadable("a list without id");
        return head;
    }

    private Lines lines(Place place, int page) throws SourceException, InterruptedException {
        var lines = found(paged(place.lines(), page), Lines.class);
        if (lines.results() == null) throw door.unreadable("a list without lines");
        return lines;
    }

    private static URI paged(URI uri, int page) {
        return URI.create(uri + "?page=" + page + "&per_page=" + PAGE);
    }

    private <T> T found(URI uri, Class<T> type) throws SourceException, InterruptedException {
        try {
            return door.jsonIfAny(Operation.METADATA, uri, type)
                    .orElseThrow(() -> notOffered(GONE));
        } catch (SourceException.Blocked e) {
            if (Blockade.isForThisOnly(e)) throw notOffered("this list is private");
            throw e;
        }
    }

    private static List<PlaylistEntry> entries(Lines lines, int first) {
        var entries = new ArrayList<PlaylistEntry>();
        for (JsonNode line : Objects.requireNonNullElse(lines.results(), List.<JsonNode>of()))
            entries.add(entry(line, first + entries.size()));
        return entries;
    }

    /// Playlists wrap their tracks, other lists do not. A line that cannot be read costs itself
    /// only.
    private static PlaylistEntry entry(@Nullable JsonNode line, int position) {
        JsonNode node = line != null && line.has("track") ? line.get("track") : line;
        if (node == null || !node.isObject()) return PlaylistEntry.problem(position, "", NOT_SOLD);
        try {
            var track = Json.FOREIGN.treeToValue(node, BeatportReply.Track.class);
            if (BeatportMapper.isTrack(track))
                return PlaylistEntry.of(position, BeatportMapper.track(track));
            return PlaylistEntry.problem(
                    position, Objects.requireNonNullElse(track.name(), ""), NOT_SOLD);
        } catch (JacksonException e) {
            // The others are still good.
            return PlaylistEntry.problem(position, "", "This line cannot be read.");
        }
    }

    private Optional<Place> place(String id) {
        if (id.equals(OWNED))
            return Optional.of(
                    new Place(OWNED, null, at("my/downloads/"), "Purchases", site("library")));
        if (id.equals(TOP))
            return Optional.of(
                    new Place(
                            TOP,
                            null,
                            at("catalog/tracks/top/100/"),
                            "Beatport Top 100",
                            site("top-100")));
        var parts = ID.matcher(id);
        return parts.matches()
                ? Optional.of(place(id, parts.group(1), parts.group(2)))
                : Optional.empty();
    }

    private Place place(String id, String kind, String number) {
        String folder = kind.equals("own") ? "my/playlists/" : "catalog/" + kind + "s/";
        String page =
                switch (kind) {
                    case "own" -> site("library/playlists/" + number);
                    case "playlist" -> site("playlists/share/" + number);
                    default -> BeatportMapper.page(kind, null, number);
                };
        URI head = at(folder + number + "/");
        String lines = kind.equals("genre") ? "/top/100/" : "/tracks/";
        return new Place(id, head, at(folder + number + lines), "", page);
    }

    private URI at(String path) {
        return Address.under(base).path(path).uri();
    }

    private static String site(String path) {
        return BeatportMapper.SITE + path;
    }

    /// The purchases, then the playlists.
    List<PlaylistRef> own() throws SourceException, InterruptedException {
        var own = new ArrayList<PlaylistRef>();
        own.add(new PlaylistRef(Service.BEATPORT, OWNED, "Purchases", -1, site("library")));
        for (int page = 1; page <= MOST_PAGES; page++) {
            var heads =
                    door.json(
                            Operation.METADATA, paged(at("my/playlists/"), page), ListHeads.class);
            if (heads.results() == null) throw door.unreadable("no list of playlists");
            for (ListHead head : heads.results()) ref(head).ifPresent(own::add);
            if (isBlank(heads.next()) || heads.results().isEmpty()) break;
        }
        return own;
    }

    private static Optional<PlaylistRef> ref(ListHead head) {
        if (!BeatportMapper.isId(head.id())) return Optional.empty();
        return Optional.of(
                new PlaylistRef(
                        Service.BEATPORT,
                        "own:" + head.id(),
                        Objects.requireNonNullElse(head.name(), "").strip(),
                        head.size() == null || head.size() < 0 ? -1 : head.size(),
                        site("library/playlists/" + head.id())));
    }

    private static SourceException notOffered(String why) {
        return new SourceException.NotOffered(Service.BEATPORT, why);
    }
}
