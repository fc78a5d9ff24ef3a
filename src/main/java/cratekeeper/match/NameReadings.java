package cratekeeper.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All the ways to read the name of a file or a video.
final class NameReadings {
    private static final Memory<String, List<Way>> KNOWN =
            new Memory<>(name -> read(RawName.of(name), Aliases.NONE));
    private static final int MOST_HYPHENS = 3;
    private static final int MOST_WORDS = 8;
    private final RawName name;
    private final Aliases aliases;
    private final List<Way> ways = new ArrayList<>(4);

    /// One way, gone when somebody asks for it: mostly the first one leads to the recording.
    static final class Way {
        private final @Nullable String title;
        private final Supplier<Reading> read;
        private @Nullable Reading reading;

        /// @param title where it may be seen that this way leads nowhere
        private Way(@Nullable String title, Supplier<Reading> read) {
            this.title = title;
            this.read = read;
        }

        boolean maySay(QuickLook wanted) {
            return title == null || wanted.mayBeIn(title);
        }

        /// Threads that ask at once read it twice, and the same.
        Reading reading() {
            var known = reading;
            if (known == null) reading = known = read.get();
            return known;
        }
    }

    private NameReadings(RawName name, Aliases aliases) {
        this.name = name;
        this.aliases = aliases;
    }

    static List<Way> of(String name, Aliases aliases) {
        return aliases == Aliases.NONE ? KNOWN.of(name) : read(RawName.of(name), aliases);
    }

    private static List<Way> read(RawName name, Aliases aliases) {
        var all = new NameReadings(name, aliases);
        int parts = name.parts().size();
        if (parts == 1) all.alone(name.parts().getFirst());
        if (parts > 1) all.inParts();
        return all.ways;
    }

    private void inParts() {
        var parts = name.parts();
        String first = parts.getFirst();
        String last = parts.getLast();
        // Most names put the artist before the title; the albums and discs between say nothing.
        add(first, last);
        if (parts.size() == 2) {
            addIfSeen(last, first);
        } else if (!name.albumBefore()) {
            addIfSeen(parts.get(parts.size() - 2), last);
            addWithVersionsOf(last, first, parts.get(1));
            // "Title - Dub Mix - Artist".
            boolean version = parts.size() == 3 && VersionWords.name(Fold.words(parts.get(1)));
            if (version) addIfSeen(last, first + " (" + parts.get(1) + ")");
        }
        // A dash inside the title of a file whose folder names the artist.
        var folder = Folder.artist(name.folders());
        if (!folder.isEmpty()) addIfSeen(folder.getFirst(), String.join(" - ", parts));
    }

    private void add(String artist, String title) {
        add(null, artist, title);
    }

    private void addIfSeen(String artist, String title) {
        add(title, artist, title);
    }

    /// "Artist - Title - Label (Dub)": what stands behind may say which version it is.
    private void addWithVersionsOf(String behind, String artist, String title) {
        var said = TitleText.of(behind, TitleText.Kind.RAW).versions();
        if (said.isEmpty()) addIfSeen(artist, title);
        else addIfSeen(artist, title + " (" + String.join(" ", said) + ")");
    }

    private void add(@Nullable String seen, String artist, String title) {
        ways.add(new Way(seen, () -> reading(artist, title)));
        addWithoutEnd(seen, artist, title);
    }

    private Reading reading(String artist, String title) {
        var credit = TitleText.of(artist, TitleText.Kind.SERVICE);
        String leads = credit.guests().isEmpty() ? artist : credit.title();
        var text = TitleText.of(title, TitleText.Kind.RAW);
        var versions = versions(text);
        // "Title - Artist (Piano Cover)": what the bracket says is said of the title.
        if (artist.indexOf('(') >= 0 || artist.indexOf('[') >= 0)
            versions = both(versions, TitleText.of(artist, TitleText.Kind.RAW).versions());
        // "Drum Cover: Artist & Artist": hidden among several names.
        if (Credit.mayJoin(artist) && VersionWords.areAnotherThing(Fold.words(artist)))
            versions = both(versions, List.of(artist));
        return Reading.of(text, versions, List.of(leads), credit.guests(), aliases, false);
    }

