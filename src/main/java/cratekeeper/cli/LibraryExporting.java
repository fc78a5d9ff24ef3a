package cratekeeper.cli;

import cratekeeper.media.export.Csv;
import cratekeeper.media.export.ListFormat;
import cratekeeper.media.export.M3u8;
import cratekeeper.media.export.RekordboxXml;
import cratekeeper.media.export.TraktorNml;
import cratekeeper.music.MusicalKey.Notation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// `library export`: what is found, as a list for other programs.
final class LibraryExporting {
    /// Every form there is, by its word.
    private static final Map<String, Function<Notation, ListFormat>> FORMS =
            new TreeMap<>(
                    Map.of(
                            "m3u8",
                            _ -> new M3u8(),
                            "csv",
                            _ -> new Csv(),
                            "rekordbox",
                            RekordboxXml::new,
                            "traktor",
                            TraktorNml::new));

    private final Command out;
    private final Core core;

    LibraryExporting(Command out, Core core) {
        this.out = out;
        this.core = core;
    }

    int export(String query, @Nullable String form, @Nullable Path target) throws IOException {
        var making = FORMS.get(form == null ? "" : form.toLowerCase(Locale.ROOT));
        if (making == null || target == null)
            throw new Stop(
                    ExitCode.WRONG_WORDS,
                    "An export needs --format %s and --out FILE."
                            .formatted(String.join("|", FORMS.keySet())));
        var format = making.apply(core.preferences().keyNotation());
        var written = core.care().export().write(query, format, target);
        if (out.json()) {
            var document =
                    Documents.object()
                            .put("path", target.toString())
                            .put("tracks", written.tracks());
            var left = document.putArray("leftOut");
            written.leftOut().forEach(t -> left.add(t.file().path().toString()));
            out.print(document);
        } else {
            out.line("%,d tracks are in %s.".formatted(written.tracks(), target));
            written.leftOut()
                    .forEach(t ->
                            out.err()
                                    .println(
                                            "cratekeeper: "
                                                    + t.file().path()
                                                    + " has a name that this form cannot hold."));
        }
        return written.tracks() > 0 && written.leftOut().isEmpty()
                ? ExitCode.DONE
                : ExitCode.INCOMPLETE;
    }
}
