package cratekeeper.cli;

import cratekeeper.match.CacheKey;
import cratekeeper.match.Names;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Track;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `normalise`: how we read a name, or a musical key.
@CommandLine.Command(
        name = "normalise",
        description = "Show how names, or with --key musical keys, are read.")
final class NormaliseCommand extends Command {
    @Parameters(
            paramLabel = "TEXT",
            arity = "1..*",
            description = "Artist, title and mix as somebody writes them; or keys: Am, 8A, 1m.")
    @SuppressWarnings("NullAway.Init")
    private List<String> texts;

    @Option(names = "--key", description = "The texts are musical keys, in any spelling.")
    private boolean keys;

    @Override
    int run() {
        boolean allRead = true;
        for (String text : texts) {
            if (keys) {
                allRead &= key(text);
            } else {
                name(text);
            }
        }
        return allRead ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private boolean key(String text) {
        Optional<MusicalKey> key = MusicalKey.parse(text);
        var document = Documents.object().put("text", text);
        key.ifPresent(k ->
                document.put("camelot", k.camelot())
                        .put("openKey", k.openKey())
                        .put("plain", k.plain()));
        if (json()) print(document);
        else
            line(
                    text
                            + ": "
                            + key.map(k -> k.camelot() + " = " + k.openKey() + " = " + k.plain())
                                    .orElse("no key that we know"));
        if (key.isEmpty() && json()) err().println("cratekeeper: “" + text + "” is no key.");
        return key.isPresent();
    }

    private void name(String text) {
        Track track = Names.parse(text);
        String cacheKey = CacheKey.of(text);
        if (!json()) {
            line(
                    "%s: artists %s · title “%s” · version %s · key “%s”"
                            .formatted(
                                    text,
                                    track.artists(),
                                    Text.orDash(track.title()),
                                    Text.orDash(track.version()),
                                    cacheKey));
            return;
        }
        var document = Documents.object().put("text", text);
        list(document.putArray("artists"), track.artists());
        if (track.title() != null) document.put("title", track.title());
        else if (!text.isBlank()) document.put("title", text);
        if (track.version() != null) document.put("version", track.version());
        list(document.putArray("remixers"), track.remixers());
        list(document.putArray("featured"), track.featured());
        print(document.put("key", cacheKey));
    }

    private static void list(tools.jackson.databind.node.ArrayNode into, List<String> values) {
        values.forEach(into::add);
    }
}
