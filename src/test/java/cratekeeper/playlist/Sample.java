package cratekeeper.playlist;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A list as a person may bring it, and what is to be read out of it: "line: Artist - Title" for a
/// track, "line! sentence" for a problem, "refused" for none at all.
record Sample(String what, String file, byte[] bytes, List<String> expected) {

    static Sample of(String what, String file, String text, String... expected) {
        return in(StandardCharsets.UTF_8, what, file, text, expected);
    }

    static Sample in(Charset charset, String what, String file, String text, String... expected) {
        return new Sample(what, file, text.getBytes(charset), List.of(expected));
    }

    static Sample marked(
            int[] mark,
            Charset charset,
            String what,
            String file,
            String text,
            String... expected) {
        byte[] plain = text.getBytes(charset);
        byte[] bytes = new byte[mark.length + plain.length];
        for (int i = 0; i < mark.length; i++) bytes[i] = (byte) mark[i];
        System.arraycopy(plain, 0, bytes, mark.length, plain.length);
        return new Sample(what, file, bytes, List.of(expected));
    }

    static List<String> read(String file, byte[] bytes) {
        try {
            return ListReader.read(file, bytes).entries().stream().map(Sample::words).toList();
        } catch (ListException e) {
            return List.of("refused");
        }
    }

    private static String words(cratekeeper.music.PlaylistEntry entry) {
        return entry.track() == null
                ? entry.position() + "! " + entry.problem()
                : entry.position() + ": " + entry.text();
    }

    @Override
    public String toString() {
        return what;
    }
}
