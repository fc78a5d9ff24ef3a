package cratekeeper.media.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A crate of Serato DJ, to be laid into `_Serato_/Subcrates` of the drive that holds the files:
/// chunks of a name of four letters, a length and what belongs to it, which may be chunks again.
/// Files are named from their drive's top; all else Serato reads from their tags.
public final class SeratoCrate implements ListFormat {
    // With any other words Serato takes the crate's name and leaves out what is in it.
    private static final String VERSION = "1.0/Serato ScratchLive Crate";
    private static final List<String> COLUMNS =
            List.of("song", "artist", "bpm", "key", "album", "length", "comment");

    /// Each sign stands for a byte.
    @Override
    public Charset charset() {
        return StandardCharsets.ISO_8859_1;
    }

    @Override
    public Writing begin(Writer out, Path target, long tracks) throws IOException {
        out.write(chunk("vrsn", text(VERSION)));
        for (String column : COLUMNS)
            out.write(chunk("ovct", chunk("tvcn", text(column)) + chunk("tvcw", text("0"))));
        return track -> {
            out.write(chunk("otrk", chunk("ptrk", text(fromTheTop(track.file().path())))));
            return true;
        };
    }

    /// "Users/mara/Music/a.flac" of "/Users/mara/Music/a.flac" and of "D:\Users\mara\Music\a.flac".
    static String fromTheTop(Path file) {
        String path = file.toAbsolutePath().normalize().toString().replace('\\', '/');
        return path.replaceFirst("^(?:[A-Za-z]:)?/+", "");
    }

    private static String chunk(String name, String content) {
        int length = content.length();
        return name
                + (char) (length >>> 24)
                + (char) (length >>> 16 & 0xFF)
                + (char) (length >>> 8 & 0xFF)
                + (char) (length & 0xFF)
                + content;
    }

    private static String text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
