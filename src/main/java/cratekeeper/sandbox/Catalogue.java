package cratekeeper.sandbox;

import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All artists, labels, recordings and releases of the sandbox. Ids are made from names, so they
/// are the same in every run.
public final class Catalogue {
    private final List<Artist> artists;
    private final List<Label> labels;
    private final List<Recording> recordings;
    private final List<Release> releases;
    private final Map<String, List<Appearance>> appearances = new HashMap<>();

    /// @param type `Person`, `Group` or `Other`
    public record Artist(
            String id,
            String name,
            String sortName,
            String type,
            @Nullable String country,
            String note,
            List<String> aliases) {}

    /// A name on a record. `joinPhrase` stands between this one and the next; "" after the last.
    public record Credit(Artist artist, String name, String joinPhrase) {}

    public record Label(String id, String name, @Nullable String country) {}

    /// A label's number for a release; `[none]` is what MusicBrainz writes where there is none.
    public record Imprint(Label label, String catalogueNumber) {}

    /// How a recording sounds. No service of the sandbox tells.
    public record Sound(double bpm, MusicalKey key) {}

    /// `lengthMs` is null where nobody measured.
    public record Recording(
            String id,
            String title,
            List<Credit> credits,
            @Nullable Integer lengthMs,
            List<String> isrcs,
            @Nullable Sound sound,
            String note,
            boolean video) {
        String artistText() {
            return text(credits);
        }
    }

    /// One place on a release. `number` is the printed one ("A1"), `position` counts from 1.
    public record Entry(
            String id,
            String number,
            int position,
            Recording recording,
            List<Credit> credits,
            @Nullable Integer lengthMs) {}

    /// Which shape of cover index a release has: none at all, the older (ids are text) or the newer
    /// (ids are numbers).
    public enum Cover {
        NONE,
        OLD,
        NEW
    }

    public record Release(
            String id,
            String groupId,
            String title,
            List<Credit> credits,
            List<Imprint> imprints,
            @Nullable PartialDate date,
            @Nullable String country,
            @Nullable String barcode,
            String type,
            List<String> secondaryTypes,
            String format,
            List<String> genres,
            String status,
            Cover cover,
            @Nullable String link,
            String note,
            List<Entry> entries) {
        String artistText() {
            return text(credits);
        }
    }

    /// Where a recording stands.
    public record Appearance(Release release, Entry entry) {}

    Catalogue(
            List<Artist> artists,
            List<Label> labels,
            List<Recording> recordings,
            List<Release> releases) {
        this.artists = List.copyOf(artists);
        this.labels = List.copyOf(labels);
        this.recordings = List.copyOf(recordings);
        this.releases = List.copyOf(releases);
        var oldestFirst = new ArrayList<>(releases);
        oldestFirst.sort(Comparator.comparingInt(r -> r.date() == null ? 9999 : r.date().year()));
        for (Release release : oldestFirst) {
            for (Entry entry : release.entries()) {
                appearances
                        .computeIfAbsent(entry.recording().id(), _ -> new ArrayList<>())
                        .add(new Appearance(release, entry));
            }
        }
    }

    public List<Artist> artists() {
        return artists;
    }

    public List<Label> labels() {
        return labels;
    }

    public List<Recording> recordings() {
        return recordings;
    }

    public List<Release> releases() {
        return releases;
    }

    static Catalogue load() {
        return new CatalogueReader().read(Lines.of("catalogue.txt"));
    }

    static String id(String kind, String name) {
        return UUID.nameUUIDFromBytes((kind + " " + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String text(List<Credit> credits) {
        return credits.stream().map(c -> c.name() + c.joinPhrase()).collect(Collectors.joining());
    }

    /// Every place where it stands, oldest release first.
    public List<Appearance> appearances(Recording recording) {
        return Collections.unmodifiableList(appearances.getOrDefault(recording.id(), List.of()));
    }

    /// The earliest date of its releases.
    Optional<PartialDate> firstDate(Recording recording) {
        return appearances(recording).stream()
                .flatMap(a -> Optional.ofNullable(a.release().date()).stream())
                .min(PartialDate::compareTo);
    }

    /// Genres of its releases, each once.
    List<String> genres(Recording recording) {
        return appearances(recording).stream()
                .flatMap(a -> a.release().genres().stream())
                .distinct()
                .toList();
    }

    /// The recording at a printed place, such as `HBR014` and `1`.
    ///
    /// @throws IllegalArgumentException if there is no such place
    public Recording at(String catalogueNumber, String number) {
        return releases.stream()
                .filter(r ->
                        r.imprints().stream()
                                .anyMatch(i -> i.catalogueNumber().equals(catalogueNumber)))
                .flatMap(r -> r.entries().stream())
                .filter(e -> e.number().equals(number) || ("" + e.position()).equals(number))
                .map(Entry::recording)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(catalogueNumber + " " + number));
    }

    Optional<Release> release(String id) {
        return releases.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    Optional<Recording> recording(String id) {
        return recordings.stream().filter(r -> r.id().equals(id)).findFirst();
    }

    Optional<Artist> artist(String id) {
        return artists.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    Optional<Label> label(String id) {
        return labels.stream().filter(l -> l.id().equals(id)).findFirst();
    }
}
