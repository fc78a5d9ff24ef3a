package cratekeeper.integration.soulseek.shares;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.Frame;
import cratekeeper.integration.soulseek.wire.FrameKind;
import cratekeeper.integration.soulseek.wire.FrameReader;
import cratekeeper.integration.soulseek.wire.InflateLedger;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.ShareListReader;
import cratekeeper.integration.soulseek.wire.SharedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ShareListFrameTest {
    private static final int FOLDERS = 2_000;
    private static final int FILES = 10;

    /// Keeps all, and knows the largest piece.
    private static final class Pieces extends ByteArrayOutputStream {
        int largest;

        @Override
        public synchronized void write(byte[] from, int at, int length) {
            largest = Math.max(largest, length);
            super.write(from, at, length);
        }
    }

    private static ShareIndex index() {
        var builder = new ShareIndexBuilder();
        var random = new Random(7);
        var root = new ShareRoot("Music", Path.of("/nowhere"));
        for (int i = 0; i < FOLDERS; i++) {
            builder.folder(root, List.of("Artist " + random.nextInt(), "Release " + i));
            for (int j = 0; j < FILES; j++)
                builder.file(j + " " + random.nextLong() + ".flac", i, FileAttributes.NONE);
        }
        return builder.build();
    }

    @Test
    void aLargeListGoesOutInSmallPiecesAndIsTheSameEachTime() throws Exception {
        var frame = new ShareListFrame(index());
        var first = new Pieces();
        frame.writeTo(first);
        var second = new Pieces();
        frame.writeTo(second);
        assertArrayEquals(first.toByteArray(), second.toByteArray());
        assertEquals(8 + frame.length(), first.size());
        assertTrue(frame.length() > 200_000, "large: " + frame.length());
        assertTrue(first.largest <= 1 << 14, "a piece of " + first.largest);

        var files = new AtomicInteger();
        var folders = new AtomicInteger();
        Frame read =
                new FrameReader(new ByteArrayInputStream(first.toByteArray())).next(FrameKind.PEER);
        ShareListReader.read(
                read,
                new InflateLedger(64 << 20),
                new ShareListReader.Visitor() {
                    @Override
                    public void folder(RemotePath path, boolean locked) {
                        folders.incrementAndGet();
                    }

                    @Override
                    public void file(SharedFile file) {
                        files.incrementAndGet();
                    }
                });
        assertEquals(FOLDERS, folders.get());
        assertEquals(FOLDERS * FILES, files.get());
    }
}
