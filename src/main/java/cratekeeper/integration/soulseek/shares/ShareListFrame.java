package cratekeeper.integration.soulseek.shares;

import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.RemotePath;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// The whole list of what we share, as one frame. Neither the list nor the frame is ever in memory:
/// it is compressed while it goes out. Its length stands in front, so that it is compressed once
/// before, only to be counted.
final class ShareListFrame {
    private static final int CODE = 5;

    private final ShareIndex index;
    private final int length;

    ShareListFrame(ShareIndex index) {
        this.index = index;
        var counted = new Counted();
        try {
            body(counted);
        } catch (IOException e) {
            throw new UncheckedIOException("counting does not fail", e);
        }
        length = Math.toIntExact(counted.bytes);
    }

    ShareIndex index() {
        return index;
    }

    /// Bytes of the body.
    int length() {
        return length;
    }

    /// The same bytes each time.
    void writeTo(OutputStream out) throws IOException {
        out.write(
                ByteBuffer.allocate(8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(4 + length)
                        .putInt(CODE)
                        .array());
        body(out);
    }

    private void body(OutputStream out) throws IOException {
        var deflater = new Deflater();
        try {
            var compressing = new DeflaterOutputStream(out, deflater, 1 << 14);
            var list = new Writing(new BufferedOutputStream(compressing, 1 << 14));
            list.write(index);
            compressing.finish();
        } finally {
            deflater.end();
        }
    }

    private static final class Counted extends OutputStream {
        long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] from, int at, int count) {
            bytes += count;
        }
    }

    /// The list as it stands in the frame.
    private static final class Writing {
        private final OutputStream out;
        private final ByteBuffer number = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);

        Writing(OutputStream out) {
            this.out = out;
        }

        void write(ShareIndex index) throws IOException {
            u32(index.folders());
            for (int i = 0; i < index.folders(); i++) {
                var files = index.folder(i);
                path(index.folderPath(i));
                u32(files.size());
                for (ShareEntry file : files) {
                    out.write(1);
                    path(RemotePath.of(file.path().name()));
                    u64(file.size());
                    u32(0);
                    attributes(file.attributes());
                }
            }
            u32(0);
            out.flush();
        }

        private void attributes(FileAttributes about) throws IOException {
            OptionalInt[] values = {
                about.bitrate(),
                about.duration(),
                about.variable(),
                OptionalInt.empty(),
                about.sampleRate(),
                about.bitDepth()
            };
            int count = 0;
            for (var value : values) if (value.isPresent()) count++;
            u32(count);
            for (int type = 0; type < values.length; type++) {
                if (values[type].isEmpty()) continue;
                u32(type);
                u32(values[type].getAsInt());
            }
        }

        private void path(RemotePath path) throws IOException {
            u32(path.length());
            out.write(path.bytes());
        }

        private void u32(int value) throws IOException {
            out.write(number.clear().putInt(value).array(), 0, 4);
        }

        private void u64(long value) throws IOException {
            out.write(number.clear().putLong(value).array(), 0, 8);
        }
    }
}
