package cratekeeper.agent;

import cratekeeper.music.TrackQuery;
import java.util.List;

/// Recordings found so far, best first, and how each service answered.
public record SearchResult(
        TrackQuery query, List<FoundTrack> tracks, List<ServiceAnswer> services) {

    public SearchResult {
        tracks = List.copyOf(tracks);
        services = List.copyOf(services);
    }

    /// Whether every service that was asked failed to be reached.
    public boolean nobodyReached() {
        return !services.isEmpty()
                && services.stream().allMatch(s -> s.state() == ServiceAnswer.State.UNREACHABLE);
    }
}