    private static List<String> both(List<String> some, List<String> others) {
        if (others.isEmpty()) return some;
        if (some.isEmpty()) return others;
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /// "Artist - Title 2019", "Artist - Title OUT NOW!": videos end so, and titles may.
    private void addWithoutEnd(@Nullable String seen, String artist, String title) {
        int open = TitleText.nextBracket(title);
        String head = open <= 1 ? title : title.substring(0, open).stripTrailing();
        String bare = Junk.withoutDoubtfulEnd(head);
        if (bare.isEmpty() || bare.length() == head.length()) return;
        if (Dashes.is(bare.charAt(bare.length() - 1))) return;
        add(seen, artist, open <= 1 ? bare : bare + " " + title.substring(open));
    }

    private List<String> versions(TitleText text) {
        return both(text.versions(), name.extra());
    }

    /// Only a title, or both without a dash; the folders may name the artist.
    private void alone(String title) {
        var styled = StyledName.of(title);
        if (styled != null) {
            add(styled.artist(), styled.title());
            if (name.folders().isEmpty()) return;
        }
        String unnumbered = name.folders().isEmpty() ? title : NameEnds.withoutBareNumber(title);
        if (unnumbered.length() < title.length()) {
            var text = TitleText.of(unnumbered, TitleText.Kind.RAW);
            var artist = Folder.artist(name.folders());
            if (!artist.isEmpty()) addAlone(text, artist, false);
        }
        inBracket(title);
        inHyphens(title);
        int by = Math.max(title.lastIndexOf(" by "), title.lastIndexOf(" BY "));
        if (by > 0) add(title.substring(by + 4), title.substring(0, by));
        var text = TitleText.of(title, TitleText.Kind.RAW);
        // Any folder may be the artist's; only where it clearly is, another name speaks against.
        for (String folder : name.folders()) {
            String plain = folder.strip();
            addAlone(text, List.of(plain), false);
            String artist = Folder.anyArtist(plain);
            if (artist != null) addAlone(text, List.of(artist), false);
        }
        if (!name.extra().isEmpty()) titleThatSoundsLikeAMix(title);
        boolean another =
                !Folder.artist(name.folders()).isEmpty()
                        && !Folder.artistIsDoubtful(name.folders());
        if (another) return;
        for (String artist : text.subtitles()) addAlone(text, List.of(artist), false);
        if (name.folders().isEmpty()) inWords(text);
        addAlone(text, List.of(), true);
    }

    /// "[Cassia Verne] Night Ferry".
    private void inBracket(String text) {
        int close = text.startsWith("[") ? text.indexOf(']') : -1;
        if (close > 1 && close + 1 < text.length())
            addIfSeen(text.substring(1, close).strip(), text.substring(close + 1).strip());
    }

    /// "Cassia Verne-Night Ferry": a dash without blanks, before any bracket.
    private void inHyphens(String text) {
        int end = text.indexOf('(') < 0 ? text.length() : text.indexOf('(');
        int hyphen = text.indexOf('-');
        for (int tried = 0; tried < MOST_HYPHENS && hyphen > 0 && hyphen + 1 < end; tried++) {
            addIfSeen(text.substring(0, hyphen).strip(), withoutHyphen(text.substring(hyphen + 1)));
            hyphen = text.indexOf('-', hyphen + 1);
        }
    }

    /// "Night Ferry-Original Mix": a tail too, if a version is named behind it.
    private static String withoutHyphen(String title) {
        int last = title.lastIndexOf('-');
        if (last <= 0) return title.strip();
        String tail = title.substring(last + 1);
        boolean version = VersionWords.name(Fold.words(tail));
        return version ? title.substring(0, last) + " - " + tail : title.strip();
    }

    /// "Cassia Verne Night Ferry": an artist and a title with nothing between.
    private void inWords(TitleText whole) {
        String text = whole.title();
        int blank = text.indexOf(' ');
        // Two words are a title.
        if (blank == text.lastIndexOf(' ')) return;
        for (int tried = 0; tried < MOST_WORDS && blank > 0; tried++) {
            addWords(text.substring(0, blank), text.substring(blank + 1), whole);
            addWords(text.substring(blank + 1), text.substring(0, blank), whole);
            blank = text.indexOf(' ', blank + 1);
        }
    }

    /// What the brackets behind both say is said of the title.
    private void addWords(String artist, String title, TitleText whole) {
        if (whole.versions().isEmpty()) addIfSeen(artist, title);
        else addIfSeen(artist, title + " (" + String.join(") (", whole.versions()) + ")");
    }

    /// "Cassia Verne - Ruby Dub": what was taken for a mix may be the title.
    private void titleThatSoundsLikeAMix(String artist) {
        String title = name.extra().getFirst();
        var text = new TitleText(title, title, List.of(), List.of(), List.of());
        var versions = name.extra().subList(1, name.extra().size());
        ways.add(new Way(title, () -> reading(text, versions, List.of(artist), false)));
    }

    private void addAlone(TitleText text, List<String> credits, boolean isNameless) {
        ways.add(new Way(null, () -> reading(text, versions(text), credits, isNameless)));
    }

    private Reading reading(
            TitleText text, List<String> versions, List<String> credits, boolean isNameless) {
        return Reading.of(text, versions, credits, List.of(), aliases, isNameless);
    }
}
