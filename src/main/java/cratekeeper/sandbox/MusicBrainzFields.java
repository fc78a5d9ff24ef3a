package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Appearance;
import cratekeeper.sandbox.Catalogue.Artist;
import cratekeeper.sandbox.Catalogue.Credit;
import cratekeeper.sandbox.Catalogue.Imprint;
import cratekeeper.sandbox.Catalogue.Recording;
import cratekeeper.sandbox.Catalogue.Release;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What a Lucene field finds in each kind of thing.
final class MusicBrainzFields {
    private final Catalogue catalogue;

    MusicBrainzFields(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Lucene.Document of(Recording recording) {
        return field -> values(recording, field);
    }

    private List<String> values(Recording recording, String field) {
        List<Appearance> places = catalogue.appearances(recording);
        return switch (field) {
            case "*" -> List.of("");
            case "" -> {
                Stream<String> words = Stream.of(recording.title(), recording.artistText());
                yield Stream.concat(words, places.stream().map(p -> p.release().title())).toList();
            }
            case "recording", "recordingaccent" -> List.of(recording.title());
            case "rid" -> List.of(recording.id());
            case "isrc" -> recording.isrcs();
            case "dur" ->
                    recording.lengthMs() == null ? List.of() : List.of("" + recording.lengthMs());
            case "qdur" ->
                    recording.lengthMs() == null
                            ? List.of()
                            : List.of("" + recording.lengthMs() / 2000);
            case "comment" -> List.of(recording.note());
            case "video" -> List.of("" + recording.video());
            case "tag" -> catalogue.genres(recording);
            case "firstreleasedate" ->
                    catalogue.firstDate(recording).stream().map(Object::toString).toList();
            case "tnum", "position" -> places.stream().map(p -> "" + p.entry().position()).toList();
            case "number" -> places.stream().map(p -> p.entry().number()).toList();
            case "artist", "artistname", "creditname", "creditname_accent", "arid", "alias" ->
                    credit(recording.credits(), field);
            default ->
                    places.stream().flatMap(p -> ofRelease(p.release(), field).stream()).toList();
        };
    }

    private static List<String> credit(List<Credit> credits, String field) {
        return switch (field) {
            case "arid" -> credits.stream().map(c -> c.artist().id()).toList();
            case "creditname" -> credits.stream().map(Credit::name).toList();
            case "artistname" -> credits.stream().map(c -> c.artist().name()).toList();
            case "alias" -> credits.stream().flatMap(c -> c.artist().aliases().stream()).toList();
            default -> {
                String whole =
                        credits.stream()
                                .map(c -> c.name() + c.joinPhrase())
                                .reduce("", String::concat);
                Stream<String> names =
                        credits.stream().flatMap(c -> Stream.of(c.name(), c.artist().name()));
                yield Stream.concat(Stream.of(whole), names).distinct().toList();
            }
        };
    }

    /// What both recordings and releases are found by.
    private static List<String> ofRelease(Release release, String field) {
        Function<Function<Imprint, String>, List<String>> imprints =
                part -> release.imprints().stream().map(part).toList();
        return switch (field) {
            case "release", "releaseaccent" -> List.of(release.title());
            case "reid" -> List.of(release.id());
            case "rgid" -> List.of(release.groupId());
            case "date" -> release.date() == null ? List.of() : List.of(release.date().toString());
            case "country" -> release.country() == null ? List.of() : List.of(release.country());
            case "format" -> List.of(release.format());
            case "status" -> List.of(release.status());
            case "primarytype", "type" -> List.of(release.type());
            case "secondarytype" -> release.secondaryTypes();
            case "tracks", "tracksrelease" -> List.of("" + release.entries().size());
            case "barcode" -> release.barcode() == null ? List.of() : List.of(release.barcode());
            case "catno" -> imprints.apply(Imprint::catalogueNumber);
            case "label" -> imprints.apply(i -> i.label().name());
            case "laid" -> imprints.apply(i -> i.label().id());
            default -> List.of();
        };
    }

    Lucene.Document of(Release release) {
        return field ->
                switch (field) {
                    case "*" -> List.of("");
                    case "" -> List.of(release.title(), release.artistText());
                    case "artist", "artistname", "creditname", "arid" ->
                            credit(release.credits(), field);
                    default -> ofRelease(release, field);
                };
    }

    Lucene.Document of(Artist artist) {
        return field ->
                switch (field) {
                    case "*" -> List.of("");
                    case "", "artist", "artistaccent", "alias", "sortname" ->
                            Stream.concat(
                                            Stream.of(artist.name(), artist.sortName()),
                                            artist.aliases().stream())
                                    .toList();
                    case "arid" -> List.of(artist.id());
                    case "country" ->
                            artist.country() == null ? List.of() : List.of(artist.country());
                    case "type" -> List.of(artist.type());
                    case "comment" -> List.of(artist.note());
                    default -> List.of();
                };
    }
}
