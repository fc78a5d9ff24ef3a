package cratekeeper.sandbox;

import cratekeeper.music.PartialDate;
import cratekeeper.sandbox.Catalogue.Artist;
import cratekeeper.sandbox.Catalogue.Credit;
import cratekeeper.sandbox.Catalogue.Entry;
import cratekeeper.sandbox.Catalogue.Release;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What Beatport sells: the electronic releases of the catalogue, each track of a release a record
/// of its own, with title and mix parted. It knows some things better than others and a few
/// otherwise: some labels' spelling, dates of what it had first.
final class BeatportShop {
    /// Its own genres and sub-genres, by the catalogue's words.
    private static final Map<String, Genre> GENRES =
            Map.ofEntries(
                    Map.entry("house", new Genre(5, "House", null)),
                    Map.entry("deep house", new Genre(12, "Deep House", null)),
                    Map.entry("tech house", new Genre(11, "Tech House", null)),
                    Map.entry("afro house", new Genre(89, "Afro House", null)),
                    Map.entry("nu disco", new Genre(50, "Nu Disco / Disco", null)),
                    Map.entry("progressive house", new Genre(15, "Progressive House", null)),
                    Map.entry("techno", new Genre(6, "Techno (Peak Time / Driving)", null)),
                    Map.entry(
                            "dub techno",
                            new Genre(92, "Techno (Raw / Deep / Hypnotic)", "Dub Techno")),
                    Map.entry(
                            "industrial techno",
                            new Genre(92, "Techno (Raw / Deep / Hypnotic)", "Broken")),
                    Map.entry("electronica", new Genre(3, "Electronica", null)));

    private static final Map<String, String> SPELLINGS =
            Map.of("Third Rail", "Third Rail Records", "Meridian", "MERIDIAN", "Depot", "Depot ");

    /// Had there two weeks before anywhere else.
    private static final String EXCLUSIVE = "Harbour Works";

    /// Not for the country in which the sandbox lies.
    private static final String ELSEWHERE = "Депо";

    private static final Pattern MIX = Pattern.compile("^(.+?)\\s*[(\\[]([^()\\[\\]]+)[)\\]]$");

    private final List<Sold> tracks = new ArrayList<>();
    private final List<Release> releases;

    record Genre(int id, String name, @Nullable String subGenre) {}

    /// A track as it is sold.
    record Sold(
            long id,
            Release release,
            Entry entry,
            String name,
            String mix,
            List<Artist> artists,
            List<Artist> remixers) {

        Genre genre() {
            return genres(release).getFirst();
        }

        boolean elsewhere() {
            return BeatportShop.elsewhere(release);
        }
    }

    BeatportShop(Catalogue catalogue) {
        releases = catalogue.releases().stream().filter(BeatportShop::isSold).toList();
        for (Release release : releases) {
            for (Entry entry : release.entries()) {
                if (entry.recording().video() || entry.recording().lengthMs() == null) continue;
                tracks.add(sold(catalogue, release, entry));
            }
        }
    }

    private static boolean isSold(Release release) {
        return !genres(release).isEmpty()
                && release.status().equals("Official")
                && !release.secondaryTypes().contains("DJ-mix");
    }

    private static List<Genre> genres(Release release) {
        return release.genres().stream().map(GENRES::get).filter(Objects::nonNull).toList();
    }

    private static Sold sold(Catalogue catalogue, Release release, Entry entry) {
        var artists = entry.recording().credits().stream().map(Credit::artist).toList();
        String title = entry.recording().title();
        String mix = "Original Mix";
        var parted = MIX.matcher(title);
        if (parted.matches() && parted.group(2).startsWith("feat. ")) {
            title = parted.group(1) + " " + parted.group(2);
        } else if (parted.matches()) {
            title = parted.group(1);
            mix = parted.group(2);
        }
        String words = mix;
        var remixers =
                catalogue.artists().stream()
                        .filter(a ->
                                words.matches("(?i)" + Pattern.quote(a.name()) + " .*(mix|dub)"))
                        .toList();
        return new Sold(
                number(entry.id(), 18_000_000, 5_000_000),
                release,
                entry,
                title,
                mix,
                artists,
                remixers);
    }

    /// A number that is the same in every run.
    static long number(String id, long from, int range) {
        return from + Math.floorMod(UUID.fromString(id).getLeastSignificantBits(), range);
    }

    static long id(Release release) {
        return number(release.id(), 4_000_000, 900_000);
    }

    static boolean elsewhere(Release release) {
        return label(release).equals(ELSEWHERE);
    }

    static boolean exclusive(Release release) {
        return label(release).equals(EXCLUSIVE);
    }

    private static String label(Release release) {
        return release.imprints().isEmpty() ? "" : release.imprints().getFirst().label().name();
    }

    /// As Beatport spells it.
    static String labelName(Release release) {
        return SPELLINGS.getOrDefault(label(release), label(release));
    }

    /// Where a label has no number, the barcode stands in its place.
    static String catalogueNumber(Release release) {
        String number =
                release.imprints().isEmpty()
                        ? "[none]"
                        : release.imprints().getFirst().catalogueNumber();
        return number.equals("[none]") ? barcode(release) : number;
    }

    static String barcode(Release release) {
        return release.barcode() != null
                ? release.barcode()
                : "99" + number(release.id(), 10_000_000_000L, 999_999_999);
    }

    /// A shop has a day for everything.
    static LocalDate date(Release release) {
        PartialDate date = Objects.requireNonNullElse(release.date(), new PartialDate(2020, 1, 1));
        LocalDate day =
                LocalDate.of(
                        date.year(),
                        date.month() == null ? 1 : date.month(),
                        date.day() == null ? 6 : date.day());
        return exclusive(release) ? day.minusDays(14) : day;
    }

    /// What may be found: not what is sold elsewhere only.
    List<Sold> tracks() {
        return tracks.stream().filter(t -> !t.elsewhere()).toList();
    }

    List<Release> releases() {
        return releases;
    }

    List<Sold> tracks(Release release) {
        return tracks.stream().filter(t -> t.release().equals(release)).toList();
    }

    Optional<Sold> track(String id) {
        return tracks.stream().filter(t -> id.equals("" + t.id())).findFirst();
    }

    Optional<Release> release(String id) {
        return releases.stream().filter(r -> id.equals("" + id(r))).findFirst();
    }

    /// Tracks that have every word somewhere.
    List<Sold> search(String words) {
        var wanted = Arrays.stream(folded(words).split("\\s+")).filter(w -> !w.isEmpty()).toList();
        if (wanted.isEmpty()) return List.of();
        return tracks().stream().filter(t -> wanted.stream().allMatch(all(t)::contains)).toList();
    }

    private static String all(Sold track) {
        var words = new ArrayList<>(List.of(track.name(), track.mix(), track.release().title()));
        track.artists().forEach(a -> words.add(a.name()));
        track.remixers().forEach(a -> words.add(a.name()));
        words.add(labelName(track.release()));
        return folded(String.join(" ", words));
    }

    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
