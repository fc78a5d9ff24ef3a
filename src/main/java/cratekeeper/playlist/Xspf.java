package cratekeeper.playlist;

import cratekeeper.music.ListColumn;
import org.jspecify.annotations.Nullable;

/// XSPF, the shareable XML of players.
final class Xspf implements ListForm {
    @Override
    public String label() {
        return "XSPF";
    }

    @Override
    public boolean fits(ListText text) {
        return text.extension().equals("xspf")
                || (text.start().startsWith("<") && text.start().contains("<playlist"));
    }

    @Override
    public void read(ListText text, Entries entries) {
        Xml.walk(text, new Reading(entries), entries);
    }

    private static final class Reading implements Xml.Visitor {
        private final Entries entries;
        private @Nullable Item item;

        private static final class Item {
            final Cells cells = new Cells();
            final int line;
            String location = "";

            Item(int line) {
                this.line = line;
            }
        }

        Reading(Entries entries) {
            this.entries = entries;
        }

        @Override
        public void begins(String name, Xml at) {
            if (name.equals("track")) item = new Item(at.line());
        }

        @Override
        public void ends(String name, String text, Xml at) {
            var now = item;
            if (now == null) {
                if (name.equals("title")) entries.named(text);
                return;
            }
            switch (name) {
                case "title" -> now.cells.put(ListColumn.TITLE, text);
                case "creator" -> now.cells.put(ListColumn.ARTIST, text);
                case "album" -> now.cells.put(ListColumn.RELEASE, text);
                case "duration" -> now.cells.put(ListColumn.MILLIS, text);
                case "info" -> now.cells.put(ListColumn.LINK, text);
                case "identifier" -> identifier(now, text);
                case "location" -> now.location = text;
                case "track" -> end(now);
                default -> {}
            }
        }

        private static void identifier(Item item, String text) {
            if (Figures.isIsrc(text)) item.cells.put(ListColumn.ISRC, text);
            else item.cells.put(ListColumn.LINK, text);
        }

        private void end(Item now) {
            place(now.cells, now.location);
            add(now.cells, now.line, entries);
            item = null;
        }
    }

    static void place(Cells cells, String location) {
        boolean web = Web.address(location).isPresent();
        cells.put(web ? ListColumn.LINK : ListColumn.FILE, M3u.plain(location));
    }

    static void add(Cells cells, int line, Entries entries) {
        var track = cells.track();
        if (track.isPresent()) entries.track(line, track.get());
        else entries.problem(line, cells.text(), "This track has no title.");
    }
}
