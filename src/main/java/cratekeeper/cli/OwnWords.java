package cratekeeper.cli;

import cratekeeper.music.Field;
import cratekeeper.music.Track;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Values of fields as a person gives them on the command line.
final class OwnWords {
    private OwnWords() {}

    static List<Field> fields(Map<String, String> own) {
        return own.keySet().stream().map(OwnWords::field).toList();
    }

    private static Field field(String name) {
        return Field.named(name)
                .orElseThrow(() ->
                        new Stop(
                                ExitCode.WRONG_WORDS,
                                "There is no field called “"
                                        + name
                                        + "”. Known ones: "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(Field.values())
                                                        .map(Field::json)
                                                        .toList())
                                        + "."));
    }

    /// @throws Stop for a value that the field cannot have
    static Track track(Map<String, String> own) {
        var node = Documents.object();
        own.forEach((name, value) -> {
            if (value.strip().matches("\\d{1,15}(?:\\.\\d{1,6})?") && isNumber(field(name)))
                node.put(name, Double.parseDouble(value.strip()));
            else if (isList(field(name)))
                Arrays.stream(value.split(";")).forEach(node.withArray(name)::add);
            else node.put(name, value);
        });
        var track = JsonLines.track(node);
        for (Field field : fields(own))
            if (field.of(track).isEmpty())
                throw new Stop(
                        ExitCode.WRONG_WORDS,
                        "“" + own.get(field.json()) + "” cannot be the " + field.json() + ".");
        return track;
    }

    private static boolean isNumber(Field field) {
        return switch (field) {
            case BPM, DURATION_MS, TRACK_NUMBER, DISC_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean isList(Field field) {
        return switch (field) {
            case ARTISTS, REMIXERS, FEATURED, GENRES, STYLES -> true;
            default -> false;
        };
    }
}
