package cratekeeper.playlist;

import cratekeeper.match.Names;
import cratekeeper.music.Track;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// "Artist - Title", a line a track: numbered, with bullets, with the times of a set, or a link.
final class PlainText implements ListForm {
    private static final int LONGEST = 300;
    private static final Pattern NUMBER =
            Pattern.compile(
                    "^(?:\\(?#?\\d{1,4}[.):\\]]+\\s+|#\\d{1,4}\\s+|\\[\\d{1,4}]\\s*|\\d{1,4}\\t\\s*|0\\d\\s+(?![-–—]))");
    private static final Pattern TIME =
            Pattern.compile(
                    "^[\\[({]?(?:\\d{1,2}:)?\\d{1,3}:\\d{2}(?:[.,]\\d{1,3})?[\\])}]?(?:\\s*[-–—|:]\\s+|\\s+|$)");
    private static final Pattern TIME_LAST =
            Pattern.compile("\\s+(?:[-–—|]\\s*)?[\\[(]?(?:(\\d{1,2}:)?\\d{1,2}:\\d{2})[\\])]?$");
    private static final Pattern BULLET = Pattern.compile("^(?:[-*•·▪►▶‣–—]\\s+|w/\\s+|\\+\\s+)");
    private static final Pattern DASH = Pattern.compile("\\s[-–—―‒]{1,3}\\s|\\s[-–—]|[–—]\\s|\\t");
    private static final Pattern UNKNOWN =
            Pattern.compile(
                    "(?iu)(?:id|unknown|unknown artist|\\?+)(?:\\s*[-–—]+\\s*(?:id|unknown|untitled|\\?+))?(?:\\s*\\([^)]*\\))?");

    @Override
    public String label() {
        return "Text";
    }

    @Override
    public boolean fits(ListText text) {
        return true;
    }

    @Override
    public void read(ListText text, Entries entries) throws ListException {
        int named = 0;
        int lines = 0;
        for (var line : TextLines.of(text.text())) {
            if (line.text().isEmpty()) continue;
            if (entries.isFull()) break;
            lines++;
            if (line(line.number(), line.text(), entries)) named++;
        }
        boolean claimsText = text.file().isEmpty() || text.extension().matches("txt|text|md|");
        boolean isList = named > 0 && (named * 2 >= lines || claimsText);
        if (lines > 0 && !isList && !(claimsText && entries.tracks() > 0 && lines <= 500))
            throw new ListException(
                    text.called()
                            + " is no list of tracks: hardly a line names an artist and a title.");
    }

    /// @return whether it names an artist and a title, or is a link
    static boolean line(int number, String text, Entries entries) {
        var link = Web.address(text);
        if (link.isPresent()) {
            entries.track(number, Web.only(link.get()));
            return true;
        }
        String name = bare(text);
        String problem = problem(name);
        if (problem != null) {
            entries.problem(number, text, problem);
            return false;
        }
        var track = track(name);
        if (track.isEmpty()) {
            entries.problem(number, text, "This line names no title.");
            return false;
        }
        entries.track(number, track.get());
        return !track.get().artists().isEmpty();
    }

    private static @Nullable String problem(String name) {
        if (name.isEmpty()) return "This line names no title.";
        if (name.length() > LONGEST) return "This line is too long for a name.";
        if (name.endsWith(":")) return "This line reads as a heading.";
        if (name.codePoints().noneMatch(Character::isLetterOrDigit))
            return "This line holds no words.";
        return UNKNOWN.matcher(name).matches() ? "The list itself does not know this track." : null;
    }

    /// Without its number, its time and its bullet, in whatever order they stand.
    static String bare(String text) {
        String left = text;
        for (int round = 0; round < 4; round++) {
            String before = left;
            for (Pattern lead : new Pattern[] {BULLET, TIME, NUMBER})
                left = lead.matcher(left).replaceFirst("").strip();
            if (left.equals(before)) break;
        }
        return left;
    }

    /// Whether a line has a dash between two parts.
    static boolean isPaired(String text) {
        return DASH.matcher(bare(text)).find();
    }

    private static Optional<Track> track(String name) {
        var link = Web.within(name);
        String words = link.isEmpty() ? name : name.replace(link.get(), "").strip();
        var time = TIME_LAST.matcher(words);
        Long millis = null;
        if (time.find() && time.start() > 0) {
            millis = Figures.millis(time.group().strip().replaceAll("[^0-9:]", ""), 1000);
            words = words.substring(0, time.start()).strip();
        }
        var read = Names.parse(words.replace("\t", " - "));
        if (read.title() == null) return link.map(Web::only);
        var track = read.toBuilder().durationMs(millis);
        link.ifPresent(address -> Web.put(track, address));
        return Optional.of(track.build());
    }
}
