package cratekeeper.integration.archive;

import cratekeeper.integration.Address;
import cratekeeper.integration.TitleParts;
import cratekeeper.integration.archive.ArchiveReply.File;
import cratekeeper.integration.archive.ArchiveReply.Metadata;
import cratekeeper.music.Entities;
import cratekeeper.music.PartialDate;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads one recording out of the tags of all its files, for each file carries a part of them, and
/// of the item's metadata.
final class RecordingTags {
    private static final String SITE = "https://archive.org/details/";
    private static final String CONCERTS = "etree";

    /// "Scarlet Harbour ->" runs into the next song: no part of the title.
    private static final Pattern RUNS_ON = Pattern.compile("\\s*[-–]?>+\\s*$");

    private final Metadata about;
    private final List<File> files;

    /// @param files of one recording, at least one
    RecordingTags(Metadata about, List<File> files) {
        this.about = about;
        this.files =
                files.stream().sorted(Comparator.comparing((File f) -> !f.isOriginal())).toList();
    }

    Track track(String identifier, URI base) {
        String name = Objects.requireNonNullElse(files.getFirst().name(), "");
        var title = TitleParts.of(title(name));
        String version = title.version() == null ? FileNames.stylus(name) : title.version();
        var track =
                Track.builder()
                        .title(title.title())
                        .version(version)
                        .featured(title.featured())
                        .remixers(TitleParts.remixers(title.version()))
                        .artists(artists())
                        .release(first(File::album).orElse(clean(about.title())))
                        .label(label())
                        .releaseDate(date())
                        .trackNumber(Figures.trackNumber(first(File::track).orElse(null), name))
                        .discNumber(Figures.discNumber(name))
                        .durationMs(millis())
                        .genres(genres())
                        .artworkUrl(picture(identifier, base))
                        .id(Service.ARCHIVE, identifier + "/" + name)
                        .url(SITE + identifier);
        externalIds(track);
        return track.build();
    }

    private String title(String name) {
        String tagged = first(File::title).orElse("");
        String title = RUNS_ON.matcher(tagged).replaceFirst("");
        if (!title.isBlank()) return title;
        // Other transfers of a 78's side carry the side's title as album only.
        if (FileNames.stylus(name) != null) {
            var side = first(File::album);
            if (side.isPresent()) return side.get();
        }
        return FileNames.title(name);
    }

    private Optional<String> first(Function<File, @Nullable String> word) {
        return files.stream()
                .map(file -> clean(word.apply(file)))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }

    /// Tags come with HTML's entities in them.
    private static @Nullable String clean(@Nullable String words) {
        if (words == null) return null;
        String plain = Entities.unescaped(words).strip();
        return plain.isEmpty() ? null : plain;
    }

    private List<String> artists() {
        for (File file : files) {
            var names = names(file.artist().isEmpty() ? file.creator() : file.artist());
            if (!names.isEmpty()) return names;
        }
        return names(about.creator());
    }

    private static List<String> names(List<String> joined) {
        return joined.stream().flatMap(RecordingTags::split).distinct().toList();
    }

    private static Stream<String> split(String joined) {
        String plain = clean(joined);
        return plain == null
                ? Stream.empty()
                : Stream.of(plain.split(";")).map(String::strip).filter(n -> !n.isEmpty());
    }

    /// Of a concert the publisher is whoever uploaded it; elsewhere it may be a person's address.
    private @Nullable String label() {
        String publisher = clean(about.publisher());
        return publisher == null || CONCERTS.equals(about.mediatype()) || publisher.contains("@")
                ? null
                : publisher;
    }

    private @Nullable PartialDate date() {
        return PartialDate.parse(about.date())
                .or(() -> PartialDate.parse(about.year()))
                .orElse(null);
    }

    /// Exact seconds go before the clock, which knows whole seconds only.
    private @Nullable Long millis() {
        return files.stream()
                .filter(file -> Figures.millis(file.length()) != null)
                .min(Comparator.comparing(file -> !Figures.isExact(file.length())))
                .map(file -> Figures.millis(file.length()))
                .orElse(null);
    }

    private List<String> genres() {
        var genres = names(about.genre());
        return genres.isEmpty() ? names(about.subject()) : genres;
    }

    private static String picture(String identifier, URI base) {
        return Address.under(base)
                .segment("services")
                .segment("img")
                .segment(identifier)
                .uri()
                .toString();
    }

    private void externalIds(Track.Builder track) {
        catalogueNumber().ifPresent(track::catalogueNumber);
        urn("urn:upc:").filter(code -> code.matches("\\d{8,14}")).ifPresent(track::barcode);
        urn("urn:mb_release_id:")
                .ifPresent(id -> track.relatedId(RelatedId.MUSICBRAINZ_RELEASE, id));
    }

    /// `urn:pubcat:label:number`, else the number in the groove.
    private Optional<String> catalogueNumber() {
        return urn("urn:pubcat:")
                .map(name -> name.substring(name.lastIndexOf(':') + 1).strip())
                .filter(number -> !number.isEmpty())
                .or(() -> urn("urn:matrix_no:"));
    }

    private Optional<String> urn(String kind) {
        return about.externalIds().stream()
                .filter(urn -> urn.startsWith(kind))
                .map(urn -> urn.substring(kind.length()).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
