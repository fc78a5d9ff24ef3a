package cratekeeper.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The name of a file with its folders, or of a video, in its parts.
///
/// @param parts between the dashes of the name itself, without numbers, tags and junk; the last is
///   the title's, unless only one of them names anything
/// @param albumBefore whether a track number stood between the parts: what is before it is an album
/// @param extra what tails and shop words say of the version
/// @param folders from the outermost, as written
record RawName(List<String> parts, boolean albumBefore, List<String> extra, List<String> folders) {
    private static final Pattern EXTENSION =
            Pattern.compile(
                    "(?i)\\.(?:mp3|flac|wav|aiff?|m4a|m4b|mp4|ogg|oga|opus|wma|aac|alac|ape|wv|webm|mkv|mpc|aifc|dsf)$");
    private static final Pattern DASH =
            Pattern.compile("\\s+[-‐‑‒–—―－−]+\\s+|\\s*\\|+\\s*|\\s+//\\s+");
    private static final Pattern COLON = Pattern.compile("(?<=\\p{L}{2}):\\s+");
    private static final Pattern POSITION =
            Pattern.compile(
                    "(?i)^(?:[A-D]{1,2}\\d{1,2}|[A-H]|AA|(?:cd|disc|disk)\\s?\\d[- ]?\\d{0,2}|\\d{1,3}|\\d{1,2}[-.]\\d{2})\\.?$");
    private static final Pattern LEADING_SURE =
            Pattern.compile(
                    "^(?:[\\[(]\\s*(?:[A-Z]{0,2}\\d{1,3}|\\d{1,2}[-.]\\d{1,2})\\s*[\\])]|0\\d{1,2}(?!\\d|:)|\\d{1,3}[.)](?=\\s)|\\d{1,2}[-.]\\d{2}(?![\\d:])|[A-H]{1,2}\\d{1,2}[.)]|[A-D]{1,2}\\d(?=\\s)|\\d{6,})\\s*[-._]?\\s*");
    private static final Pattern LEADING_NUMBER =
            Pattern.compile("(?i)^\\d{2,3}\\s+(?!bpm\\b)(?=\\p{L})");
    private static final Pattern LEADING_TAGS =
            Pattern.compile(
                    "^(?:(?:0?[1-9]|1[0-2])[ABabmd]\\s+(?:\\d{2,3}(?:\\.\\d+)?\\s+)?|\\d{2,3}\\s+(?:0?[1-9]|1[0-2])[ABabmd]\\s+)(?=[^\\s|–—-])");
    private static final Pattern TRAILING_TAGS =
            Pattern.compile(
                    "\\s+(?:(?:(?:0?[1-9]|1[0-2])[AB]|[\\[(]?(?:(?:0?[1-9]|1[0-2])[ABabmd]|[A-G][#b]?m?)[\\])])\\s+)?(?:\\d{2,3}(?:\\.\\d+)?\\s*(?i:bpm)|(?<=[AB]\\s)\\d{2,3}(?:\\.\\d+)?)$|\\s+(?:0?[1-9]|1[0-2])[AB]$");
    private static final Pattern SHOP_TAIL = Pattern.compile("_(?![IVX]+$)[A-Z]{2,3}$");
    private static final Pattern COPY = Pattern.compile("(?i)\\s*\\(\\d{1,2}\\)$");
    private static final Pattern SCENE_TAIL =
            Pattern.compile(
                    "(?i)(?:web|cd|cdr|cdm|cds|cdep|ep|lp|vinyl|vls|vl|flac|mp3|promo|dab|sat|line|cable|dvd|tape|proper|repack|retail|single|digital|(?:19|20)\\d\\d|\\d{1,2}inch|16bit|24bit|webflac|internal)");
    private static final Pattern COPY_OF = Pattern.compile("(?i)^copy(?: \\(\\d+\\))? of ");
    private static final Set<String> COPIES = Set.of("copy", "kopie", "copie", "copia", "kopia");

    private static final Pattern FOLDER_YEAR =
            Pattern.compile(
                    "^[\\[(]?(?:19|20)\\d\\d[\\])]?\\s*[-–_.]?\\s*|\\s*[\\[(](?:19|20)\\d\\d[\\])]?.*$");

