package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Artist;
import cratekeeper.sandbox.Catalogue.Imprint;
import cratekeeper.sandbox.Catalogue.Label;
import cratekeeper.sandbox.Catalogue.Release;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// The catalogue as collectors entered it at Discogs: with ids of numbers, and here and there not
/// what MusicBrainz says. Bootlegs that nobody sells are not on the shelf.
final class DiscogsShelf {
    private static final String LINK = "https://www.discogs.com/release/";
    private static final String SECOND_PRESSING = "ST-22LP";

    private final Catalogue catalogue;
    private final List<Release> releases;

    DiscogsShelf(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.releases =
                catalogue.releases().stream().filter(r -> !r.status().equals("Bootleg")).toList();
    }

    List<Release> releases() {
        return releases;
    }

    Optional<Release> release(long id) {
        return releases.stream().filter(r -> id(r) == id).findFirst();
    }

    /// The one that stands for the master: its first pressing.
    Optional<Release> mainOf(long master) {
        return releases.stream().filter(r -> master(r) == master).findFirst();
    }

    Optional<Artist> artist(long id) {
        return catalogue.artists().stream().filter(a -> id(a) == id).findFirst();
    }

    Optional<Label> label(long id) {
        return catalogue.labels().stream().filter(l -> id(l) == id).findFirst();
    }

    List<Release> of(Artist artist) {
        return releases.stream()
                .filter(r -> r.credits().stream().anyMatch(c -> c.artist().equals(artist)))
                .toList();
    }

    List<Release> of(Label label) {
        return releases.stream()
                .filter(r -> r.imprints().stream().anyMatch(i -> i.label().equals(label)))
                .toList();
    }

    /// What links elsewhere say, else a number made from the name.
    static long id(Release release) {
        String link = release.link();
        return link != null && link.startsWith(LINK)
                ? Long.parseLong(link.substring(LINK.length()))
                : number("release", release.id());
    }

    static long id(Artist artist) {
        return artist.type().equals("Other") ? 194 : number("artist", artist.id());
    }

    static long id(Label label) {
        return number("label", label.id());
    }

    /// 0 for a release without other pressings.
    long master(Release release) {
        long pressings =
                releases.stream().filter(r -> r.groupId().equals(release.groupId())).count();
        return pressings > 1 ? number("master", release.groupId()) : 0;
    }

    private static long number(String kind, String id) {
        var sum = new CRC32();
        sum.update((kind + id).getBytes(StandardCharsets.UTF_8));
        return 1_000_000 + sum.getValue() % 98_000_000;
    }

    /// Namesakes are numbered in the order in which they came.
    String name(Artist artist) {
        if (artist.type().equals("Other")) return "Various";
        var namesakes =
                catalogue.artists().stream().filter(a -> a.name().equals(artist.name())).toList();
        int place = namesakes.indexOf(artist);
        return place <= 0 ? artist.name() : artist.name() + " (" + (place + 1) + ")";
    }

    /// "Harbour Works" is called so by another label too, and here ends in "Recordings".
    static String name(Label label) {
        return label.name().equals("Harbour Works") ? "Harbour Works Recordings (2)" : label.name();
    }

    /// As on the sleeve, with a blank: "HBR 014".
    static String number(Imprint imprint) {
        String number = imprint.catalogueNumber();
        if (number.equals("[none]")) return "none";
        return number.replaceFirst("^([A-Z]{3})(\\d)", "$1 $2");
    }

    /// 0 where nobody knows. The second pressing of "Glass Harbour" is a year late here.
    static int year(Release release) {
        if (release.date() == null) return 0;
        boolean late =
                release.imprints().stream()
                        .anyMatch(i -> i.catalogueNumber().equals(SECOND_PRESSING));
        return release.date().year() + (late ? 1 : 0);
    }

    /// With zeros for what is unknown; the year alone where it differs from MusicBrainz' date.
    static @Nullable String released(Release release) {
        if (release.date() == null) return null;
        var date = release.date();
        if (date.precision() == 1 || year(release) != date.year()) return "" + year(release);
        return "%d-%02d-%02d"
                .formatted(date.year(), date.month(), Objects.requireNonNullElse(date.day(), 0));
    }
}
