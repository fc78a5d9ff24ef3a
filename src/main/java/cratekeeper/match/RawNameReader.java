package cratekeeper.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes one name apart, without its folders and its extension.
final class RawNameReader {
    /// What parts artist and title where no dash with blanks around it does: "Artist: Title",
    /// "Artist • Title", "Artist -Title", "Artist—Title".
    private static final Pattern OTHER_DASH =
            Pattern.compile(
                    "(?<=\\p{L}{2}):\\s+|\\s+[~•·∙]\\s+|\\s+[-–—―](?=[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])[-–—―]\\s+|(?<=[\\p{L}\\p{N}])[—―](?=[\\p{L}\\p{N}])");

    private static final Set<String> COPIES = Set.of("copy", "kopie", "copie", "copia", "kopia");

    private final boolean isFile;
    private final List<String> folders;
    private final List<String> extra = new ArrayList<>();
    private boolean albumBefore;
    private int behindNumber;

    RawNameReader(boolean isFile, List<String> folders) {
        this.isFile = isFile;
        this.folders = folders;
    }

    RawName read(String stem) {
        String name = isFile ? NameEnds.withoutMarksOfCopies(stem) : stem;
        if (isDotted(name)) name = name.replace('.', ' ');
        var scene = SceneName.parts(name, isFile);
        if (scene != null) return new RawName(scene, false, extra, folders);
        String plain =
                TitleText.tidy(
                        Junk.without(
                                TitleText.tidy(NameEnds.withoutCopyOf(name.replace('_', ' ')))));
        var parts = parts(NameEnds.withoutLooseSigns(plain));
        return new RawName(parts, albumBefore, extra, folders);
    }

    /// "artist.name.-.title": dots for blanks.
    private static boolean isDotted(String name) {
        return name.contains(".-.") && name.indexOf(' ') < 0;
    }

    private List<String> parts(String name) {
        String head = withArtistsJoined(NameEnds.withoutLead(name, isFile));
        var dashed = RawName.split(head);
        var parts = new ArrayList<String>();
        for (String part : dashed.size() > 1 ? dashed : otherwiseParted(head))
            if (!part.isBlank()) parts.add(part.strip());
        joinWhatBelongsBefore(parts);
        // Of two parts the second look would see what the first saw.
        boolean several = parts.size() > 2;
        dropTags(parts, false);
        if (several) dropTags(parts, true);
        takeVersions(parts, partsBeforeBar(head));
        takeAnotherThing(parts);
        dropSampler(parts);
        if (parts.size() > 1) parts.set(0, NameEnds.withoutLead(parts.getFirst(), isFile));
        if (isFile && parts.size() > 1) dropTrackNumber(parts);
        if (!parts.isEmpty())
            parts.set(
                    parts.size() - 1,
                    withoutQuotes(
                            beforeBracket(
                                    withoutTail(NameEnds.withoutTrailingTags(parts.getLast())))));
        return parts;
    }

    /// Quotes around all of a title that stands behind an artist, or before its brackets.
    private static String withoutQuotes(String title) {
        int close = title.startsWith("\"") ? title.indexOf('"', 1) : -1;
        if (close < 2) return title;
        String behind = title.substring(close + 1);
        boolean all = behind.isEmpty() || behind.startsWith(" (") || behind.startsWith(" [");
        return all ? title.substring(1, close) + behind : title;
    }

    private static List<String> otherwiseParted(String name) {
        if (!holdsOtherDash(name)) return List.of(name);
        int bracket = name.indexOf('(');
        var sign = OTHER_DASH.matcher(name).region(0, bracket < 0 ? name.length() : bracket);
        return sign.find() && sign.start() > 0
                ? List.of(name.substring(0, sign.start()), name.substring(sign.end()))
                : List.of(name);
    }