    RawName {
        parts = List.copyOf(parts);
        extra = List.copyOf(extra);
        folders = List.copyOf(folders);
    }

    static RawName of(String text) {
        var path = path(text);
        String stem = path.removeLast();
        boolean isFile = EXTENSION.matcher(stem).find();
        String bare = EXTENSION.matcher(stem).replaceFirst("");
        return new Reader(isFile, path).read(bare);
    }

    /// A slash with blanks around it joins artists; one inside a name that is no path is its own.
    private static List<String> path(String text) {
        String plain = text.strip();
        var elements = new ArrayList<String>();
        boolean slashes =
                EXTENSION.matcher(plain).find() || plain.chars().filter(c -> c == '/').count() > 1;
        int from = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean blank = touches(plain, i, ' ');
            boolean doubled = touches(plain, i, '/');
            if (c == '\\' || (c == '/' && slashes && !blank && !doubled)) {
                elements.add(plain.substring(from, i));
                from = i + 1;
            }
        }
        elements.add(plain.substring(from));
        elements.removeIf(String::isBlank);
        if (elements.isEmpty()) elements.add(plain);
        return elements;
    }

    private static boolean touches(String text, int at, char sign) {
        boolean before = at > 0 && text.charAt(at - 1) == sign;
        return before || (at + 1 < text.length() && text.charAt(at + 1) == sign);
    }

    private static final class Reader {
        private final boolean isFile;
        private final List<String> folders;
        private final List<String> extra = new ArrayList<>();
        private boolean albumBefore;

        Reader(boolean isFile, List<String> folders) {
            this.isFile = isFile;
            this.folders = folders;
        }

        RawName read(String stem) {
            String name =
                    isFile
                            ? COPY.matcher(SHOP_TAIL.matcher(stem).replaceFirst(""))
                                    .replaceFirst("")
                            : stem;
            var scene = scene(name);
            if (scene != null) return new RawName(scene, false, extra, folders);
            String plain =
                    TitleText.tidy(
                            Junk.without(COPY_OF.matcher(name.replace('_', ' ')).replaceFirst("")));
            plain =
                    TitleText.tidy(
                            plain.replaceFirst("^\\s*[-–—|:]+\\s*", "")
                                    .replaceFirst("\\s*[-–—|:]+\\s*$", ""));
            var parts = parts(plain);
            return new RawName(parts, albumBefore, extra, folders);
        }

        /// "01-artist-title_(version)-label-web-2019-group": no blanks at all.
        private @Nullable List<String> scene(String name) {
            if (name.indexOf(' ') >= 0 || name.contains("_-_") || name.indexOf('-') < 0)
                return null;
            var parts = new ArrayList<String>();
            for (String part : outsideBrackets(name)) {
                String plain = TitleText.tidy(part.replace('_', ' '));
                boolean goesOn = plain.startsWith("(") && !parts.isEmpty();
                if (goesOn) parts.set(parts.size() - 1, parts.getLast() + " " + plain);
                else if (!plain.isEmpty()) parts.add(plain);
            }
            if (parts.size() > 2 && POSITION.matcher(parts.getFirst()).matches())
                parts.removeFirst();
            if (parts.size() < 2 || (parts.size() == 2 && name.indexOf('_') < 0 && !isFile))
                return null;
            boolean cut = false;
            for (int i = 2; i < parts.size(); i++) {
                boolean tail =
                        SCENE_TAIL.matcher(parts.get(i)).matches()
                                || Junk.isCatalogueNumber(parts.get(i));
                if (!tail) continue;
                parts.subList(i, parts.size()).clear();
                cut = true;
            }
            // The group that made the file stands last.
            if (!cut && parts.size() > 2 && parts.getLast().matches("[A-Za-z0-9]{2,8}"))
                parts.removeLast();
            return parts;
        }

        private static List<String> outsideBrackets(String name) {
            var parts = new ArrayList<String>();
            int depth = 0;
            int from = 0;
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                if (c == '(' || c == '[') depth++;
                if (c == ')' || c == ']') depth--;
                if (c == '-' && depth <= 0) {
                    parts.add(name.substring(from, i));
                    from = i + 1;
                }
            }
            parts.add(name.substring(from));
            return parts;
        }

        private List<String> parts(String name) {
            String head = withoutLead(name);
            var raw = new ArrayList<String>(List.of(DASH.split(head)));
            var pipes = pipeAt(head);
            if (raw.size() == 1 && COLON.matcher(head).find())
                raw = new ArrayList<>(List.of(COLON.split(head, 2)));
            raw.replaceAll(String::strip);
            raw.removeIf(String::isEmpty);
            dropTags(raw);
            takeVersions(raw, pipes);
            if (raw.size() > 1) raw.set(0, withoutLead(raw.getFirst()));
            if (!raw.isEmpty()) raw.set(raw.size() - 1, withoutTail(raw.getLast()));
            return raw;
        }

        /// How many parts stand before the first upright bar.
        private static int pipeAt(String name) {
            int bar = name.indexOf('|');
            return bar < 0 ? Integer.MAX_VALUE : DASH.split(name.substring(0, bar).strip()).length;
        }

        private String withoutLead(String name) {
            String out = name;
            for (String before = ""; !before.equals(out); ) {
                before = out;
                String next = LEADING_SURE.matcher(out).replaceFirst("");
                if (next.isBlank()) break;
                out = next;
                var tags = LEADING_TAGS.matcher(out);
                if (tags.find()) out = out.substring(tags.end());
                if (out.startsWith("[") && out.indexOf(']') > 0) {
                    String inside = out.substring(1, out.indexOf(']'));
                    boolean tag =
                            Junk.isDjTag(inside)
                                    || Junk.isCatalogueNumber(inside)
                                    || POSITION.matcher(inside).matches();
                    if (tag) out = out.substring(out.indexOf(']') + 1).strip();
                }
            }
            if (isFile && DASH.matcher(out).find())
                out = LEADING_NUMBER.matcher(out).replaceFirst("");
            return out;
        }

        /// Numbers, keys, tempos, catalogue numbers, sites and copies, as long as two parts remain.
        private void dropTags(List<String> parts) {
            for (int i = parts.size() - 1; i >= 0 && parts.size() > 1; i--) {
                String part = parts.get(i);
                boolean edge = i == 0 || i == parts.size() - 1;
                boolean number = POSITION.matcher(part).matches();
                boolean tag = Junk.isSureDjTag(part) || (number && parts.size() > 2);
                boolean loneTag = edge && parts.size() > 2 && Junk.isDjTag(part);
                boolean catalogue = edge && parts.size() > 2 && Junk.isCatalogueNumber(part);
                boolean copy = COPIES.contains(part.toLowerCase(Locale.ROOT));
                boolean junk = i > 0 && parts.size() > 2 && Junk.isAll(Fold.words(part));
                if (parts.size() == 2 && !copy && !(number && i == 0)) continue;
                if (tag || loneTag || catalogue || copy || junk || (number && i == 0)) {
                    parts.remove(i);
                    if (number && i > 0 && i < parts.size() && i >= 1) albumBefore = true;
                }
            }
        }

        /// Tails that name a version, and what stands behind an upright bar.
        private void takeVersions(List<String> parts, int bar) {
            for (int i = parts.size() - 1; i > 0; i--) {
                String part = parts.get(i);
                var text = TitleText.of(part, TitleText.Kind.RAW);
                var words = Fold.words(text.core());
                // The only part beside an artist is a title, unless it ends as versions do.
                boolean names =
                        parts.size() == 2 ? VersionWords.end(words) : VersionWords.name(words);
                boolean onlyVersion = text.core().isBlank() || names;
                if (onlyVersion) {
                    if (!text.core().isBlank()) extra.addFirst(text.core());
                    extra.addAll(text.versions());
                    parts.remove(i);
                } else if (i >= bar && (parts.size() > 2 || bar > 1)) {
                    parts.remove(i);
                } else {
                    break;
                }
            }
        }

        /// Words behind the last bracket: junk goes, what makes it something else stays.
        private String withoutTail(String part) {
            var tags = TRAILING_TAGS.matcher(part);
            return mayEndInTag(part) && tags.find() && tags.start() > 0
                    ? withoutJunkTail(part.substring(0, tags.start()))
                    : withoutJunkTail(part);
        }

        private static boolean mayEndInTag(String part) {
            char last = part.isEmpty() ? ' ' : part.charAt(part.length() - 1);
            return Character.isDigit(last) || "ABMmdD".indexOf(last) >= 0;
        }

        private String withoutJunkTail(String part) {
            int close = Math.max(part.lastIndexOf(')'), part.lastIndexOf(']'));
            if (close > 0 && close == part.length() - 1) return part;
            if (close > 0) {
                String tail = part.substring(close + 1).strip();
                var words = Fold.words(tail);
                if (VersionWords.name(words)) {
                    extra.add(tail);
                    return part.substring(0, close + 1);
                }
                if (Junk.isAll(words)
                        || Junk.isYear(tail)
                        || words.stream().allMatch(VersionWords::isNumber))
                    return part.substring(0, close + 1);
                return part;
            }
            String[] words = part.split(" ");
            int end = words.length;
            while (end > 1
                    && (Junk.isAll(Fold.words(words[end - 1]))
                            && !words[end - 1].equalsIgnoreCase("now")
                            && !words[end - 1].equalsIgnoreCase("web")
                            && !words[end - 1].equalsIgnoreCase("vinyl")
                            && !words[end - 1].equalsIgnoreCase("exclusive")
                            && !words[end - 1].equalsIgnoreCase("copy")
                            && !words[end - 1].equalsIgnoreCase("download")
                            && !words[end - 1].equalsIgnoreCase("visual")
                            && !words[end - 1].equalsIgnoreCase("audio")
                            && !words[end - 1].equalsIgnoreCase("video")
                            && !words[end - 1].equalsIgnoreCase("premiere")
                            && !words[end - 1].equalsIgnoreCase("clip"))) end--;
            return end == words.length ? part : String.join(" ", List.of(words).subList(0, end));
        }
    }

    /// The folder that names the artist, by the usual order artist, album, file; `null` if none
    /// does. An album's folder may name both.
    List<String> folderArtists() {
        if (folders.isEmpty()) return List.of();
        String album = FOLDER_YEAR.matcher(folders.getLast()).replaceAll("").strip();
        var both = DASH.split(album);
        if (both.length > 1 && !isGeneric(both[0])) return List.of(both[0].strip());
        if (folders.size() < 2) return List.of();
        String above = folders.get(folders.size() - 2).strip();
        boolean isFirst = folders.size() == 2;
        return isGeneric(above) || (isFirst && isLibrary(above)) ? List.of() : List.of(above);
    }

    /// Whether [#folderArtists] stands so far out that it may be anything.
    boolean folderArtistIsDoubtful() {
        if (folders.size() < 2) return true;
        String album = FOLDER_YEAR.matcher(folders.getLast()).replaceAll("").strip();
        return DASH.split(album).length < 2 && folders.size() == 2;
    }

    private static boolean isLibrary(String folder) {
        return folder.startsWith("@@");
    }

    private static final Set<String> GENERIC =
            Set.of(
                    "music",
                    "musik",
                    "musica",
                    "mp3",
                    "mp3s",
                    "flac",
                    "wav",
                    "downloads",
                    "download",
                    "complete",
                    "shared",
                    "share",
                    "incoming",
                    "unsorted",
                    "various",
                    "various artists",
                    "va",
                    "v a",
                    "hits",
                    "compilations",
                    "compilation",
                    "singles",
                    "albums",
                    "tracks",
                    "new",
                    "misc",
                    "dj",
                    "vinyl",
                    "vinyl rips",
                    "house",
                    "techno",
                    "trance",
                    "electronic",
                    "soulseek",
                    "library",
                    "media",
                    "audio",
                    "sets",
                    "promos",
                    "promo",
                    "soundtracks",
                    "ost",
                    "collection",
                    "archive",
                    "lossless",
                    "my music",
                    "itunes",
                    "itunes media",
                    "dance",
                    "cd1",
                    "cd2",
                    "disc 1",
                    "disc 2",
                    "other",
                    "sorted",
                    "to sort",
                    "drum and bass",
                    "dnb",
                    "hip hop",
                    "pop",
                    "rock");

    static boolean isGeneric(String folder) {
        return GENERIC.contains(Fold.fold(folder))
                || folder.startsWith("@@")
                || Junk.isYear(folder);
    }
}
