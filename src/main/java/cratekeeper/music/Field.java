package cratekeeper.music;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a [Track] that services may know and disagree on: its name in JSON, how to read it,
/// how to set it. `ids` and `url` are no fields: they name a record at a service, and nobody merges
/// them.
public enum Field {
    TITLE("title", Track::title, (b, v) -> b.title((String) v)),
    VERSION("version", Track::version, (b, v) -> b.version((String) v)),
    ARTISTS("artists", Track::artists, (b, v) -> b.artists(strings(v))),
    REMIXERS("remixers", Track::remixers, (b, v) -> b.remixers(strings(v))),
    FEATURED("featured", Track::featured, (b, v) -> b.featured(strings(v))),
    RELEASE("release", Track::release, (b, v) -> b.release((String) v)),
    LABEL("label", Track::label, (b, v) -> b.label((String) v)),
    CATALOGUE_NUMBER(
            "catalogueNumber", Track::catalogueNumber, (b, v) -> b.catalogueNumber((String) v)),
    RELEASE_DATE("releaseDate", Track::releaseDate, (b, v) -> b.releaseDate((PartialDate) v)),
    TRACK_NUMBER("trackNumber", Track::trackNumber, (b, v) -> b.trackNumber((Integer) v)),
    DISC_NUMBER("discNumber", Track::discNumber, (b, v) -> b.discNumber((Integer) v)),
    DURATION_MS("durationMs", Track::durationMs, (b, v) -> b.durationMs((Long) v)),
    ISRC("isrc", Track::isrc, (b, v) -> b.isrc((String) v)),
    BARCODE("barcode", Track::barcode, (b, v) -> b.barcode((String) v)),
    GENRES("genres", Track::genres, (b, v) -> b.genres(strings(v))),
    STYLES("styles", Track::styles, (b, v) -> b.styles(strings(v))),
    BPM("bpm", Track::bpm, (b, v) -> b.bpm((Double) v)),
    KEY("key", Track::key, (b, v) -> b.key((MusicalKey) v)),
    COUNTRY("country", Track::country, (b, v) -> b.country((String) v)),
    ARTWORK("artworkUrl", Track::artworkUrl, (b, v) -> b.artworkUrl((String) v)),
    PREVIEW("previewUrl", Track::previewUrl, (b, v) -> b.previewUrl((String) v));

    /// The twelve fields that a finished track has (product, section 5), unless a person wants
    /// others: see [Preferences#requiredFields].
    public static final Set<Field> REQUIRED =
            EnumSet.of(
                    TITLE,
                    ARTISTS,
                    RELEASE,
                    LABEL,
                    CATALOGUE_NUMBER,
                    RELEASE_DATE,
                    DURATION_MS,
                    ISRC,
                    GENRES,
                    BPM,
                    KEY,
                    ARTWORK);

    private final String json;
    private final Function<Track, @Nullable Object> read;
    private final BiConsumer<Track.Builder, Object> write;

    Field(
            String json,
            Function<Track, @Nullable Object> read,
            BiConsumer<Track.Builder, Object> write) {
        this.json = json;
        this.read = read;
        this.write = write;
    }

    /// The field's fixed name in JSON.
    public String json() {
        return json;
    }

    @Override
    public String toString() {
        return json();
    }

    /// The value, if known. An empty list is not known.
    public Optional<Object> of(Track track) {
        Object value = read.apply(track);
        return value instanceof List<?> list && list.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(value);
    }

    /// Sets the value, which must be of the type that [#of] gives.
    public void put(Track.Builder track, Object value) {
        write.accept(track, value);
    }

    /// By its name in JSON, or its short one: "genre", "artwork".
    public static Optional<Field> named(String name) {
        return switch (name) {
            case "genre" -> Optional.of(GENRES);
            case "artwork" -> Optional.of(ARTWORK);
            default -> Arrays.stream(values()).filter(f -> f.json.equals(name)).findFirst();
        };
    }

    private static List<String> strings(Object value) {
        return ((List<?>) value).stream().map(String.class::cast).toList();
    }
}
