package cratekeeper.cli;

import cratekeeper.agent.Upgrades;
import cratekeeper.json.Json;
import cratekeeper.music.LibraryTrack;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// Lists of tracks in the library.
final class LibraryTracks {
    private final Command out;
    private final Core core;

    LibraryTracks(Command out, Core core) {
        this.out = out;
        this.core = core;
    }

    int find(String query, int limit) throws IOException {
        return list(query, core.library().find(query, limit), Documents.object());
    }

    /// @param fields names of fields; none means any
    int missing(List<String> fields, int limit) throws IOException {
        var counts = core.library().missing();
        String query =
                fields.isEmpty()
                        ? "missing:any"
                        : fields.stream()
                                .map(f -> f.contains(":") ? f : "missing:" + f)
                                .collect(Collectors.joining(" "));
        var document = Documents.object();
        var node = document.putObject("missing");
        counts.forEach((field, count) -> node.put(field.json(), count));
        if (!out.json())
            counts.forEach((field, count) ->
                    out.line("%s %,9d".formatted(Text.cell(field.json(), 16), count)));
        return list(query, core.library().find(query, limit), document);
    }

    int upgrades(String query, int limit) throws IOException {
        var found = core.care().upgrades().find(query, limit);
        if (out.json()) {
            var document = Documents.object().put("query", query);
            var tracks = document.putArray("tracks");
            for (Upgrades.Candidate one : found)
                tracks.add(document(one.track()).put("why", one.why()));
            out.print(document);
        } else {
            for (Upgrades.Candidate one : found) {
                line(one.track());
                out.line("    " + one.why());
            }
            if (found.isEmpty()) out.line("Nothing needs a better file.");
        }
        return found.isEmpty() ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    private int list(String query, List<LibraryTrack> found, ObjectNode document)
            throws IOException {
        if (out.json()) {
            document.put("query", query).put("total", core.library().count());
            var tracks = document.putArray("tracks");
            found.forEach(track -> tracks.add(document(track)));
            out.print(document);
        } else {
            found.forEach(this::line);
            if (found.isEmpty()) out.line("Nothing in the library fits.");
        }
        return found.isEmpty() ? ExitCode.INCOMPLETE : ExitCode.DONE;
    }

    private void line(LibraryTrack track) {
        out.line(
                "%s %6s  %s"
                        .formatted(
                                Text.cell(Text.name(track.track()), 58),
                                Text.length(track.file().durationMs()),
                                track.file().path()));
    }

    /// A row of the library.
    static ObjectNode document(LibraryTrack track) {
        var node = Documents.parts(track.track()).put("id", track.id()).put("bytes", track.bytes());
        if (track.source() != null) node.put("service", track.source().id());
        node.put("path", track.file().path().toString()).put("addedAt", track.addedAt().toString());
        node.set("file", Json.OURS.valueToTree(track.file()));
        return node;
    }
}
