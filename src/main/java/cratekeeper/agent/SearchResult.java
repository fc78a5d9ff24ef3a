package cratekeeper.agent;

import cratekeeper.agent.ServiceAnswer.State;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// Recordings found so far, best first, and how each service answered.
public record SearchResult(
        TrackQuery query, List<FoundTrack> tracks, List<ServiceAnswer> services) {

    public SearchResult {
        tracks = List.copyOf(tracks);
        services = List.copyOf(services);
    }

    /// The tracks of a release, in its order, as if they had been searched for.
    public static SearchResult of(TrackQuery query, List<Track> release, int most) {
        var tracks = new ArrayList<FoundTrack>();
        var hits = new EnumMap<Service, Integer>(Service.class);
        for (Track track : release) {
            if (tracks.size() == most) break;
            var from = track.ids().keySet().stream().map(s -> new TrackHit(s, track)).toList();
            from.forEach(hit -> hits.merge(hit.service(), 1, Integer::sum));
            String id = "release-" + (tracks.size() + 1);
            tracks.add(new FoundTrack(id, TrackMetadata.of(track), 1, from, List.of()));
        }
        var services = new ArrayList<ServiceAnswer>();
        hits.forEach((service, count) ->
                services.add(new ServiceAnswer(service, State.ANSWERED, count, 0, false, "")));
        return new SearchResult(query, tracks, services);
    }

    /// Whether every service that was asked failed to be reached; those that wait for a sign-in
    /// were not asked.
    public boolean nobodyReached() {
        var asked = services.stream().filter(s -> s.state() != State.SIGN_IN_NEEDED).toList();
        return !asked.isEmpty() && asked.stream().allMatch(s -> s.state() == State.UNREACHABLE);
    }
}