    /// Quick look before the slow one.
    private static boolean holdsOtherDash(String name) {
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean plain = c == ':' || c == '~' || c == '-';
            if (c > 127 || (plain && standsByBlank(name, i))) return true;
        }
        return false;
    }

    private static boolean standsByBlank(String name, int at) {
        return Blanks.is(name.charAt(at - 1))
                || (at + 1 < name.length() && Blanks.is(name.charAt(at + 1)));
    }

    /// "Artist | Artist - Title": bars join names before the dash, unless a number or junk stands
    /// there, or the dash only parts the mix from the title.
    private static String withArtistsJoined(String name) {
        int bar = RawName.nextBar(name, 0);
        int dash = bar < 0 ? -1 : Dashes.next(name, 0);
        if (bar <= 0 || dash < bar) return name;
        String before = name.substring(0, bar).strip();
        String behind = Dashes.parts(name.substring(dash - 1)).getLast();
        var words = Fold.words(behind);
        boolean joins =
                !DjTag.is(before)
                        && !Junk.isCatalogueNumber(before)
                        && !Junk.isAll(Fold.words(before))
                        && !Junk.isAll(words)
                        && !VersionWords.end(words);
        if (!joins) return name;
        String artists = String.join(", ", RawName.split(name.substring(0, dash).strip()));
        return artists + " " + name.substring(dash);
    }

    /// "Artist - Album - 02 Title".
    private void dropTrackNumber(List<String> parts) {
        String last = parts.getLast();
        boolean numbered = parts.size() > 2 || last.startsWith("0") || last.startsWith(". ", 2);
        String title = numbered ? NameEnds.withoutTrackNumber(last) : last;
        albumBefore |= parts.size() > 2 && !title.equals(parts.getLast());
        parts.set(parts.size() - 1, title);
    }

    /// "Artist - Title - feat. Somebody", "Artist - Title - Part 2": no parts of their own.
    private static void joinWhatBelongsBefore(List<String> parts) {
        for (int i = parts.size() - 1; i > 0 && parts.size() > 2; i--) {
            String part = parts.get(i);
            var mention = Guests.behind(" " + part);
            boolean guest = mention != null && mention.before().isEmpty();
            // "KST031 - Artist - Movement II", "04 - Phase 2": the title itself.
            boolean number =
                    i > 1
                            && TitleText.isPartNumber(part)
                            && !(i == 2 && isTag(parts, 0))
                            && !NameEnds.isPosition(parts.get(i - 1));
            if (!guest && !number) continue;
            parts.remove(i);
            parts.set(i - 1, parts.get(i - 1) + (guest ? " " : " - ") + part);
        }
    }

    /// How many parts stand before the first upright bar.
    private static int partsBeforeBar(String name) {
        int bar = RawName.nextBar(name, 0);
        return bar < 0 ? Integer.MAX_VALUE : RawName.split(name.substring(0, bar).strip()).size();
    }

    /// Numbers, keys, tempos, catalogue numbers, sites and copies, as long as two parts remain;
    /// where only two are, copies and a number in front.
    ///
    /// @param junk words of junk, too: where the tags are gone they may be the title
    private void dropTags(List<String> parts, boolean junk) {
        for (int i = parts.size() - 1; i >= 0 && parts.size() > 1; i--) {
            String part = parts.get(i);
            boolean number = NameEnds.isPosition(part);
            boolean drops =
                    isCopy(part)
                            || (number && i == 0)
                            || (DjTag.isNumbered(part) && parts.size() == 2)
                            || (parts.size() > 2
                                    && (number || isTag(parts, i) || (junk && isJunk(parts, i))));
            if (!drops) continue;
            parts.remove(i);
            if (behindNumber > i) behindNumber--;
            if (!number || i == 0 || i == parts.size()) continue;
            albumBefore = true;
            behindNumber = i;
        }
        while (parts.size() > 2 && isTag(parts, 0)) parts.removeFirst();
    }

    private static boolean isCopy(String part) {
        return part.length() <= 5 && COPIES.contains(part.toLowerCase(Locale.ROOT));
    }

    private static boolean isTag(List<String> parts, int at) {
        boolean isLast = at == parts.size() - 1;
        boolean edge = at == 0 || isLast;
        String part = isLast ? withoutLabel(parts.get(at)) : parts.get(at);
        return DjTag.isSure(part)
                || (at == 0 && Junk.isCall(part))
                || isYearBehind(parts, at)
                || (edge && (DjTag.is(part) || Junk.isCatalogueNumber(part)));
    }

    private static boolean isJunk(List<String> parts, int at) {
        return at > 0 && Junk.isAll(Fold.words(parts.get(at)));
    }

    /// "8A [KST031]": what stands before a square bracket.
    private static String withoutLabel(String part) {
        int open = part.endsWith("]") ? part.indexOf(" [") : -1;
        boolean isLabel = open > 0 && TitleText.of(part, TitleText.Kind.RAW).versions().isEmpty();
        return isLabel ? part.substring(0, open) : part;
    }

    /// "Artist - Title - 2019"; behind a track's number it is a title.
    private static boolean isYearBehind(List<String> parts, int at) {
        return at == parts.size() - 1
                && Junk.isYear(parts.get(at))
                && !NameEnds.isPosition(parts.get(at - 1));
    }

    /// Tails that name a version, and what stands behind an upright bar.
    private void takeVersions(List<String> parts, int bar) {
        for (int i = parts.size() - 1; i > 0; i--) {
            var text = TitleText.of(Junk.withoutTail(parts.get(i)), TitleText.Kind.RAW);
            if (isVersion(text, parts.size())) {
                if (!text.core().isBlank()) extra.addFirst(text.core());
                extra.addAll(text.versions());
                parts.remove(i);
            } else if (i >= bar && (parts.size() > 2 || bar > 1)) {
                extra.addAll(text.versions());
                parts.remove(i);
            } else {
                break;
            }
        }
    }

    /// "VA - Album - 02 - Artist - Title".
    private void dropSampler(List<String> parts) {
        if (behindNumber == 0 || parts.size() - behindNumber < 2) return;
        parts.subList(0, behindNumber).clear();
        albumBefore = false;
    }

    /// "Drum Cover - Artist - Title".
    private void takeAnotherThing(List<String> parts) {
        if (parts.size() < 3) return;
        var words = Fold.words(parts.getFirst());
        if (VersionWords.end(words) && VersionWords.areAnotherThing(words))
            extra.addFirst(parts.removeFirst());
    }

    /// The only part beside an artist is a title, unless it ends as versions do.
    private boolean isVersion(TitleText text, int parts) {
        if (text.core().isBlank()) return true;
        var words = Fold.words(text.core().replace(" @ ", " at "));
        if (parts > 2) return VersionWords.name(words);
        // "Artist - Sunrise (Dub Mix)", "Artist - Sunrise": where something else says which mix it
        // is, or nobody else is the artist.
        boolean said = !text.versions().isEmpty() || !extra.isEmpty();
        boolean title =
                (said || Folder.artist(folders).isEmpty()) && VersionWords.mayBeTitle(words);
        return !title && VersionWords.end(words);
    }

    /// "Title 8A 124 [Label]", "Title MV (Official)": the same ends stand before brackets.
    private static String beforeBracket(String part) {
        int open = TitleText.nextBracket(part);
        if (open <= 1) return part;
        String head = part.substring(0, open).stripTrailing();
        String bare = Junk.withoutTail(NameEnds.withoutTrailingTags(head));
        return bare.length() == head.length() ? part : bare + " " + part.substring(open);
    }

    /// Words behind the last bracket, or behind the title where there is none: junk goes, what
    /// makes it something else stays.
    private String withoutTail(String part) {
        int close = Math.max(part.lastIndexOf(')'), part.lastIndexOf(']'));
        if (close <= 0) return Junk.withoutTail(part);
        String tail = part.substring(close + 1).strip();
        if (tail.isEmpty()) return part;
        var words = Fold.words(tail);
        boolean version = VersionWords.name(words) && !words.getFirst().equals("by");
        if (version) extra.add(tail);
        boolean goes =
                version || Junk.isAll(words) || Junk.isYear(tail) || VersionWords.areNumbers(words);
        return goes ? part.substring(0, close + 1) : Junk.withoutTail(part);
    }
}
