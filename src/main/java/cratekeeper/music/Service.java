package cratekeeper.music;

import java.util.Arrays;
import java.util.Optional;

/// A platform that Cratekeeper speaks with. `id` is its word on the command line and in JSON,
/// `mark` the two letters shown where a row has no room for more.
public enum Service {
    BEATPORT("beatport", "Beatport", "BP"),
    DISCOGS("discogs", "Discogs", "DC"),
    MUSICBRAINZ("musicbrainz", "MusicBrainz", "MB"),
    COVERARTARCHIVE("coverartarchive", "Cover Art Archive", "CA"),
    SPOTIFY("spotify", "Spotify", "SP"),
    DEEZER("deezer", "Deezer", "DZ"),
    SOULSEEK("soulseek", "Soulseek", "SK"),
    YOUTUBE("youtube", "YouTube", "YT"),
    ARCHIVE("archive", "Internet Archive", "IA"),
    SOUNDCLOUD("soundcloud", "SoundCloud", "SC"),
    ACOUSTID("acoustid", "AcoustID", "AI");

    private final String id;
    private final String displayName;
    private final String mark;

    Service(String id, String displayName, String mark) {
        this.id = id;
        this.displayName = displayName;
        this.mark = mark;
    }

    public String id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public String mark() {
        return mark;
    }

    public static Optional<Service> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id.equalsIgnoreCase(id.strip())).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}
