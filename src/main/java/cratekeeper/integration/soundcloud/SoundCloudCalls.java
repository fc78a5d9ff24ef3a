package cratekeeper.integration.soundcloud;

import cratekeeper.integration.Address;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.integration.SourceHttp;
import cratekeeper.integration.soundcloud.SoundCloudReply.Track;
import cratekeeper.json.Json;
import cratekeeper.music.Service;
import cratekeeper.net.HttpStatusException;
import cratekeeper.net.Operation;
import cratekeeper.net.ServiceHttp;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Questions to SoundCloud, each shown the app's token.
final class SoundCloudCalls {
    /// Everything that may be seen, whether or not it may be heard here.
    static final String ANY_ACCESS = "playable,preview,blocked";

    private static final int FORBIDDEN = 403;
    private static final int BATCH = 50;

    private final URI base;
    private final SourceHttp http;

    SoundCloudCalls(URI base, ServiceHttp signed) {
        this.base = base;
        this.http = new SourceHttp(signed);
    }

    Address under() {
        return Address.under(base);
    }

    boolean isAtHome(URI address) {
        return base.getHost().equalsIgnoreCase(address.getHost())
                && base.getPort() == address.getPort();
    }

    /// A page of a list.
    ///
    /// @param next address of the page after this one; `null` on the last
    record Page(List<Track> tracks, @Nullable String next) {}

    Optional<Page> page(Operation operation, URI uri) throws SourceException, InterruptedException {
        var node = ifAny(operation, uri, JsonNode.class);
        if (node.isEmpty()) return Optional.empty();
        JsonNode next = node.get().path("next_href");
        return Optional.of(
                new Page(
                        tracks(node.get().path("collection")),
                        next.isString() && !next.asString().isBlank() ? next.asString() : null));
    }

    private List<Track> tracks(JsonNode list) throws SourceException {
        if (!list.isArray()) throw unreadable("no list of tracks");
        return Stream.of(read(list, Track[].class)).filter(Objects::nonNull).toList();
    }

    /// Empty if there is no such thing.
    <T> Optional<T> ifAny(Operation operation, URI uri, Class<T> type)
            throws SourceException, InterruptedException {
        try {
            return http.jsonIfAny(operation, uri, type);
        } catch (SourceException e) {
            boolean hidden =
                    e.getCause() instanceof HttpStatusException refusal
                            && refusal.status() == FORBIDDEN;
            throw hidden ? notOffered("it is private, or not open here") : e;
        }
    }

    /// Stubs become whole: SoundCloud gives the tracks of a list in full only at its beginning. The
    /// order stays; what is not there any more stays a stub.
    List<Track> whole(List<Track> tracks) throws SourceException, InterruptedException {
        var missing = new ArrayList<String>();
        for (Track track : tracks)
            if (!SoundCloudMapper.isWhole(track))
                SoundCloudMapper.number(track).ifPresent(missing::add);
        Map<String, Track> found = new HashMap<>();
        for (int from = 0; from < missing.size(); from += BATCH) {
            var batch = missing.subList(from, Math.min(missing.size(), from + BATCH));
            for (Track track : byIds(batch))
                SoundCloudMapper.number(track).ifPresent(id -> found.put(id, track));
        }
        return tracks.stream()
                .map(track ->
                        SoundCloudMapper.isWhole(track)
                                ? track
                                : SoundCloudMapper.number(track).map(found::get).orElse(track))
                .toList();
    }

    private List<Track> byIds(List<String> ids) throws SourceException, InterruptedException {
        String urns =
                String.join(",", ids.stream().map(id -> SoundCloudMapper.TRACKS + id).toList());
        URI uri =
                under().segment("tracks")
                        .with("urns", urns)
                        .with("access", ANY_ACCESS)
                        .with("limit", BATCH)
                        .uri();
        var node = ifAny(Operation.METADATA, uri, JsonNode.class);
        if (node.isEmpty()) return List.of();
        // Unasked for pages, the list may come bare.
        JsonNode list = node.get().isArray() ? node.get() : node.get().path("collection");
        return SoundCloudMapper.tracks(tracks(list));
    }

    <T> T read(JsonNode node, Class<T> type) throws SourceException {
        try {
            return Json.FOREIGN.treeToValue(node, type);
        } catch (JacksonException e) {
            throw SourceFailures.of(Service.SOUNDCLOUD, e);
        }
    }

    SourceException.Unreadable unreadable(String detail) {
        return http.unreadable(detail);
    }

    static SourceException.NotOffered notOffered(String reason) {
        return new SourceException.NotOffered(Service.SOUNDCLOUD, reason);
    }
}
