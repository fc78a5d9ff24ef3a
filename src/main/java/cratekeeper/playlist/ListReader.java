package cratekeeper.playlist;

import cratekeeper.music.ListLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Reads a list of tracks in whatever form it comes.
public final class ListReader {
    /// No list that a person has is larger.
    public static final int LARGEST = 128 << 20;

    /// In the order in which they are asked: those that know themselves by their first words first.
    private static final List<ListForm> FORMS =
            List.of(
                    new RekordboxXml(),
                    new AppleXml(),
                    new TraktorNml(),
                    new WebPage(),
                    new Xspf(),
                    new Jspf(),
                    new M3u(),
                    new Pls(),
                    new Csv(),
                    new PlainText());

    private ListReader() {}

    /// @throws ListException it is no list that we read: one sentence
    /// @throws IOException the file could not be read
    public static ReadList read(Path file) throws IOException {
        return read(file, ListLayout.Memory.NONE);
    }

    /// @param memory what a person said of such tables before
    public static ReadList read(Path file, ListLayout.Memory memory) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (!Files.exists(file)) throw new ListException("“" + name + "” is not there.");
        if (!Files.isRegularFile(file))
            throw new ListException("“" + name + "” is no file that can be read.");
        if (Files.size(file) > LARGEST)
            throw new ListException(
                    "“%s” is too large for a list of tracks: at most %,d MB are read."
                            .formatted(name, LARGEST >> 20));
        try (var in = Files.newInputStream(file)) {
            // It may grow meanwhile.
            return read(name, in.readNBytes(LARGEST), memory);
        }
    }

    /// @param file its name, which tells the form where the content does not
    public static ReadList read(String file, byte[] bytes) throws ListException {
        return read(file, bytes, ListLayout.Memory.NONE);
    }

    private static ReadList read(String file, byte[] bytes, ListLayout.Memory memory)
            throws ListException {
        String called = "“" + file + "”";
        if (bytes.length == 0) throw new ListException(called + " is empty.");
        if (SeratoCrate.fits(bytes)) return crate(file, bytes, memory);
        String text =
                Decoding.text(bytes)
                        .orElseThrow(() ->
                                new ListException(
                                        called + " is no list of tracks: it holds no text."));
        return read(ListText.of(file, text), memory);
    }

    private static ReadList crate(String file, byte[] bytes, ListLayout.Memory memory)
            throws ListException {
        var entries = new Entries(memory);
        SeratoCrate.read(bytes, entries);
        if (entries.size() == 0)
            throw new ListException("“" + file + "” holds no tracks (read as Serato crate).");
        return entries.as("Serato crate", ListText.of(file, "").stem());
    }

    /// What was pasted or dropped as words.
    public static ReadList text(String text) throws ListException {
        return text(text, ListLayout.Memory.NONE);
    }

    /// @param memory what a person said of such tables before
    public static ReadList text(String text, ListLayout.Memory memory) throws ListException {
        return read(ListText.of("", text.startsWith("\uFEFF") ? text.substring(1) : text), memory);
    }

    private static ReadList read(ListText text, ListLayout.Memory memory) throws ListException {
        if (text.start().isEmpty()) throw new ListException(text.called() + " is empty.");
        for (ListForm form : FORMS) {
            if (!form.fits(text)) continue;
            if (form instanceof PlainText && isOtherXml(text)) break;
            var entries = new Entries(memory);
            form.read(text, entries);
            if (entries.size() == 0)
                throw new ListException(
                        "%s holds no tracks (read as %s).".formatted(text.called(), form.label()));
            return entries.as(form.label(), text.stem());
        }
        throw new ListException(text.called() + " is no list of tracks that we know.");
    }

    private static boolean isOtherXml(ListText text) {
        return text.extension().equals("xml") || text.start().startsWith("<?xml");
    }
}
