package cratekeeper.playlist;

import cratekeeper.match.Names;
import cratekeeper.music.Track;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// M3U and M3U8: a path or an address a line, its name above it.
final class M3u implements ListForm {
    private static final int LONGEST = 4_000;
    private static final Pattern INFO =
            Pattern.compile("(?i)#EXTINF:\\s*(-?[\\d.]*)((?:\\s+[\\w-]+=\"[^\"]*\")*)\\s*,(.*)");

    @Override
    public String label() {
        return "M3U";
    }

    @Override
    public boolean fits(ListText text) {
        return text.extension().matches("m3u8?") || text.start().startsWith("#extm3u");
    }

    @Override
    public void read(ListText text, Entries entries) throws ListException {
        if (text.text().contains("#EXT-X-"))
            throw new ListException(
                    text.called() + " is the index of a stream, not a list of tracks.");
        var reading = new Reading(entries);
        for (var line : TextLines.of(text.text())) {
            if (entries.isFull()) break;
            if (line.text().length() > LONGEST)
                entries.problem(line.number(), line.text(), "This line is too long for a name.");
            else reading.line(line);
        }
        reading.end();
    }

    private static final class Reading {
        private final Entries entries;
        private int infoLine;
        private @Nullable String name;
        private @Nullable String album;
        private @Nullable Long millis;

        Reading(Entries entries) {
            this.entries = entries;
        }

        void line(TextLines.Line line) {
            String text = line.text();
            if (text.isEmpty()) return;
            if (text.startsWith("#")) comment(line);
            else path(line);
        }

        private void comment(TextLines.Line line) {
            String text = line.text();
            var info = INFO.matcher(text);
            if (info.matches()) {
                end();
                infoLine = line.number();
                name = info.group(3).strip();
                millis = Figures.millis(info.group(1), 1000);
            } else if (text.regionMatches(true, 0, "#PLAYLIST:", 0, 10)) {
                entries.named(text.substring(10));
            } else if (text.regionMatches(true, 0, "#EXTALB:", 0, 8)) {
                album = text.substring(8).strip();
            } else if (text.regionMatches(true, 0, "#EXTINF", 0, 7)) {
                entries.problem(line.number(), text, "This #EXTINF line is damaged.");
            }
        }

        private void path(TextLines.Line line) {
            Track track = named(name, line.text());
            if (track == null)
                entries.problem(line.number(), line.text(), "This line names no title.");
            else
                entries.track(
                        line.number(), track.toBuilder().release(album).durationMs(millis).build());
            forget();
        }

        /// A name without its path is a track all the same.
        void end() {
            String only = name;
            if (only == null) return;
            Track track = named(only, "");
            if (track == null)
                entries.problem(infoLine, only, "Neither a name nor a path stands here.");
            else entries.track(infoLine, track.toBuilder().durationMs(millis).build());
            forget();
        }

        private void forget() {
            name = null;
            album = null;
            millis = null;
        }
    }

    /// The track that a name or a path names; a name that tells the artist comes first.
    ///
    /// @return `null` if neither does
    static @Nullable Track named(@Nullable String name, String path) {
        var link = Web.address(path);
        Track said = name == null || name.isBlank() ? Track.UNKNOWN : Names.parse(name);
        if (said.title() == null
                || (said.artists().isEmpty() && link.isEmpty() && !path.isEmpty())) {
            Track filed = link.isPresent() ? Web.only(path) : Names.parse(plain(path));
            if (said.title() == null || !filed.artists().isEmpty()) said = filed;
        }
        if (said.title() == null && said.url() == null) return null;
        var track = said.toBuilder();
        link.ifPresent(address -> Web.put(track, address));
        return track.build();
    }

    /// The path of a `file:` address; any other text as it is.
    static String plain(String path) {
        if (!path.regionMatches(true, 0, "file:", 0, 5)) return path;
        String bare = path.substring(5);
        try {
            return URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return bare;
        }
    }
}
