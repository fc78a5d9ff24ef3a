package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Credit;
import cratekeeper.sandbox.Catalogue.Release;
import cratekeeper.sandbox.SpotifyRecords.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Spotify's search language: plain words that must all be somewhere, and fields in quotes.
final class SpotifySearch {
    private static final Pattern PART =
            Pattern.compile("(?:(track|artist|album|isrc|upc|year):)?(\"[^\"]*\"|\\S+)");

    private final SpotifyRecords records;

    SpotifySearch(SpotifyRecords records) {
        this.records = records;
    }

    List<Place> tracks(String query) {
        return found(
                records.tracks(),
                query,
                place ->
                        new Words(
                                SpotifyRecords.name(place),
                                artists(place.entry().credits()),
                                place.release().title(),
                                SpotifyRecords.isrc(place).orElse(""),
                                "",
                                year(place.release())));
    }

    List<Release> albums(String query) {
        return found(
                records.albums(),
                query,
                release ->
                        new Words(
                                "",
                                artists(release.credits()),
                                release.title(),
                                "",
                                SpotifyRecords.barcode(release).orElse(""),
                                year(release)));
    }

    private record Words(
            String track, String artist, String album, String isrc, String upc, String year) {}

    private static <T> List<T> found(List<T> things, String query, Function<T, Words> words) {
        Optional<Predicate<Words>> wanted =
                PART.matcher(query)
                        .results()
                        .map(part -> wanted(part.group(1), part.group(2).replace("\"", "")))
                        .reduce(Predicate::and);
        if (wanted.isEmpty()) return List.of();
        return things.stream().filter(thing -> wanted.get().test(words.apply(thing))).toList();
    }

    private static Predicate<Words> wanted(String field, String value) {
        return switch (field) {
            case "isrc" -> words -> words.isrc().equalsIgnoreCase(value);
            case "upc" -> words -> words.upc().equals(value);
            case "year" -> words -> words.year().equals(value);
            case "track" -> words -> hasAll(words.track(), value);
            case "artist" -> words -> hasAll(words.artist(), value);
            case "album" -> words -> hasAll(words.album(), value);
            case null, default ->
                    words ->
                            hasAll(
                                    words.track() + " " + words.artist() + " " + words.album(),
                                    value);
        };
    }

    private static boolean hasAll(String text, String wanted) {
        var there = List.of(words(text));
        return Arrays.stream(words(wanted)).filter(w -> !w.isEmpty()).allMatch(there::contains);
    }

    private static String[] words(String text) {
        return Lucene.fold(text).split("[^\\p{L}\\p{N}$]+");
    }

    private static String artists(List<Credit> credits) {
        return credits.stream().map(c -> c.artist().name()).collect(Collectors.joining(" "));
    }

    private static String year(Release release) {
        return release.date() == null ? "" : "" + release.date().year();
    }
}
