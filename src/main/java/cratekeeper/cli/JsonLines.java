package cratekeeper.cli;

import cratekeeper.json.Json;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Track;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON objects as people and scripts send them, a line each.
final class JsonLines {
    private JsonLines() {}

    /// What a command says to one line.
    interface Answer {
        /// @throws IllegalArgumentException one sentence: the line says nothing that can be
        ///   answered
        ObjectNode to(String line);
    }

    /// Answers each line of the input by one line, one that cannot be read too: so both can be laid
    /// side by side.
    ///
    /// @return the exit code
    static int each(Command command, Answer answer) throws IOException {
        boolean allRead = true;
        int number = 0;
        try (var in = new BufferedReader(command.input())) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (line.isBlank()) continue;
                try {
                    command.print(answer.to(line));
                } catch (JacksonException | IllegalArgumentException e) {
                    String why = sentence(e);
                    command.print(Documents.object().put("error", why));
                    command.complain("line " + number + " was not read: " + why + ".");
                    allRead = false;
                }
            }
        }
        return allRead ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /// @throws IllegalArgumentException it is JSON, but no object
    static JsonNode object(String line) {
        JsonNode node = Json.FOREIGN.readTree(line.strip());
        if (!node.isObject()) throw new IllegalArgumentException("each line must be a JSON object");
        return node;
    }

    /// The parts of a track; what is missing or of the wrong kind is unknown.
    static Track track(JsonNode node) {
        return Track.builder()
                .title(text(node.path("title")))
                .version(text(node.path("version")))
                .artists(texts(node.path("artists")))
                .remixers(texts(node.path("remixers")))
                .featured(texts(node.path("featured")))
                .release(text(node.path("release")))
                .durationMs(millis(node.path("durationMs")))
                .isrc(text(node.path("isrc")))
                .label(text(node.path("label")))
                .catalogueNumber(text(node.path("catalogueNumber")))
                .releaseDate(PartialDate.parse(text(node.path("releaseDate"))).orElse(null))
                .trackNumber(node.path("trackNumber").asInt(0))
                .discNumber(node.path("discNumber").asInt(0))
                .barcode(text(node.path("barcode")))
                .genres(texts(node.path("genres")))
                .styles(texts(node.path("styles")))
                .bpm(node.path("bpm").asDouble(0))
                .key(key(node.path("key")))
                .country(text(node.path("country")))
                .artworkUrl(text(node.path("artworkUrl")))
                .previewUrl(text(node.path("previewUrl")))
                .build();
    }

    private static @Nullable MusicalKey key(JsonNode node) {
        return MusicalKey.parse(node.asString("")).orElse(null);
    }

    static @Nullable String text(JsonNode node) {
        return node.isString() || node.isNumber() ? node.asString() : null;
    }

    /// A list, or one text for a list of one.
    static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        if (node.isString()) texts.add(node.asString());
        for (JsonNode one : node) if (one.isString()) texts.add(one.asString());
        return texts;
    }

    static @Nullable Long millis(JsonNode node) {
        double millis = node.isNumber() ? node.asDouble() : 0;
        return millis > 0 && millis < Long.MAX_VALUE ? (Long) Math.round(millis) : null;
    }

    /// What was wrong with a line, in one sentence.
    private static String sentence(Exception e) {
        return e instanceof JacksonException
                ? "this line is not JSON"
                : String.valueOf(e.getMessage());
    }
}
