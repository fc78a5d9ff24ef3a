package cratekeeper.integration.deezer;

import cratekeeper.integration.PlaylistPage;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.deezer.DeezerReply.Playlist;
import cratekeeper.integration.deezer.DeezerReply.Tracks;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Service;
import cratekeeper.net.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Playlists, and the tracks that a person marked, page by page.
///
/// A page may hold fewer entries than it covers, because Deezer leaves out what it cannot play
/// here: the places that are missing become lines of their own, so that all others keep theirs.
final class DeezerPlaylists {
    /// As many as the service promises.
    private static final int PAGE = 100;

    private static final int LARGEST = 1_000_000;
    private static final int LONGEST_NAME = 300;
    private static final String LOVED = "loved/";
    private static final Pattern ID = Pattern.compile("(loved/)?([1-9]\\d{0,14})");
    private static final Pattern INDEX = Pattern.compile("[?&]index=(\\d{1,7})(?:&|$)");

    /// Index, size, name.
    private static final Pattern CURSOR = Pattern.compile("(?s)(\\d{1,7}) (-?\\d{1,7}) (.*)");

    private final DeezerCalls calls;

    DeezerPlaylists(DeezerCalls calls) {
        this.calls = calls;
    }

    /// The list of what somebody marked.
    static PlaylistRef loved(String user) {
        return new PlaylistRef(
                Service.DEEZER,
                LOVED + user,
                "Favourites",
                -1,
                DeezerMapper.SITE + "profile/" + user + "/loved");
    }

    static PlaylistRef ref(String id, Playlist list) {
        return new PlaylistRef(
                Service.DEEZER,
                id,
                brief(list.title()),
                size(list.size()),
                list.link() == null ? DeezerMapper.SITE + "playlist/" + id : list.link());
    }

    /// Numbers beyond reason are none.
    private static int size(@Nullable Integer said) {
        return said == null || said < 0 || said > LARGEST ? -1 : said;
    }

    PlaylistPage page(String id, @Nullable String from)
            throws SourceException, InterruptedException {
        var asked = ID.matcher(id);
        if (!asked.matches()) throw DeezerCalls.notOffered("it has no such list");
        boolean loved = asked.group(1) != null;
        if (from == null) return page(loved ? loved(asked.group(2)) : named(id), 0);
        var cursor = CURSOR.matcher(from);
        if (!cursor.matches())
            throw DeezerCalls.notOffered("the list has no such place: read it from its beginning");
        var known = loved ? loved(asked.group(2)) : PlaylistRef.of(Service.DEEZER, id);
        return page(
                new PlaylistRef(
                        Service.DEEZER,
                        id,
                        cursor.group(3),
                        Integer.parseInt(cursor.group(2)),
                        loved ? known.url() : DeezerMapper.SITE + "playlist/" + id),
                Integer.parseInt(cursor.group(1)));
    }

    private PlaylistRef named(String id) throws SourceException, InterruptedException {
        URI uri = calls.under().segment("playlist").segment(id).uri();
        var list = calls.ifAny(Operation.METADATA, uri, Playlist.class);
        if (list.isEmpty()) throw gone();
        if (list.get().id() == null || list.get().title() == null)
            throw calls.unreadable("a playlist without id or title");
        return ref(id, list.get());
    }

    private PlaylistPage page(PlaylistRef list, int index)
            throws SourceException, InterruptedException {
        boolean loved = list.id().startsWith(LOVED);
        URI uri =
                calls.under()
                        .segment(loved ? "user" : "playlist")
                        .segment(loved ? list.id().substring(LOVED.length()) : list.id())
                        .segment("tracks")
                        .with("index", index)
                        .with("limit", PAGE)
                        .uri();
        var reply = calls.ifAny(Operation.METADATA, uri, Tracks.class);
        if (reply.isEmpty()) throw gone();
        var tracks = reply.get().data();
        if (tracks == null) throw calls.unreadable("no list of tracks");
        Integer said = reply.get().total();
        int total = said == null ? list.size() : size(said);
        var known = new PlaylistRef(list.service(), list.id(), list.name(), total, list.url());
        int next = next(reply.get().next(), index, tracks.size());
        int covered = next > 0 ? next - index : Math.min(total - index, PAGE);
        return new PlaylistPage(
                known,
                entries(tracks, index, covered),
                next > 0 ? next + " " + total + " " + list.name() : null,
                reply.get().checksum());
    }

    /// Where the next page begins, 0 if this is the last. The address itself is not followed: only
    /// its number is needed, and it must lead on.
    private static int next(@Nullable String address, int index, int came) {
        if (address == null || address.isBlank()) return 0;
        var said = INDEX.matcher(address);
        int next = said.find() ? Integer.parseInt(said.group(1)) : index + Math.max(came, PAGE);
        return next > index ? next : 0;
    }

    /// @param covered how many places the page stands for
    private static List<PlaylistEntry> entries(
            List<DeezerReply.Track> tracks, int index, int covered) {
        var entries = new ArrayList<PlaylistEntry>();
        for (DeezerReply.Track track : tracks)
            entries.add(entry(index + entries.size() + 1, track));
        while (entries.size() < Math.min(covered, PAGE))
            entries.add(
                    PlaylistEntry.problem(
                            index + entries.size() + 1,
                            "",
                            "Deezer leaves an entry out here: it cannot be played in this country,"
                                    + " or is gone."));
        return entries;
    }

    private static PlaylistEntry entry(int position, DeezerReply.Track track) {
        if (DeezerMapper.isTrack(track))
            return PlaylistEntry.of(position, DeezerMapper.track(track, track.album()));
        String text = brief(track.title());
        boolean upload = track.id() != null && track.id().startsWith("-");
        if (upload)
            return PlaylistEntry.problem(
                    position, text, "It is somebody's own upload: take the file from your disk.");
        return PlaylistEntry.problem(
                position,
                text,
                track.type() != null && !track.type().equals("track")
                        ? "It is no piece of music."
                        : "Deezer does not say which track this is.");
    }

    private static String brief(@Nullable String text) {
        String line = text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME);
    }

    private static SourceException gone() {
        return DeezerCalls.notOffered("there is no such list, or not any more");
    }
}
