package cratekeeper.media;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jaudiotagger.tag.FieldKey;

/// What we write, under the names that MusicBrainz Picard uses: `vorbis` in Vorbis comments;
/// jaudiotagger's key stands for the same in ID3 and MP4.
enum TagName {
    TITLE("TITLE", FieldKey.TITLE),
    SUBTITLE("SUBTITLE", FieldKey.SUBTITLE),
    ARTIST("ARTIST", FieldKey.ARTIST),
    ARTISTS("ARTISTS", FieldKey.ARTISTS),
    ALBUM("ALBUM", FieldKey.ALBUM),
    LABEL("LABEL", FieldKey.RECORD_LABEL),
    CATALOGUE_NUMBER("CATALOGNUMBER", FieldKey.CATALOG_NO),
    DATE("DATE", FieldKey.YEAR),
    TRACK_NUMBER("TRACKNUMBER", FieldKey.TRACK),
    DISC_NUMBER("DISCNUMBER", FieldKey.DISC_NO),
    ISRC("ISRC", FieldKey.ISRC),
    BARCODE("BARCODE", FieldKey.BARCODE),
    GENRE("GENRE", FieldKey.GENRE),
    BPM("BPM", FieldKey.BPM),
    KEY("KEY", FieldKey.KEY),
    COUNTRY("RELEASECOUNTRY", FieldKey.MUSICBRAINZ_RELEASE_COUNTRY),
    REMIXER("REMIXER", FieldKey.REMIXER),
    COMMENT("COMMENT", FieldKey.COMMENT),
    MUSICBRAINZ_RECORDING("MUSICBRAINZ_TRACKID", FieldKey.MUSICBRAINZ_TRACK_ID),
    MUSICBRAINZ_RELEASE("MUSICBRAINZ_ALBUMID", FieldKey.MUSICBRAINZ_RELEASEID),
    MUSICBRAINZ_RELEASE_GROUP("MUSICBRAINZ_RELEASEGROUPID", FieldKey.MUSICBRAINZ_RELEASE_GROUP_ID),
    MUSICBRAINZ_TRACK("MUSICBRAINZ_RELEASETRACKID", FieldKey.MUSICBRAINZ_RELEASE_TRACK_ID),
    MUSICBRAINZ_ARTIST("MUSICBRAINZ_ARTISTID", FieldKey.MUSICBRAINZ_ARTISTID),
    MUSICBRAINZ_RELEASE_ARTIST("MUSICBRAINZ_ALBUMARTISTID", FieldKey.MUSICBRAINZ_RELEASEARTISTID),
    ACOUSTID("ACOUSTID_ID", FieldKey.ACOUSTID_ID);

    private static final Map<String, TagName> BY_NAME = new HashMap<>();

    static {
        for (TagName name : values()) BY_NAME.put(name.vorbis, name);
    }

    private final String vorbis;
    private final FieldKey key;

    TagName(String vorbis, FieldKey key) {
        this.vorbis = vorbis;
        this.key = key;
    }

    String vorbis() {
        return vorbis;
    }

    FieldKey key() {
        return key;
    }

    static Optional<TagName> named(String vorbis) {
        return Optional.ofNullable(BY_NAME.get(vorbis.toUpperCase(Locale.ROOT)));
    }
}
