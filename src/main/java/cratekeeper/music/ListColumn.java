package cratekeeper.music;

/// What a column of a table of tracks tells.
public enum ListColumn {
    TITLE,
    ARTIST,
    ALBUM_ARTIST,
    VERSION,
    /// Artist and title in one.
    NAME,
    RELEASE,
    LABEL,
    CATALOGUE,
    GENRE,
    BPM,
    KEY,
    /// Whether [#KEY] is major, 1, or minor, 0.
    MODE,
    DATE,
    ISRC,
    /// The length in milliseconds.
    MILLIS,
    LENGTH,
    LINK,
    FILE,
    /// The name of the list.
    LIST
}
