package cratekeeper.ui.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The guide as what stands below one another; read from the little of Markdown that it uses.
/// Pictures are left out: who reads it has the window itself before them.
record GuideText(List<Block> blocks) {

    /// A part with the width to itself.
    sealed interface Block {}

    /// @param level 1 is the title
    record Heading(int level, String words) implements Block {}

    record Paragraph(String words) implements Block {}

    /// @param mark "•" or the number
    record Item(String mark, String words) implements Block {}

    /// @param rows the first names the columns
    record Table(List<List<String>> rows) implements Block {}

    private static final Pattern HEADING = Pattern.compile("(#{1,3}) +(.+)");
    private static final Pattern ITEM = Pattern.compile("(-|\\d+\\.) +(.+)");
    private static final Pattern RULE = Pattern.compile("\\|[-|: ]+");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\([^)]*\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern MARKS = Pattern.compile("\\*\\*|\\*(?=\\S)|(?<=\\S)\\*|`");

    static GuideText of(String markdown) {
        var reading = new Reading();
        markdown.lines().forEach(reading::line);
        reading.end();
        return new GuideText(List.copyOf(reading.blocks));
    }

    /// Lines that follow one another belong together until one begins something else.
    private static final class Reading {
        final List<Block> blocks = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private final List<List<String>> rows = new ArrayList<>();
        private @Nullable String mark;

        void line(String line) {
            Matcher heading = HEADING.matcher(line);
            Matcher item = ITEM.matcher(line);
            if (line.isBlank()) end();
            else if (line.startsWith("|")) row(line);
            else if (heading.matches()) {
                end();
                blocks.add(new Heading(heading.group(1).length(), plain(heading.group(2))));
            } else if (item.matches()) {
                end();
                mark = item.group(1).equals("-") ? "•" : item.group(1);
                words.append(item.group(2));
            } else words.append(words.isEmpty() ? "" : " ").append(line.strip());
        }

        private void row(String line) {
            if (RULE.matcher(line).matches()) return;
            var cells = line.strip().substring(1).split("\\|");
            rows.add(Arrays.stream(cells).map(cell -> plain(cell.strip())).toList());
        }

        void end() {
            String text = plain(words.toString());
            if (!rows.isEmpty()) blocks.add(new Table(List.copyOf(rows)));
            else if (mark != null) blocks.add(new Item(mark, text));
            else if (!text.isEmpty()) blocks.add(new Paragraph(text));
            words.setLength(0);
            rows.clear();
            mark = null;
        }
    }

    private static String plain(String words) {
        String text = PICTURE.matcher(words).replaceAll("");
        text = LINK.matcher(text).replaceAll("$1");
        return MARKS.matcher(text).replaceAll("").strip();
    }
}
