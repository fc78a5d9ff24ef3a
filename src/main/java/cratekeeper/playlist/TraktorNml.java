package cratekeeper.playlist;

import cratekeeper.music.ListColumn;
import cratekeeper.music.MusicalKey;
import org.jspecify.annotations.Nullable;

/// Traktor's collection and playlists, NML.
final class TraktorNml implements ListForm {
    @Override
    public String label() {
        return "Traktor NML";
    }

    @Override
    public boolean fits(ListText text) {
        return text.extension().equals("nml")
                || (text.start().startsWith("<") && text.start().contains("<nml"));
    }

    @Override
    public void read(ListText text, Entries entries) {
        var collection = new Collection();
        Xml.walk(text, new Reading(collection), entries);
        collection.read(entries);
    }

    private static final class Reading implements Xml.Visitor {
        private final Collection collection;
        private @Nullable Cells cells;
        private String key = "";
        private String node = "";
        private int line;

        Reading(Collection collection) {
            this.collection = collection;
        }

        @Override
        public void begins(String name, Xml at) {
            switch (name) {
                case "ENTRY" -> entry(at);
                case "NODE" -> node = at.attribute("NAME");
                case "PLAYLIST" -> collection.begin(node);
                case "PRIMARYKEY" -> collection.place(at.line(), at.attribute("KEY"));
                default -> {
                    if (cells != null) part(name, at, cells);
                }
            }
        }

        private void entry(Xml at) {
            line = at.line();
            key = "";
            cells =
                    new Cells()
                            .put(ListColumn.TITLE, at.attribute("TITLE"))
                            .put(ListColumn.ARTIST, at.attribute("ARTIST"));
        }

        private void part(String name, Xml at, Cells now) {
            switch (name) {
                case "LOCATION" -> {
                    key = at.attribute("VOLUME") + at.attribute("DIR") + at.attribute("FILE");
                    now.put(ListColumn.FILE, at.attribute("FILE"));
                }
                case "ALBUM" -> now.put(ListColumn.RELEASE, at.attribute("TITLE"));
                case "TEMPO" -> now.put(ListColumn.BPM, at.attribute("BPM"));
                case "MUSICAL_KEY" -> now.put(ListColumn.KEY, tone(at.attribute("VALUE")));
                case "INFO" ->
                        now.put(ListColumn.GENRE, at.attribute("GENRE"))
                                .put(ListColumn.LABEL, at.attribute("LABEL"))
                                .put(ListColumn.VERSION, at.attribute("MIX"))
                                .put(ListColumn.KEY, at.attribute("KEY"))
                                .put(ListColumn.DATE, at.attribute("RELEASE_DATE"))
                                .put(ListColumn.LENGTH, at.attribute("PLAYTIME"));
                default -> {}
            }
        }

        /// 0–11 count semitones of the major keys from C, 12–23 of the minor ones.
        private static String tone(String value) {
            return value.matches("\\d|1\\d|2[0-3]")
                    ? MusicalKey.ofPitch(
                                    Integer.parseInt(value) % 12, Integer.parseInt(value) >= 12)
                            .camelot()
                    : "";
        }

        @Override
        public void ends(String name, String text, Xml at) {
            var now = cells;
            if (!name.equals("ENTRY") || now == null) return;
            cells = null;
            // A playlist's own entries hold nothing but a key.
            if (!key.isEmpty()) collection.add(key, new Collection.Item(line, now));
        }
    }
}
