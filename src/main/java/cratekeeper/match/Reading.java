package cratekeeper.match;

import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One way to read a record or a name, ready to be compared.
///
/// @param release its folded words without notes on the edition; empty if unknown
/// @param isrc upper case without hyphens, "" if unknown
/// @param versionText as written, for reasons; "" for none
/// @param isNameless a name that tells no artist, where one was to be expected
record Reading(
        Title title,
        Version version,
        String versionText,
        Credit artists,
        Credit guests,
        @Nullable Long durationMs,
        List<String> release,
        String isrc,
        boolean isNameless) {

    private static final Credit NOBODY = new Credit(List.of());
    private static final Pattern DASH = Pattern.compile("\\s+[-‐‑‒–—―－−]+\\s+");

    /// A title with what its brackets add.
    ///
    /// @param text as written
    /// @param main without subtitles
    /// @param whole with them
    /// @param subtitles each on its own
    record Title(String text, TitleKey main, TitleKey whole, List<TitleKey> subtitles) {

        private static final Memory<TitleText, Title> KNOWN = new Memory<>(Title::read);

        static Title of(TitleText text) {
            return KNOWN.of(text);
        }

        private static Title read(TitleText read) {
            var main = TitleKey.of(read.core());
            var notes =
                    read.subtitles().stream().filter(s -> !TitleText.isSoundtrackNote(s)).toList();
            var whole =
                    notes.isEmpty()
                            ? main
                            : TitleKey.of(read.core() + " " + String.join(" ", notes));
            return new Title(read.title(), main, whole, notes.stream().map(TitleKey::of).toList());
        }

        boolean isSameAs(Title other) {
            if (whole.equalTo(other.whole)) return true;
            boolean bothSubtitled = !subtitles.isEmpty() && !other.subtitles.isEmpty();
            if (!bothSubtitled
                    && (main.equalTo(other.main)
                            || main.equalTo(other.whole)
                            || whole.equalTo(other.main))) return true;
            if (bothSubtitled
                    && main.equalTo(other.main)
                    && subtitles.stream()
                            .anyMatch(s -> other.subtitles.stream().anyMatch(s::equalTo)))
                return true;
            return isOtherScript(other) || other.isOtherScript(this);
        }

        /// "月の回路 (Tsuki no Kairo)": the bracket is the title once more.
        private boolean isOtherScript(Title other) {
            for (TitleKey subtitle : subtitles) {
                boolean scripts =
                        Scripts.isLatin(subtitle.plain()) != Scripts.isLatin(main.plain());
                if (scripts && (subtitle.equalTo(other.main) || main.equalTo(other.main)))
                    return true;
            }
            return false;
        }

        boolean isSlipOf(Title other) {
            return main.isSlipOf(other.main) || whole.isSlipOf(other.whole);
        }

        boolean cannotTell(Title other) {
            return Scripts.cannotTell(main.plain(), other.main.plain());
        }
    }

    boolean sharesArtist(Reading other) {
        return artists.and(guests).shares(other.artists)
                || artists.shares(other.artists.and(other.guests));
    }

    String artistLine() {
        return String.join(
                ", ", artists.names().stream().map(Credit.Name::text).distinct().toList());
    }

    boolean isOnLiveRelease() {
        return release.contains("live");
    }

    /// A record's readings, the plain one first: a title that holds a dash may begin with the
    /// artist, where a shop or a channel is credited.
    static List<Reading> of(Track track, Aliases aliases) {
        String title = TitleText.tidy(track.title() == null ? "" : track.title());
        var readings = new ArrayList<Reading>(2);
        readings.add(reading(track, title, track.artists(), aliases));
        var dash = DASH.matcher(title);
        if (dash.find() && !track.artists().isEmpty()) {
            String left = title.substring(0, dash.start()).strip();
            String right = title.substring(dash.end()).strip();
            var tail = TitleText.of(right, TitleText.Kind.SERVICE);
            boolean isTitle = !tail.core().isBlank() && !VersionWords.name(Fold.words(tail.core()));
            if (isTitle && !left.isEmpty())
                readings.add(reading(track, right, List.of(left), aliases));
        }
        return readings;
    }

    private static Reading reading(
            Track track, String title, List<String> credits, Aliases aliases) {
        var text = TitleText.of(title, TitleText.Kind.SERVICE);
        var versions = new ArrayList<>(text.versions());
        if (track.version() != null) versions.addFirst(track.version());
        return build(
                text,
                versions,
                credits,
                track.featured(),
                aliases,
                track.durationMs(),
                track,
                false);
    }

    /// All the ways to read the name of a file or a video.
    static List<Reading> ofName(RawName name, @Nullable Long durationMs, Aliases aliases) {
        var parts = name.parts();
        var readings = new ArrayList<Reading>(4);
        if (parts.isEmpty()) return readings;
        if (parts.size() == 1) {
            alone(name, parts.getFirst(), durationMs, aliases, readings);
            return readings;
        }
        String last = parts.getLast();
        readings.add(named(name, parts.getFirst(), last, durationMs, aliases));
        if (parts.size() == 2) {
            readings.add(named(name, last, parts.getFirst(), durationMs, aliases));
        } else if (!name.albumBefore()) {
            readings.add(named(name, parts.get(parts.size() - 2), last, durationMs, aliases));
            readings.add(named(name, parts.getFirst(), parts.get(1), durationMs, aliases));
        }
        // A dash inside the title of a file whose folder names the artist.
        var folder = name.folderArtists();
        if (!folder.isEmpty())
            readings.add(
                    named(name, folder.getFirst(), String.join(" - ", parts), durationMs, aliases));
        return readings;
    }

    private static void alone(
            RawName name,
            String title,
            @Nullable Long durationMs,
            Aliases aliases,
            List<Reading> into) {
        var styled = Pattern.compile("^([^「『《]+)[「『《](.+?)[」』》]\\s*(.*)$").matcher(title);
        if (styled.matches()) {
            into.add(
                    named(
                            name,
                            styled.group(1),
                            styled.group(2) + " " + styled.group(3),
                            durationMs,
                            aliases));
            return;
        }
        int by = title.lastIndexOf(" by ");
        if (by > 0)
            into.add(
                    named(
                            name,
                            title.substring(by + 4),
                            title.substring(0, by),
                            durationMs,
                            aliases));
        var text = TitleText.of(title, TitleText.Kind.RAW);
        var versions = new ArrayList<>(text.versions());
        versions.addAll(name.extra());
        // Any folder may be the artist's; only where it clearly is, another name speaks against.
        for (String folder : name.folders()) {
            String plain = folder.strip();
            into.add(
                    build(
                            text,
                            versions,
                            List.of(plain),
                            List.of(),
                            aliases,
                            durationMs,
                            Track.UNKNOWN,
                            false));
            var both = DASH.split(plain.replaceFirst("^(?:19|20)\\d\\d\\s*-\\s*", ""));
            if (both.length > 1)
                into.add(
                        build(
                                text,
                                versions,
                                List.of(both[0].strip()),
                                List.of(),
                                aliases,
                                durationMs,
                                Track.UNKNOWN,
                                false));
        }
        boolean another = !name.folderArtists().isEmpty() && !name.folderArtistIsDoubtful();
        if (!another)
            into.add(
                    build(
                            text,
                            versions,
                            List.of(),
                            List.of(),
                            aliases,
                            durationMs,
                            Track.UNKNOWN,
                            true));
    }

    private static Reading named(
            RawName name, String artist, String title, @Nullable Long durationMs, Aliases aliases) {
        var text = TitleText.of(title, TitleText.Kind.RAW);
        var versions = new ArrayList<>(text.versions());
        versions.addAll(name.extra());
        var credit = TitleText.of(artist, TitleText.Kind.SERVICE);
        var guests = new ArrayList<>(credit.guests());
        String leads = credit.guests().isEmpty() ? artist : credit.title();
        return build(
                text, versions, List.of(leads), guests, aliases, durationMs, Track.UNKNOWN, false);
    }

    private static Reading build(
            TitleText text,
            List<String> versions,
            List<String> credits,
            List<String> featured,
            Aliases aliases,
            @Nullable Long durationMs,
            Track track,
            boolean nameless) {
        String version = String.join(" ", versions);
        var cast = Credit.cast(credits, aliases);
        var mentioned = new ArrayList<>(text.guests());
        mentioned.addAll(featured);
        var guests = cast.guests().and(Credit.of(mentioned, aliases));
        var hands = version.isEmpty() ? NOBODY : Credit.of(Names.remixers(version), Aliases.NONE);
        return new Reading(
                Title.of(text),
                Version.of(version),
                version,
                hands.isEmpty() ? cast.leads() : cast.leads().without(hands),
                guests,
                durationMs != null && durationMs > 0 ? durationMs : null,
                release(track.release()),
                track.isrc() == null
                        ? ""
                        : track.isrc().replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT),
                nameless);
    }

    private static List<String> release(@Nullable String release) {
        if (release == null) return List.of();
        return Fold.words(release);
    }
}
