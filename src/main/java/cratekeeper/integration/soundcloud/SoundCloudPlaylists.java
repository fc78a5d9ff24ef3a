package cratekeeper.integration.soundcloud;

import cratekeeper.integration.Address;
import cratekeeper.integration.PlaylistPage;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.soundcloud.SoundCloudReply.Playlist;
import cratekeeper.integration.soundcloud.SoundCloudReply.Track;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.net.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Playlists, page by page, and whole ones as releases.
final class SoundCloudPlaylists {
    private static final int PAGE = 200;

    /// A number, and the secret of a private list's link.
    private static final Pattern ID =
            Pattern.compile(
                    "(?:soundcloud:playlists:)?([1-9]\\d{0,17})(?:/(s-[A-Za-z0-9]{1,60}))?");

    /// Lines read, size, the rest of the next page's address, name.
    private static final Pattern CURSOR =
            Pattern.compile("(?s)(\\d{1,7}) (-?\\d{1,7}) ([\\w%=&.:+,~-]{1,800}) (.*)");

    private static final Pattern QUERY = Pattern.compile("[\\w%=&.:+,~-]{1,800}");

    private final SoundCloudCalls calls;

    SoundCloudPlaylists(SoundCloudCalls calls) {
        this.calls = calls;
    }

    /// @param secret "" for a public list
    private record Wanted(String number, String secret) {
        static Wanted of(String id) throws SourceException {
            var found = ID.matcher(id);
            if (!found.matches()) throw SoundCloudCalls.notOffered("it has no such list");
            return new Wanted(found.group(1), found.group(2) == null ? "" : found.group(2));
        }

        String id() {
            return SoundCloudMapper.PLAYLISTS + number + (secret.isEmpty() ? "" : "/" + secret);
        }

        Address under(SoundCloudCalls calls) {
            return calls.under().segment("playlists").segment(SoundCloudMapper.PLAYLISTS + number);
        }

        Address authorised(Address address) {
            return secret.isEmpty() ? address : address.with("secret_token", secret);
        }
    }

    static Optional<PlaylistRef> ref(Playlist list) {
        return SoundCloudMapper.number(list.urn())
                .or(() -> SoundCloudMapper.number(list.id()))
                .map(number -> {
                    String token = list.secret() == null ? "" : list.secret();
                    var wanted =
                            new Wanted(number, token.matches("s-[A-Za-z0-9]{1,60}") ? token : "");
                    return SoundCloudMapper.ref(wanted.id(), list);
                });
    }

    PlaylistPage page(String id, @Nullable String from)
            throws SourceException, InterruptedException {
        var wanted = Wanted.of(id);
        if (from == null) return first(wanted);
        var cursor = CURSOR.matcher(from);
        if (!cursor.matches())
            throw SoundCloudCalls.notOffered(
                    "the list has no such place: read it from its beginning");
        var known =
                new PlaylistRef(
                        Service.SOUNDCLOUD,
                        id,
                        cursor.group(4),
                        Integer.parseInt(cursor.group(2)),
                        null);
        URI uri = URI.create(wanted.under(calls).segment("tracks").uri() + "?" + cursor.group(3));
        return page(known, uri, Integer.parseInt(cursor.group(1)));
    }

    private PlaylistPage first(Wanted wanted) throws SourceException, InterruptedException {
        URI about = wanted.authorised(wanted.under(calls).with("show_tracks", "false")).uri();
        var list = list(about).orElseThrow(SoundCloudPlaylists::gone);
        Address tracks =
                wanted.under(calls)
                        .segment("tracks")
                        .with("limit", PAGE)
                        .with("linked_partitioning", "true")
                        .with("access", SoundCloudCalls.ANY_ACCESS);
        return page(SoundCloudMapper.ref(wanted.id(), list), wanted.authorised(tracks).uri(), 0);
    }

    private Optional<Playlist> list(URI uri) throws SourceException, InterruptedException {
        var list = calls.ifAny(Operation.METADATA, uri, Playlist.class);
        if (list.isPresent()
                && (list.get().title() == null
                        || SoundCloudMapper.number(list.get().urn())
                                .or(() -> SoundCloudMapper.number(list.get().id()))
                                .isEmpty()))
            throw calls.unreadable("a playlist without id or title");
        return list;
    }

    private PlaylistPage page(PlaylistRef list, URI uri, int read)
            throws SourceException, InterruptedException {
        var page = calls.page(Operation.METADATA, uri).orElseThrow(SoundCloudPlaylists::gone);
        var entries = new ArrayList<PlaylistEntry>();
        for (Track track : calls.whole(page.tracks()))
            entries.add(entry(read + entries.size() + 1, track));
        String query = query(page.next());
        int sofar = read + entries.size();
        return new PlaylistPage(
                list,
                entries,
                query == null ? null : sofar + " " + list.size() + " " + query + " " + list.name(),
                null);
    }

    /// Of the next page's address only the parameters are kept, so that it cannot lead elsewhere.
    private @Nullable String query(@Nullable String next) {
        if (next == null) return null;
        try {
            String query = URI.create(next).getRawQuery();
            return query != null && QUERY.matcher(query).matches() ? query : null;
        } catch (IllegalArgumentException e) {
            // No address: the list ends here.
            return null;
        }
    }

    private static PlaylistEntry entry(int position, Track track) {
        return SoundCloudMapper.isWhole(track)
                ? PlaylistEntry.of(position, SoundCloudMapper.track(track))
                : PlaylistEntry.problem(
                        position,
                        "",
                        "SoundCloud does not show this track: it is private or gone.");
    }

    /// A list as a release: nobody but the uploader says whether it is one.
    Optional<Release> release(String id) throws SourceException, InterruptedException {
        if (!ID.matcher(id).matches()) return Optional.empty();
        var wanted = Wanted.of(id);
        var list = list(wanted.authorised(wanted.under(calls)).uri());
        if (list.isEmpty()) return Optional.empty();
        List<Track> tracks = calls.whole(list.get().tracks());
        return Optional.of(SoundCloudMapper.release(list.get(), tracks));
    }

    private static SourceException gone() {
        return SoundCloudCalls.notOffered("there is no such list, or it is private");
    }
}
