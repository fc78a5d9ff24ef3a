package cratekeeper.playlist;

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
                            .put(Column.TITLE, at.attribute("Name"))
                            .put(Column.ARTIST, at.attribute("Artist"))
                            .put(Column.VERSION, at.attribute("Mix"))
                            .put(Column.RELEASE, at.attribute("Album"))
                            .put(Column.LABEL, at.attribute("Label"))
                            .put(Column.GENRE, at.attribute("Genre"))
                            .put(Column.BPM, at.attribute("AverageBpm"))
                            .put(Column.KEY, at.attribute("Tonality"))
                            .put(Column.DATE, at.attribute("Year"))
                            .put(Column.LENGTH, at.attribute("TotalTime"))
                            .put(Column.FILE, M3u.plain(at.attribute("Location")));
            var item = new Collection.Item(at.line(), cells);
            collection.add(at.attribute("TrackID"), item);
            // A playlist may name its tracks by their place on the disk.
            collection.alias(at.attribute("Location"), item);
        }
    }
}
