package cratekeeper.integration.spotify;

import cratekeeper.integration.Address;
import cratekeeper.integration.PlaylistPage;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.spotify.SpotifyReply.Entries;
import cratekeeper.integration.spotify.SpotifyReply.Entry;
import cratekeeper.integration.spotify.SpotifyReply.Playlist;
import cratekeeper.integration.spotify.SpotifyReply.Playlists;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Service;
import cratekeeper.net.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads lists, 50 lines a page. A list's mark is asked for before its first page and after its
/// last, so a long list costs two calls more than it has pages.
final class SpotifyPlaylists {
    /// Stands for the id of the liked tracks, which are a list without one.
    static final String LIKED = "collection";

    private static final String LIKED_NAME = "Liked Songs";
    private static final int LINES = 50;
    private static final int MOST_LISTS = 1_000;

    /// No list holds more; a number beyond it is a wrong one.
    private static final int MOST_LINES = 20_000;

    private static final String HEAD =
            "id,name,snapshot_id,collaborative,owner(id,display_name),items(total),tracks(total)";
    private static final String KIND = "track,episode";

    private final SpotifyApi api;

    SpotifyPlaylists(SpotifyApi api) {
        this.api = api;
    }

    PlaylistPage page(String id, @Nullable String from)
            throws SourceException, InterruptedException {
        var place = from == null ? null : SpotifyPlace.of(from);
        if (from != null && place == null) throw api.unreadable("an unknown place in a list");
        if (id.equals(LIKED)) return liked(place == null ? 0 : place.offset());
        if (!SpotifyLink.isId(id)) throw gone();
        return place == null ? first(id) : following(id, place);
    }

    /// The lists of the person and those shared with them; others are told of, but not given.
    List<PlaylistRef> own(String personId) throws SourceException, InterruptedException {
        var lists = new ArrayList<PlaylistRef>();
        lists.add(likedRef(entries(likedUri(0, 1))));
        String next = "";
        for (int offset = 0; next != null && offset < MOST_LISTS; offset += LINES) {
            URI uri =
                    Address.under(api.base())
                            .path("me/playlists")
                            .with("limit", LINES)
                            .with("offset", offset)
                            .uri();
            var page = api.json(Operation.METADATA, uri, Playlists.class);
            if (page.items() == null) throw api.unreadable("no list of playlists");
            for (Playlist list : page.items()) {
                if (list.id() != null && SpotifyLink.isId(list.id()) && isOpen(list, personId))
                    lists.add(ref(list.id(), name(list), list.size()));
            }
            next = page.next();
        }
        return lists;
    }

    private static boolean isOpen(Playlist list, String personId) {
        return Boolean.TRUE.equals(list.collaborative())
                || (list.owner() != null && personId.equals(list.owner().id()));
    }

    private PlaylistPage first(String id) throws SourceException, InterruptedException {
        var head = head(id);
        var list = ref(id, name(head), head.size());
        Entries read;
        try {
            read = entries(itemsUri(id, 0));
        } catch (SourceException e) {
            // Some accounts are refused even their own lists' pages, but not the list.
            if (SpotifyApi.isForbidden(e)) return nested(list, head);
            throw e;
        }
        return page(list, read, 0, head.snapshot());
    }

    private PlaylistPage following(String id, SpotifyPlace place)
            throws SourceException, InterruptedException {
        var list = ref(id, place.name(), place.size());
        var read = entries(itemsUri(id, place.offset()));
        var page = page(list, read, place.offset(), null);
        if (page.next() != null) return page;
        return new PlaylistPage(list, page.entries(), null, head(id).snapshot());
    }

    private PlaylistPage page(
            PlaylistRef list, Entries read, int offset, @Nullable String snapshot) {
        var lines = Objects.requireNonNullElse(read.items(), List.<@Nullable Entry>of());
        int end = offset + lines.size();
        boolean more = read.next() != null && !lines.isEmpty();
        String next = more ? new SpotifyPlace(end, list.size(), list.name()).text() : null;
        return new PlaylistPage(list, lines(lines, offset), next, snapshot);
    }

    /// The lines that come with the list itself; those behind them keep their places.
    private PlaylistPage nested(PlaylistRef list, Playlist head)
            throws SourceException, InterruptedException {
        URI uri =
                Address.under(api.base())
                        .segment("playlists")
                        .segment(list.id())
                        .with("additional_types", KIND)
                        .uri();
        var entries = api.json(Operation.METADATA, uri, Playlist.class).entries();
        if (entries == null || entries.items() == null)
            throw new SourceException.NotOffered(
                    Service.SPOTIFY, "only lists that you own or share can be read");
        var lines = new ArrayList<>(lines(entries.items(), 0));
        for (int i = lines.size(); i < Math.min(list.size(), MOST_LINES); i++)
            lines.add(
                    PlaylistEntry.problem(
                            i + 1, "", "Spotify does not give this line to this account."));
        return new PlaylistPage(list, lines, null, head.snapshot());
    }

    private static List<PlaylistEntry> lines(List<@Nullable Entry> lines, int offset) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> SpotifyMapper.entry(offset + i + 1, lines.get(i)))
                .toList();
    }

    private PlaylistPage liked(int offset) throws SourceException, InterruptedException {
        var read = entries(likedUri(offset, LINES));
        // There is no mark of the content; how many there are changes with it, mostly.
        String state = read.total() == null ? null : "" + read.total();
        return page(likedRef(read), read, offset, state);
    }

    private static PlaylistRef likedRef(Entries read) {
        int size = read.total() == null || read.total() < 0 ? -1 : read.total();
        return new PlaylistRef(
                Service.SPOTIFY, LIKED, LIKED_NAME, size, SpotifyMapper.SITE + "collection/tracks");
    }

    private static PlaylistRef ref(String id, String name, int size) {
        return new PlaylistRef(
                Service.SPOTIFY, id, name, size, SpotifyMapper.SITE + "playlist/" + id);
    }

    private static String name(Playlist list) {
        return list.name() == null ? "" : list.name().strip();
    }

    private Playlist head(String id) throws SourceException, InterruptedException {
        URI uri =
                Address.under(api.base())
                        .segment("playlists")
                        .segment(id)
                        .with("fields", HEAD)
                        .uri();
        var head = api.jsonIfAny(uri, Playlist.class).orElseThrow(SpotifyPlaylists::gone);
        if (head.id() == null) throw api.unreadable("a playlist without id");
        return head;
    }

    private static SourceException.NotOffered gone() {
        return new SourceException.NotOffered(
                Service.SPOTIFY, "there is no such list, or it is private or one of Spotify's own");
    }

    private Entries entries(URI uri) throws SourceException, InterruptedException {
        var entries = api.jsonIfAny(uri, Entries.class).orElseThrow(SpotifyPlaylists::gone);
        if (entries.items() == null) throw api.unreadable("no list of lines");
        return entries;
    }

    private URI itemsUri(String id, int offset) {
        return Address.under(api.base())
                .segment("playlists")
                .segment(id)
                .segment("items")
                .with("limit", LINES)
                .with("offset", offset)
                .with("additional_types", KIND)
                .uri();
    }

    private URI likedUri(int offset, int lines) {
        return Address.under(api.base())
                .path("me/tracks")
                .with("limit", lines)
                .with("offset", offset)
                .uri();
    }
}
