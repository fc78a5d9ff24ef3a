package cratekeeper.playlist;

import cratekeeper.music.ListColumn;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSPF: XSPF's words as JSON.
final class Jspf implements ListForm {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public String label() {
        return "JSPF";
    }

    @Override
    public boolean fits(ListText text) {
        return text.extension().matches("jspf|json") || text.start().startsWith("{");
    }

    @Override
    public void read(ListText text, Entries entries) throws ListException {
        int line = 1;
        boolean isList = false;
        try (JsonParser json = MAPPER.createParser(text.text())) {
            while (json.nextToken() != null) {
                line = json.currentTokenLocation().getLineNr();
                if (json.currentToken() != JsonToken.PROPERTY_NAME) continue;
                String name = json.currentName();
                var value = json.nextToken();
                if (name.equals("playlist")) isList = true;
                else if (isList && name.equals("title") && value == JsonToken.VALUE_STRING)
                    entries.named(json.getString());
                else if (isList && name.equals("track") && value == JsonToken.START_ARRAY)
                    tracks(json, entries);
                else json.skipChildren();
            }
        } catch (JacksonException e) {
            if (e.getLocation() != null) line = Math.max(line, e.getLocation().getLineNr());
            if (isList)
                entries.problem(
                        line, "", "The JSON is damaged here: what stands below could not be read.");
        }
        if (!isList) throw new ListException(text.called() + " is JSON, but holds no playlist.");
    }

    private static void tracks(JsonParser json, Entries entries) {
        while (json.nextToken() != null && json.currentToken() != JsonToken.END_ARRAY) {
            int line = json.currentTokenLocation().getLineNr();
            JsonNode track = json.readValueAsTree();
            if (entries.isFull()) continue;
            Xspf.add(cells(track), line, entries);
        }
    }

    private static Cells cells(JsonNode track) {
        var cells =
                new Cells()
                        .put(ListColumn.TITLE, text(track, "title"))
                        .put(ListColumn.ARTIST, text(track, "creator"))
                        .put(ListColumn.RELEASE, text(track, "album"))
                        .put(ListColumn.MILLIS, text(track, "duration"))
                        .put(ListColumn.LINK, text(track, "info"));
        String id = text(track, "identifier");
        cells.put(Figures.isIsrc(id) ? ListColumn.ISRC : ListColumn.LINK, id);
        Xspf.place(cells, text(track, "location"));
        return cells;
    }

    /// The first where there are several.
    private static String text(JsonNode track, String name) {
        JsonNode value = track.path(name);
        if (value.isArray()) value = value.path(0);
        return value.isValueNode() ? value.asString("") : "";
    }
}
