package cratekeeper.playlist;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// PLS: numbered files, titles and lengths in any order.
final class Pls implements ListForm {
    private static final Pattern PAIR =
            Pattern.compile("(?i)(file|title|length)(\\d{1,9})\\s*=\\s*(.*)");

    @Override
    public String label() {
        return "PLS";
    }

    @Override
    public boolean fits(ListText text) {
        return text.extension().equals("pls") || text.start().startsWith("[playlist]");
    }

    private static final class Item {
        int line;
        String file = "";
        String title = "";
        String length = "";
    }

    @Override
    public void read(ListText text, Entries entries) {
        var items = new TreeMap<Integer, Item>();
        for (var line : TextLines.of(text.text())) {
            var pair = PAIR.matcher(line.text());
            if (pair.matches() && items.size() <= Entries.MOST)
                put(items, line.number(), pair.group(1), pair.group(2), pair.group(3));
            else if (!isKnown(line.text()))
                entries.problem(line.number(), line.text(), "This line is none of a PLS list.");
        }
        items.values().forEach(item -> add(item, entries));
    }

    private static void put(
            Map<Integer, Item> items, int line, String word, String number, String value) {
        var item = items.computeIfAbsent(Integer.valueOf(number), _ -> new Item());
        if (item.line == 0) item.line = line;
        switch (word.toLowerCase(Locale.ROOT)) {
            case "file" -> item.file = value;
            case "title" -> item.title = value;
            default -> item.length = value;
        }
    }

    private static boolean isKnown(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.isEmpty()
                || lower.startsWith(";")
                || lower.equals("[playlist]")
                || lower.startsWith("numberofentries")
                || lower.startsWith("version");
    }

    private static void add(Item item, Entries entries) {
        var track = M3u.named(item.title, item.file);
        if (track == null)
            entries.problem(
                    item.line, item.title + item.file, "Neither a name nor a path stands here.");
        else
            entries.track(
                    item.line,
                    track.toBuilder().durationMs(Figures.millis(item.length, 1000)).build());
    }
}
