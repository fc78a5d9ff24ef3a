package cratekeeper.music;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parts of a track, as far as somebody knows them. Unknown is `null` or an empty list, never
/// "" or 0: the constructor sees to that. Artists stand in the order of the credit, without guests,
/// who are `featured`.
///
/// @param version mix name: Original Mix, Extended Mix, "Kaito Rei Remix"; part of the identity
/// @param durationMs length in milliseconds, above 0
/// @param styles finer than genres, where a service tells them apart
/// @param bpm beats a minute, above 0
/// @param country ISO 3166-1 code of the release
/// @param ids the services' own names for this recording
/// @param relatedIds their names for its release, artists, label
/// @param url a page about it that a person can open
public record Track(
        @Nullable String title,
        @Nullable String version,
        List<String> artists,
        List<String> remixers,
        List<String> featured,
        @Nullable String release,
        @Nullable String label,
        @Nullable String catalogueNumber,
        @Nullable PartialDate releaseDate,
        @Nullable Integer trackNumber,
        @Nullable Integer discNumber,
        @Nullable Long durationMs,
        @Nullable String isrc,
        @Nullable String barcode,
        List<String> genres,
        List<String> styles,
        @Nullable Double bpm,
        @Nullable MusicalKey key,
        @Nullable String country,
        @Nullable String artworkUrl,
        @Nullable String previewUrl,
        Map<Service, String> ids,
        Map<RelatedId, String> relatedIds,
        @Nullable String url) {

    public static final Track UNKNOWN = builder().build();

    public Track {
        title = text(title);
        version = text(version);
        artists = texts(artists);
        remixers = texts(remixers);
        featured = texts(featured);
        release = text(release);
        label = text(label);
        catalogueNumber = text(catalogueNumber);
        trackNumber = trackNumber != null && trackNumber > 0 ? trackNumber : null;
        discNumber = discNumber != null && discNumber > 0 ? discNumber : null;
        durationMs = durationMs != null && durationMs > 0 ? durationMs : null;
        isrc = text(isrc);
        barcode = text(barcode);
        genres = texts(genres);
        styles = texts(styles);
        bpm = bpm != null && bpm > 0 && Double.isFinite(bpm) ? bpm : null;
        country = text(country);
        artworkUrl = text(artworkUrl);
        previewUrl = text(previewUrl);
        ids = ids.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(ids));
        relatedIds = relatedIds.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(relatedIds));
        url = text(url);
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// A loop, not a stream: a scan makes many tracks, and the compiler takes ten times as long
    /// with a stream.
    private static List<String> texts(Collection<String> texts) {
        if (texts.isEmpty()) return List.of();
        var kept = new ArrayList<String>(texts.size());
        for (String each : texts) {
            String text = text(each);
            if (text != null && !kept.contains(text)) kept.add(text);
        }
        return List.copyOf(kept);
    }

    /// "Night Ferry (Extended Mix)", or "" when not even the title is known.
    public String fullTitle() {
        if (title == null) return "";
        return version == null ? title : title + " (" + version + ")";
    }

    /// "Mara Lindqvist, Kaito Rei", or "".
    public String artistLine() {
        return String.join(", ", artists);
    }

    public Optional<String> id(Service service) {
        return Optional.ofNullable(ids.get(service));
    }

    public static Builder builder() {
        return new Builder();
    }

    public Builder toBuilder() {
        var copy = new Builder();
        copy.title(title).version(version);
        copy.artists(artists).remixers(remixers).featured(featured);
        copy.release(release).label(label).catalogueNumber(catalogueNumber);
        copy.releaseDate(releaseDate).trackNumber(trackNumber).discNumber(discNumber);
        copy.durationMs(durationMs).isrc(isrc).barcode(barcode);
        copy.genres(genres).styles(styles).bpm(bpm).key(key).country(country);
        copy.artworkUrl(artworkUrl).previewUrl(previewUrl);
        copy.ids.putAll(ids);
        copy.relatedIds.putAll(relatedIds);
        copy.url = url;
        return copy;
    }

    /// Collects the parts by name. Not for sharing between threads.
    public static final class Builder {
        @Nullable String title;
        @Nullable String version;
        final List<String> artists = new ArrayList<>();
        final List<String> remixers = new ArrayList<>();
        final List<String> featured = new ArrayList<>();
        @Nullable String release;
        @Nullable String label;
        @Nullable String catalogueNumber;
        @Nullable PartialDate releaseDate;
        @Nullable Integer trackNumber;
        @Nullable Integer discNumber;
        @Nullable Long durationMs;
        @Nullable String isrc;
        @Nullable String barcode;
        final List<String> genres = new ArrayList<>();
        final List<String> styles = new ArrayList<>();
        @Nullable Double bpm;
        @Nullable MusicalKey key;
        @Nullable String country;
        @Nullable String artworkUrl;
        @Nullable String previewUrl;
        final Map<Service, String> ids = new EnumMap<>(Service.class);
        final Map<RelatedId, String> relatedIds = new EnumMap<>(RelatedId.class);
        @Nullable String url;

        private Builder() {}

        public Builder title(@Nullable String title) {
            this.title = title;
            return this;
        }

        public Builder version(@Nullable String version) {
            this.version = version;
            return this;
        }

        /// Replaces the artists; so do its sisters for remixers, featured and genres.
        public Builder artists(Collection<String> artists) {
            return replace(this.artists, artists);
        }

        public Builder artist(String artist) {
            return artists(List.of(artist));
        }

        public Builder remixers(Collection<String> remixers) {
            return replace(this.remixers, remixers);
        }

        public Builder featured(Collection<String> featured) {
            return replace(this.featured, featured);
        }

        public Builder release(@Nullable String release) {
            this.release = release;
            return this;
        }

        public Builder label(@Nullable String label) {
            this.label = label;
            return this;
        }

        public Builder catalogueNumber(@Nullable String catalogueNumber) {
            this.catalogueNumber = catalogueNumber;
            return this;
        }

        public Builder releaseDate(@Nullable PartialDate releaseDate) {
            this.releaseDate = releaseDate;
            return this;
        }

        public Builder trackNumber(@Nullable Integer trackNumber) {
            this.trackNumber = trackNumber;
            return this;
        }

        public Builder discNumber(@Nullable Integer discNumber) {
            this.discNumber = discNumber;
            return this;
        }

        public Builder durationMs(@Nullable Long durationMs) {
            this.durationMs = durationMs;
            return this;
        }

        public Builder isrc(@Nullable String isrc) {
            this.isrc = isrc;
            return this;
        }

        public Builder barcode(@Nullable String barcode) {
            this.barcode = barcode;
            return this;
        }

        public Builder genres(Collection<String> genres) {
            return replace(this.genres, genres);
        }

        public Builder styles(Collection<String> styles) {
            return replace(this.styles, styles);
        }

        public Builder bpm(@Nullable Double bpm) {
            this.bpm = bpm;
            return this;
        }

        public Builder key(@Nullable MusicalKey key) {
            this.key = key;
            return this;
        }

        public Builder country(@Nullable String country) {
            this.country = country;
            return this;
        }

        public Builder artworkUrl(@Nullable String artworkUrl) {
            this.artworkUrl = artworkUrl;
            return this;
        }

        public Builder previewUrl(@Nullable String previewUrl) {
            this.previewUrl = previewUrl;
            return this;
        }

        public Builder id(Service service, String id) {
            ids.put(service, id);
            return this;
        }

        public Builder ids(Map<Service, String> ids) {
            this.ids.putAll(ids);
            return this;
        }

        public Builder relatedId(RelatedId kind, String id) {
            relatedIds.put(kind, id);
            return this;
        }

        public Builder relatedIds(Map<RelatedId, String> ids) {
            relatedIds.putAll(ids);
            return this;
        }

        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        private Builder replace(List<String> old, Collection<String> now) {
            old.clear();
            old.addAll(now);
            return this;
        }

        public Track build() {
            return new Track(
                    title,
                    version,
                    artists,
                    remixers,
                    featured,
                    release,
                    label,
                    catalogueNumber,
                    releaseDate,
                    trackNumber,
                    discNumber,
                    durationMs,
                    isrc,
                    barcode,
                    genres,
                    styles,
                    bpm,
                    key,
                    country,
                    artworkUrl,
                    previewUrl,
                    ids,
                    relatedIds,
                    url);
        }
    }
}
