package cratekeeper.integration.youtube;

import cratekeeper.integration.Address;
import cratekeeper.integration.PlaylistPage;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.integration.youtube.YouTubeReply.Found;
import cratekeeper.integration.youtube.YouTubeReply.Page;
import cratekeeper.integration.youtube.YouTubeReply.Resource;
import cratekeeper.integration.youtube.YouTubeReply.Search;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Asks the Data API. A search is one call of the scarce kind and one for the lengths; a page of a
/// list is three of the plentiful kind.
final class DataApi implements Catalogue {
    private static final int HITS = 25;
    private static final int PER_PAGE = 50;
    private static final int MOST_OF_A_RELEASE = 500;
    private static final String OF_VIDEOS = "snippet,contentDetails,topicDetails";
    private static final String MUSIC = "10";

    private final URI base;
    private final ServiceHttp http;
    private final ApiKey key;
    private final InstantSource clock;
    // Searches and all the rest have quotas of their own; a spent one is not asked again that day.
    private final Map<Operation, Instant> spentUntil = new EnumMap<>(Operation.class);

    /// @param http shows the key
    DataApi(URI base, ServiceHttp http, ApiKey key, InstantSource clock) {
        this.base = base;
        this.http = http;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public List<TrackHit> search(String words) throws SourceException, InterruptedException {
        URI uri =
                Address.under(base)
                        .segment("search")
                        .with("part", "snippet")
                        .with("type", "video")
                        .with("videoCategoryId", MUSIC)
                        .with("maxResults", HITS)
                        .with("q", words)
                        .uri();
        List<Found> found = get(Operation.SEARCH, uri, Search.class).items();
        if (found == null) throw unreadable("no list of results");
        var ids =
                found.stream()
                        .map(Found::videoId)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .filter(YouTubeLink::isVideoId)
                        .distinct()
                        .toList();
        return VideoTracks.hits(found, videos(ids));
    }

    @Override
    public Optional<Track> track(String id) throws SourceException, InterruptedException {
        Resource video = videos(List.of(id)).get(id);
        return video == null ? Optional.empty() : VideoTracks.track(video);
    }

    /// By id; those that are gone are left out.
    private Map<String, Resource> videos(Collection<String> ids)
            throws SourceException, InterruptedException {
        var videos = new LinkedHashMap<String, Resource>();
        if (ids.isEmpty()) return videos;
        URI uri =
                Address.under(base)
                        .segment("videos")
                        .with("part", OF_VIDEOS)
                        .with("maxResults", PER_PAGE)
                        .with("id", String.join(",", ids))
                        .uri();
        for (Resource video : items(get(Operation.METADATA, uri, Page.class))) {
            if (video.id() != null) videos.put(video.id(), video);
        }
        return videos;
    }

    @Override
    public PlaylistPage page(String listId, @Nullable String from)
            throws SourceException, InterruptedException {
        Cursor cursor = Cursor.of(from).orElseThrow(DataApi::noPlace);
        // A beginning without a token was read without a key: the pages must be counted through.
        Cursor at =
                cursor.before() > 0 && cursor.token().isEmpty() ? place(listId, cursor) : cursor;
        Page page = entries(listId, at.token());
        List<Resource> lines = items(page);
        var videos = videos(VideoTracks.videoIds(lines));
        var entries = new ArrayList<PlaylistEntry>();
        for (int i = 0; i < lines.size(); i++)
            entries.add(VideoTracks.entry(lines.get(i), i, at.before(), videos));
        String next = next(page, at.before() + lines.size());
        return new PlaylistPage(list(listId, page), entries, next, null);
    }

    private static SourceException noPlace() {
        return new SourceException.NotOffered(
                Service.YOUTUBE, "the place where the list should go on is none of its own");
    }

    private Cursor place(String listId, Cursor wanted)
            throws SourceException, InterruptedException {
        Cursor at = Cursor.START;
        while (at.before() < wanted.before()) {
            Page page = entries(listId, at.token());
            String next = next(page, at.before() + items(page).size());
            if (next == null || items(page).isEmpty()) throw noPlace();
            at = Cursor.of(next).orElseThrow(DataApi::noPlace);
        }
        return at;
    }

    private static @Nullable String next(Page page, int before) {
        String token = page.nextPageToken();
        return token == null || token.isBlank() ? null : new Cursor(before, token).toString();
    }

    private Page entries(String listId, String token) throws SourceException, InterruptedException {
        var address =
                Address.under(base)
                        .segment("playlistItems")
                        .with("part", "snippet,contentDetails,status")
                        .with("playlistId", listId)
                        .with("maxResults", PER_PAGE);
        if (!token.isEmpty()) address.with("pageToken", token);
        return get(Operation.METADATA, address.uri(), Page.class);
    }

    /// Every page tells of the whole list. A channel's uploads may be a list without a record.
    private PlaylistRef list(String listId, Page page)
            throws SourceException, InterruptedException {
        var found = new ListRecords(about(listId)).ref(listId);
        var total = page.pageInfo() == null ? null : page.pageInfo().totalResults();
        if (found.size() >= 0 || total == null) return found;
        return new PlaylistRef(Service.YOUTUBE, listId, found.name(), total, found.url());
    }

    private List<Resource> about(String listId) throws SourceException, InterruptedException {
        URI uri =
                Address.under(base)
                        .segment("playlists")
                        .with("part", "snippet,contentDetails")
                        .with("id", listId)
                        .uri();
        return items(get(Operation.METADATA, uri, Page.class));
    }

    @Override
    public Optional<Release> release(String listId) throws SourceException, InterruptedException {
        var tracks = new ArrayList<Track>();
        PlaylistPage page;
        String from = null;
        try {
            do {
                page = page(listId, from);
                for (PlaylistEntry entry : page.entries()) entry.found().ifPresent(tracks::add);
                from = page.next();
            } while (from != null && tracks.size() < MOST_OF_A_RELEASE);
        } catch (SourceException.NotOffered e) {
            return Optional.empty();
        }
        return Releases.of(listId, page.list().name(), tracks);
    }

    @Override
    public Optional<String> uploads(YouTubeLink.Channel channel)
            throws SourceException, InterruptedException {
        // The id of the list is the channel's with another beginning.
        if (channel.filter().equals("id"))
            return Optional.of("UU" + channel.name().substring("UC".length()));
        URI uri =
                Address.under(base)
                        .segment("channels")
                        .with("part", "contentDetails")
                        .with(channel.filter(), channel.name())
                        .uri();
        // A channel that is not there is an answer without a list.
        var found = get(Operation.METADATA, uri, Page.class).items();
        return found == null
                ? Optional.empty()
                : found.stream().findFirst().flatMap(ListRecords::uploads);
    }

    /// The cheapest call there is, to see whether the key is taken.
    static URI check(URI base) {
        return Address.under(base).segment("i18nLanguages").with("part", "id").uri();
    }

    private <T> T get(Operation operation, URI uri, Class<T> type)
            throws SourceException, InterruptedException {
        refuseSpent(operation);
        try {
            T document = http.json(operation, uri, type);
            // The JSON word `null` is a document too.
            if (document == null) throw unreadable("unexpected shape");
            key.believed();
            return document;
        } catch (HttpStatusException e) {
            if (Refusals.isBadKey(e)) key.doubted();
            SourceException failure = Refusals.of(e, clock.instant());
            if (Refusals.isSpent(e)) spent(operation);
            throw failure;
        } catch (IOException | JacksonException e) {
            throw SourceFailures.of(Service.YOUTUBE, e);
        }
    }

    private void refuseSpent(Operation operation) throws SourceException {
        Instant now = clock.instant();
        synchronized (spentUntil) {
            Instant end = spentUntil.get(operation);
            if (end != null && end.isAfter(now))
                throw new SourceException.Throttled(
                        Service.YOUTUBE, Refusals.untilMidnight(now), null);
        }
    }

    private void spent(Operation operation) {
        Instant now = clock.instant();
        synchronized (spentUntil) {
            spentUntil.put(operation, now.plus(Refusals.untilMidnight(now)));
        }
    }

    private static List<Resource> items(Page page) throws SourceException {
        if (page.items() == null) throw unreadable("no list of items");
        return page.items();
    }

    private static SourceException.Unreadable unreadable(String detail) {
        return new SourceException.Unreadable(Service.YOUTUBE, detail, null);
    }
}
