package cratekeeper.agent;

import cratekeeper.music.Service;
import cratekeeper.music.TrackQuery;
import java.util.Set;

/// What to search, and where.
///
/// @param only services to ask; empty asks all
/// @param fresh go round the cache and refresh it
/// @param limit most recordings to give back
public record SearchRequest(TrackQuery query, Set<Service> only, boolean fresh, int limit) {

    public static final int DEFAULT_LIMIT = 100;

    public SearchRequest {
        only = Set.copyOf(only);
    }

    public static SearchRequest of(TrackQuery query) {
        return new SearchRequest(query, Set.of(), false, DEFAULT_LIMIT);
    }

    boolean asks(Service service) {
        return only.isEmpty() || only.contains(service);
    }
}
