package cratekeeper.match;

import java.util.ArrayList;
import java.util.List;

/// The name of a file with its folders, or of a video, in its parts.
///
/// @param parts between the dashes of the name itself, without numbers, tags and junk; the last is
///   the title's, unless only one of them names anything
/// @param albumBefore whether a track number stood between the parts: what is before it is an album
/// @param extra what tails and shop words say of the version
/// @param folders from the outermost, as written
record RawName(List<String> parts, boolean albumBefore, List<String> extra, List<String> folders) {
    RawName {
        parts = List.copyOf(parts);
        extra = List.copyOf(extra);
        folders = List.copyOf(folders);
    }

    static RawName of(String text) {
        return read(bounded(text));
    }

    /// The end of a path that is too long: the file's own name stands there.
    static String bounded(String text) {
        int length = text.length();
        return length <= Fold.LONGEST ? text : text.substring(length - Fold.LONGEST);
    }

    private static RawName read(String text) {
        var folders = path(text);
        String name = folders.removeLast();
        folders.removeIf(Folder::isDisc);
        boolean isFile = FileExtension.isIn(name);
        // "Title.mp3.flac": converted once.
        String stem = FileExtension.without(FileExtension.without(name));
        return new RawNameReader(isFile, folders).read(stem);
    }

    /// A slash with blanks around it joins artists; one inside a name that is no path is its own.
    private static List<String> path(String text) {
        String plain = text.strip();
        boolean isFile = FileExtension.isIn(plain);
        boolean slashes =
                plain.indexOf('/') >= 0 && (plain.indexOf('/') != plain.lastIndexOf('/') || isFile);
        var elements = new ArrayList<String>(4);
        int from = 0;
        int depth = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '(' || c == '[') depth++;
            if (c == ')' || c == ']') depth--;
            // "(Letra/Lyrics/Eng)" of a video.
            if (c == '/' && depth > 0 && !isFile) continue;
            if (c == '/' && isWith(plain, i)) continue;
            boolean parts =
                    c == '\\'
                            || (c == '/'
                                    && slashes
                                    && !touches(plain, i, ' ')
                                    && !touches(plain, i, '/'));
            if (!parts) continue;
            elements.add(plain.substring(from, i));
            from = i + 1;
        }
        elements.add(plain.substring(from));
        elements.removeIf(String::isBlank);
        if (elements.isEmpty()) elements.add(plain);
        return elements;
    }

    /// "w/_Somebody": with underscores for blanks.
    private static boolean isWith(String text, int at) {
        boolean with = text.startsWith("_", at + 1) && text.regionMatches(true, at - 1, "w", 0, 1);
        return with && at > 1 && !Character.isLetterOrDigit(text.charAt(at - 2));
    }

    private static boolean touches(String text, int at, char sign) {
        boolean before = at > 0 && text.charAt(at - 1) == sign;
        return before || (at + 1 < text.length() && text.charAt(at + 1) == sign);
    }

    /// What stands between dashes, upright bars and double slashes.
    static List<String> split(String name) {
        if (name.indexOf('|') < 0 && !name.contains("//")) return Dashes.parts(name);
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < name.length(); i++) {
            int end = endOfBar(name, i);
            if (end < 0) continue;
            parts.addAll(Dashes.parts(name.substring(from, i)));
            parts.set(parts.size() - 1, parts.getLast().stripTrailing());
            from = Dashes.afterBlanks(name, end);
            i = from - 1;
        }
        parts.addAll(Dashes.parts(name.substring(from)));
        while (parts.size() > 1 && parts.getLast().isEmpty()) parts.removeLast();
        return parts;
    }

    /// Where the first upright bar or double slash is, from there on; -1 if none is.
    static int nextBar(String name, int from) {
        int bar = name.indexOf('|', from);
        int blank = name.indexOf(" // ", Math.max(0, from - 1));
        return blank < 0 || (bar >= 0 && bar < blank) ? bar : blank + 1;
    }

    /// Where a run of bars, or a double slash with blanks around it, ends that begins there; -1 if
    /// none does.
    private static int endOfBar(String name, int at) {
        int end = at;
        while (end < name.length() && name.charAt(end) == '|') end++;
        if (end > at) return end;
        return at > 0 && name.startsWith("// ", at) && name.charAt(at - 1) == ' ' ? at + 2 : -1;
    }
}
