package cratekeeper.playlist;

import cratekeeper.music.ListColumn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The library or playlist that iTunes and Apple Music export: a property list.
final class AppleXml implements ListForm {
    private static final Map<String, ListColumn> COLUMNS =
            Map.of(
                    "Name", ListColumn.TITLE,
                    "Artist", ListColumn.ARTIST,
                    "Album", ListColumn.RELEASE,
                    "Genre", ListColumn.GENRE,
                    "Total Time", ListColumn.MILLIS,
                    "Year", ListColumn.DATE,
                    "BPM", ListColumn.BPM,
                    "Location", ListColumn.FILE);

    @Override
    public String label() {
        return "Apple Music XML";
    }

    @Override
    public boolean fits(ListText text) {
        return text.start().startsWith("<") && text.start().contains("<plist");
    }

    @Override
    public void read(ListText text, Entries entries) {
        var reading = new Reading();
        Xml.walk(text, reading, entries);
        reading.collection.read(entries);
    }

    /// A property list knows no names of elements, only depths and the key before a value: tracks
    /// are dictionaries inside the one called "Tracks", playlists stand below "Playlists".
    private static final class Reading implements Xml.Visitor {
        final Collection collection = new Collection();
        private final Map<String, String> values = new HashMap<>();
        private String key = "";
        private String part = "";
        private int depth;
        private int line;
        private boolean skipped;

        @Override
        public void begins(String name, Xml at) {
            if (name.equals("dict") || name.equals("array")) {
                depth++;
                if (depth == 2) part = key;
                if (depth == 3) {
                    values.clear();
                    line = at.line();
                }
                // A playlist's own name stands before its items.
                if (part.equals("Playlists") && depth == 4 && name.equals("array")) begin();
            } else if (name.equals("true")) {
                values.put(key, "true");
            }
        }

        private void begin() {
            skipped = values.containsKey("Master") || values.containsKey("Distinguished Kind");
            if (!skipped) collection.begin(values.getOrDefault("Name", ""));
        }

        @Override
        public void ends(String name, String text, Xml at) {
            switch (name) {
                case "key" -> key = text;
                case "string", "integer", "date" -> value(text, at);
                case "dict", "array" -> {
                    if (depth == 3 && part.equals("Tracks")) track();
                    depth--;
                }
                default -> {}
            }
        }

        private void value(String text, Xml at) {
            boolean item = part.equals("Playlists") && depth == 5 && key.equals("Track ID");
            if (item && !skipped) collection.place(at.line(), text);
            else if (depth == 3) values.put(key, text);
        }

        private void track() {
            var cells = new Cells();
            COLUMNS.forEach((word, column) ->
                    cells.put(
                            column,
                            Optional.ofNullable(values.get(word)).map(M3u::plain).orElse(null)));
            collection.add(values.getOrDefault("Track ID", ""), new Collection.Item(line, cells));
        }
    }
}
