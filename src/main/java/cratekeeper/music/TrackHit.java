package cratekeeper.music;

/// One service's answer to a query, in our words. `track.ids` holds the service's id of it.
public record TrackHit(Service service, Track track) {}
