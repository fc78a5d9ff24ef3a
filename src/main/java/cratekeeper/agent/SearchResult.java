package cratekeeper.agent;

import cratekeeper.agent.ServiceAnswer.State;
import cratekeeper.music.TrackQuery;
import java.util.List;

/// Recordings found so far, best first, and how each service answered.
public record SearchResult(
        TrackQuery query, List<FoundTrack> tracks, List<ServiceAnswer> services) {

    public SearchResult {
        tracks = List.copyOf(tracks);
        services = List.copyOf(services);
    }

    /// Whether every service that was asked failed to be reached; those that wait for a sign-in
    /// were not asked.
    public boolean nobodyReached() {
        var asked = services.stream().filter(s -> s.state() != State.SIGN_IN_NEEDED).toList();
        return !asked.isEmpty() && asked.stream().allMatch(s -> s.state() == State.UNREACHABLE);
    }
}
