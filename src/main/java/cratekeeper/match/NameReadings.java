package cratekeeper.match;

import java.util.ArrayList;
import java.util.List;

/// All the ways to read the name of a file or a video.
final class NameReadings {
    private static final int MOST_HYPHENS = 3;
    private final RawName name;
    private final QuickLook wanted;
    private final Aliases aliases;
    private final List<Reading> readings = new ArrayList<>(4);

    private NameReadings(RawName name, QuickLook wanted, Aliases aliases) {
        this.name = name;
        this.wanted = wanted;
        this.aliases = aliases;
    }

    /// @param wanted titles that it does not see are not read, as long as one reading is left
    static List<Reading> of(RawName name, QuickLook wanted, Aliases aliases) {
        var all = new NameReadings(name, wanted, aliases);
        int parts = name.parts().size();
        if (parts == 1) all.alone(name.parts().getFirst());
        if (parts > 1) all.inParts();
        return all.readings;
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
            addIfSeen(first, parts.get(1));
        }
        // A dash inside the title of a file whose folder names the artist.
        var folder = Folder.artist(name.folders());
        if (!folder.isEmpty()) addIfSeen(folder.getFirst(), String.join(" - ", parts));
    }

    private void addIfSeen(String artist, String title) {
        if (wanted.mayBeIn(title)) add(artist, title);
    }

    private void add(String artist, String title) {
        var credit = TitleText.of(artist, TitleText.Kind.SERVICE);
        String leads = credit.guests().isEmpty() ? artist : credit.title();
        var text = TitleText.of(title, TitleText.Kind.RAW);
        var versions = versions(text);
        if (artist.indexOf('(') >= 0 || artist.indexOf('[') >= 0)
            versions = withThoseOf(artist, versions);
        readings.add(Reading.of(text, versions, List.of(leads), credit.guests(), aliases, false));
        addWithoutYear(artist, title);
    }

    /// "Title - Artist (Piano Cover)": what the bracket says is said of the title.
    private static List<String> withThoseOf(String artist, List<String> versions) {
        var said = TitleText.of(artist, TitleText.Kind.RAW).versions();
        if (said.isEmpty()) return versions;
        var all = new ArrayList<>(versions);
        all.addAll(said);
        return all;
    }

    /// "Artist - Title 2019": videos end so.
    private void addWithoutYear(String artist, String title) {
        int blank = title.lastIndexOf(' ');
        if (blank <= 0 || !Junk.isYear(title.substring(blank + 1))) return;
        String bare = title.substring(0, blank).strip();
        if (!Dashes.is(bare.charAt(bare.length() - 1))) add(artist, bare);
    }

    private List<String> versions(TitleText text) {
        if (name.extra().isEmpty()) return text.versions();
        var versions = new ArrayList<>(text.versions());
        versions.addAll(name.extra());
        return versions;
    }

    /// Only a title, or both without a dash; the folders may name the artist.
    private void alone(String title) {
        var styled = StyledName.of(title);
        if (styled != null) {
            add(styled.artist(), styled.title());
            if (name.folders().isEmpty()) return;
        }
        inHyphens(title);
        int by = title.lastIndexOf(" by ");
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
        if (!another) addAlone(text, List.of(), true);
    }

    /// "Cassia Verne-Night Ferry": a dash without blanks, before any bracket.
    private void inHyphens(String text) {
        int end = text.indexOf('(') < 0 ? text.length() : text.indexOf('(');
        int hyphen = text.indexOf('-');
        for (int tried = 0; tried < MOST_HYPHENS && hyphen > 0 && hyphen + 1 < end; tried++) {
            addIfSeen(text.substring(0, hyphen).strip(), text.substring(hyphen + 1).strip());
            hyphen = text.indexOf('-', hyphen + 1);
        }
    }

    /// "Cassia Verne - Ruby Dub": what was taken for a mix may be the title.
    private void titleThatSoundsLikeAMix(String artist) {
        String title = name.extra().getFirst();
        if (!wanted.mayBeIn(title)) return;
        var text = new TitleText(title, title, List.of(), List.of(), List.of());
        var versions = name.extra().subList(1, name.extra().size());
        readings.add(Reading.of(text, versions, List.of(artist), List.of(), aliases, false));
    }

    private void addAlone(TitleText text, List<String> credits, boolean isNameless) {
        readings.add(Reading.of(text, versions(text), credits, List.of(), aliases, isNameless));
    }
}
