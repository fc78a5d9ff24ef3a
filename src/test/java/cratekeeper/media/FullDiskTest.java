package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.MusicalKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The disk has room for half of the copy that tags are written into.
class FullDiskTest {
    @TempDir Path folder;

    static List<String> kinds() {
        return TestAudio.KINDS;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aFullDiskCostsNothingAndIsSaidInOneSentence(String kind) throws Exception {
        Path file = TestAudio.copy(kind, folder);
        byte[] before = Files.readAllBytes(file);
        var half = new TagWriter(copy -> new Disk(copy, before.length / 2));
        var failure =
                assertThrows(
                        IOException.class,
                        () ->
                                half.write(
                                        file,
                                        TagWriterTest.FULL,
                                        TagWriterTest.cover(),
                                        MusicalKey.Notation.CAMELOT));
        assertEquals(
                "The tags of " + file.getFileName() + " could not be written: the disk is full.",
                failure.getMessage());
        assertNothingChanged(file, before);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anUndoThatFindsTheDiskFullLeavesTheTaggedFile(String kind) throws Exception {
        Path file = TestAudio.copy(kind, folder);
        var old = Tags.snapshot(file);
        new TagWriter().write(file, TagWriterTest.FULL, null, MusicalKey.Notation.CAMELOT);
        byte[] tagged = Files.readAllBytes(file);
        var half = new TagWriter(copy -> new Disk(copy, tagged.length / 2));
        var failure = assertThrows(IOException.class, () -> half.restore(file, old));
        assertTrue(failure.getMessage().endsWith("the disk is full."), failure.getMessage());
        assertNothingChanged(file, tagged);
    }

    private void assertNothingChanged(Path file, byte[] before) throws IOException {
        assertArrayEquals(before, Files.readAllBytes(file));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList(), "the partial copy lies there still");
        }
    }

    private static final class Disk implements WritableByteChannel {
        private final FileChannel file;
        private long room;

        Disk(Path copy, long room) throws IOException {
            this.file = FileChannel.open(copy, StandardOpenOption.WRITE);
            this.room = room;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (room == 0) throw new IOException("No space left on device");
            var some = bytes.slice().limit((int) Math.min(room, bytes.remaining()));
            int written = file.write(some);
            bytes.position(bytes.position() + written);
            room -= written;
            return written;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
