package cratekeeper.cli;

import cratekeeper.media.export.ListForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `library export`: what is found, as a list for other programs.
final class LibraryExporting {
    private final Command out;
    private final Core core;

    LibraryExporting(Command out, Core core) {
        this.out = out;
        this.core = core;
    }

    int export(String query, @Nullable String form, @Nullable Path target) throws IOException {
        var wanted = form(form);
        if (wanted.isEmpty() || target == null)
            throw new Stop(
                    ExitCode.WRONG_WORDS,
                    "An export needs --format %s and --out FILE.".formatted(words()));
        var format = wanted.get().format(core.preferences().keyNotation());
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

    private static Optional<ListForm> form(@Nullable String word) {
        return Arrays.stream(ListForm.values())
                .filter(form -> form.word().equalsIgnoreCase(word))
                .findFirst();
    }

    private static String words() {
        return Arrays.stream(ListForm.values())
                .map(ListForm::word)
                .sorted()
                .collect(Collectors.joining("|"));
    }
}
