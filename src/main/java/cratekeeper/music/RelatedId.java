package cratekeeper.music;

/// Names that a service gives to what a recording hangs on: its release, artist, label. Used to ask
/// on (artwork needs the release) and written into tags.
public enum RelatedId {
    MUSICBRAINZ_RELEASE("musicbrainz.release"),
    MUSICBRAINZ_RELEASE_GROUP("musicbrainz.releaseGroup"),
    MUSICBRAINZ_TRACK("musicbrainz.track"),
    /// Several artists: ids joined by `;`, in the order of the credit.
    MUSICBRAINZ_ARTIST("musicbrainz.artist"),
    MUSICBRAINZ_RELEASE_ARTIST("musicbrainz.releaseArtist"),
    MUSICBRAINZ_LABEL("musicbrainz.label");

    private final String json;

    RelatedId(String json) {
        this.json = json;
    }

    public String json() {
        return json;
    }

    @Override
    public String toString() {
        return json();
    }
}
