package cratekeeper.playlist;

import cratekeeper.music.ListColumn;

/// rekordbox's XML, which other DJ programs write too.
final class RekordboxXml implements ListForm {
    @Override
    public String label() {
        return "rekordbox XML";
    }

    @Override
    public boolean fits(ListText text) {
        return text.start().startsWith("<") && text.start().contains("<dj_playlists");
    }

    @Override
    public void read(ListText text, Entries entries) {
        var collection = new Collection();
        Xml.walk(text, new Reading(collection), entries);
        collection.read(entries);
    }

    private record Reading(Collection collection) implements Xml.Visitor {
        @Override
        public void begins(String name, Xml at) {
            if (name.equals("NODE") && at.attribute("Type").equals("1"))
                collection.begin(at.attribute("Name"));
            if (!name.equals("TRACK")) return;
            if (at.attribute("Key").isEmpty()) track(at);
            else collection.place(at.line(), at.attribute("Key"));
        }

        private void track(Xml at) {
            var cells =
                    new Cells()
                            .put(ListColumn.TITLE, at.attribute("Name"))
                            .put(ListColumn.ARTIST, at.attribute("Artist"))
                            .put(ListColumn.VERSION, at.attribute("Mix"))
                            .put(ListColumn.RELEASE, at.attribute("Album"))
                            .put(ListColumn.LABEL, at.attribute("Label"))
                            .put(ListColumn.GENRE, at.attribute("Genre"))
                            .put(ListColumn.BPM, at.attribute("AverageBpm"))
                            .put(ListColumn.KEY, at.attribute("Tonality"))
                            .put(ListColumn.DATE, at.attribute("Year"))
                            .put(ListColumn.LENGTH, at.attribute("TotalTime"))
                            .put(ListColumn.FILE, M3u.plain(at.attribute("Location")));
            var item = new Collection.Item(at.line(), cells);
            collection.add(at.attribute("TrackID"), item);
            // A playlist may name its tracks by their place on the disk.
            collection.alias(at.attribute("Location"), item);
        }
    }
}
