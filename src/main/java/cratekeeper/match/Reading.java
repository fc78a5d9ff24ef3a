package cratekeeper.match;

import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One way to read the names in a record or in a file's name, ready to be compared.
///
/// @param versionText as written, for reasons; "" for none
/// @param isNameless a name that tells no artist, where one was to be expected
record Reading(
        Title title,
        Version version,
        String versionText,
        Credit artists,
        Credit guests,
        boolean isNameless) {

    /// More artists than any record credits say nothing.
    private static final int MOST = 100;

    private static final Memory<Names, List<Reading>> KNOWN =
            new Memory<>(names -> read(names, Aliases.NONE));

    /// What a service's record calls things.
    private record Names(
            String title, @Nullable String version, List<String> artists, List<String> featured) {

        static Names of(Track track) {
            return new Names(
                    track.title() == null ? "" : Fold.bounded(track.title()),
                    track.version() == null ? null : Fold.bounded(track.version()),
                    bounded(track.artists()),
                    bounded(track.featured()));
        }

        private static List<String> bounded(List<String> names) {
            return names.size() <= MOST ? names : names.subList(0, MOST);
        }
    }

    boolean sharesArtist(Reading other) {
        return artists.and(guests).shares(other.artists)
                || (!other.guests.isEmpty() && artists.shares(other.guests));
    }

    String artistLine() {
        if (artists.names().size() == 1) return artists.names().getFirst().text();
        var texts = new LinkedHashSet<String>();
        for (var name : artists.names()) texts.add(name.text());
        return String.join(", ", texts);
    }

    /// A record's readings, the plain one first: a title that holds a dash may begin with the
    /// artist, where a shop or a channel is credited.
    static List<Reading> of(Track track, Aliases aliases) {
        var names = Names.of(track);
        return aliases == Aliases.NONE ? KNOWN.of(names) : read(names, aliases);
    }

    private static List<Reading> read(Names names, Aliases aliases) {
        String title = TitleText.tidy(names.title);
        var plain = reading(names, title, names.artists, aliases);
        int dash = names.artists.isEmpty() ? -1 : Dashes.next(title, 0);
        var behind = dash < 0 ? null : behindArtist(names, title, dash, aliases);
        String bare = behind == null ? Junk.withoutTail(title) : title;
        if (bare.length() < title.length())
            return List.of(plain, reading(names, bare, names.artists, aliases));
        return behind == null ? List.of(plain) : List.of(plain, behind);
    }

    /// "A2. Somebody - Title Official Video", as the titles of channels are written.
    private static @Nullable Reading behindArtist(
            Names names, String title, int dash, Aliases aliases) {
        String left = NameEnds.withoutLead(title.substring(0, dash).strip(), false);
        String right = title.substring(Dashes.afterDashes(title, dash)).strip();
        var tail = TitleText.of(right, TitleText.Kind.SERVICE);
        boolean isTitle = !tail.core().isBlank() && !VersionWords.name(Fold.words(tail.core()));
        return isTitle && !left.isEmpty()
                ? reading(names, Junk.withoutTail(right), List.of(left), aliases)
                : null;
    }

    private static Reading reading(
            Names names, String title, List<String> credits, Aliases aliases) {
        var text = TitleText.of(title, TitleText.Kind.SERVICE);
        var versions = new ArrayList<>(text.versions());
        if (names.version != null) versions.addFirst(names.version);
        return of(text, versions, credits, names.featured, aliases, false);
    }

    /// @param credits the lead artists, perhaps with guests
    /// @param featured further guests
    static Reading of(
            TitleText text,
            List<String> versions,
            List<String> credits,
            List<String> featured,
            Aliases aliases,
            boolean isNameless) {
        String version = versions.size() == 1 ? versions.getFirst() : String.join(" ", versions);
        var cast = Credit.cast(credits, aliases);
        var named = Credit.of(both(text.guests(), featured), aliases);
        var mix = Mix.of(version);
        return new Reading(
                Title.of(text),
                mix.version,
                version,
                // A remixer among the artists is none of them, unless nobody would be left.
                cast.leads().without(mix.remixers),
                cast.guests().and(named),
                isNameless);
    }

    private static List<String> both(List<String> some, List<String> others) {
        if (some.isEmpty()) return others;
        if (others.isEmpty()) return some;
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /// What the text of a version says, and whose hand it shows.
    private record Mix(Version version, Credit remixers) {
        private static final Mix NONE = new Mix(Version.NONE, Credit.NOBODY);

        /// The same few stand behind hundreds of titles.
        private static final Memory<String, Mix> KNOWN = new Memory<>(Mix::read);

        static Mix of(String text) {
            return text.isEmpty() ? NONE : KNOWN.of(text);
        }

        private static Mix read(String text) {
            var remixers = cratekeeper.match.Names.remixers(text);
            return new Mix(Version.of(text), Credit.of(remixers, Aliases.NONE));
        }
    }
}
