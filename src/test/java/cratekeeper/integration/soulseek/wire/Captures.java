package cratekeeper.integration.soulseek.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/// Bytes that crossed a wire, from the shared folder, which not every machine has.
final class Captures {
    private static final Path FOLDER = Path.of("../shared/fixtures/soulseek");
    private static final Set<String> SENT_TO_SERVER =
            Set.of("server-setwaitport.bin", "server-sharedfoldersfiles.bin");

    /// A file of the folder.
    record Capture(String name, byte[] bytes) {}

    private Captures() {}

    static boolean present() {
        return Files.isDirectory(FOLDER);
    }

    /// All of them; the test is skipped where there are none.
    static List<Capture> all() {
        return of(FOLDER);
    }

    static List<Capture> hostile() {
        return of(FOLDER.resolve("hostile"));
    }

    static byte[] hostile(String name) {
        return hostile().stream()
                .filter(capture -> capture.name().equals(name))
                .findAny()
                .orElseThrow()
                .bytes();
    }

    private static List<Capture> of(Path folder) {
        Assumptions.assumeTrue(present(), "no recorded bytes here");
        try (var files = Files.list(folder)) {
            var all = new ArrayList<Capture>();
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".bin")) all.add(new Capture(name, Files.readAllBytes(file)));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Which family a file belongs to, by its name.
    static Codec<?> codec(String name) {
        if (name.startsWith("server-")) {
            return name.contains("-request") || SENT_TO_SERVER.contains(name)
                    ? Codecs.TO_SERVER
                    : Codecs.FROM_SERVER;
        }
        if (name.startsWith("peer-")) return Codecs.PEER;
        if (name.startsWith("distrib-parent")) return Codecs.DISTRIBUTED;
        return Codecs.INIT;
    }

    static boolean isFramed(String name) {
        return !name.startsWith("file-connection-");
    }

    /// The messages of a stream of frames.
    static <M> List<M> read(Codec<M> codec, byte[] stream) throws IOException {
        var ledger = new InflateLedger(128L << 20);
        var reader = new FrameReader(new ByteArrayInputStream(stream));
        var messages = new ArrayList<M>();
        while (true) {
            Frame frame = reader.next(codec.kind());
            if (frame == null) return messages;
            messages.add(codec.read(frame, ledger));
        }
    }

    /// The same, with the stream handed over in pieces.
    static <M> List<M> assemble(Codec<M> codec, byte[] stream, int piece) throws IOException {
        var ledger = new InflateLedger(128L << 20);
        var assembler = new FrameAssembler(codec);
        var messages = new ArrayList<M>();
        for (int at = 0; at < stream.length; at += piece) {
            assembler.feed(
                    ByteBuffer.wrap(stream, at, Math.min(piece, stream.length - at)),
                    frame -> messages.add(codec.read(frame, ledger)));
        }
        return messages;
    }
}
