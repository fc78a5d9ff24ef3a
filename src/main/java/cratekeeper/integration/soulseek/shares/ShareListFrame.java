package cratekeeper.integration.soulseek.shares;

import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.RemotePath;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import java.util.zip.DeflaterOutputStream;

/// The whole list of what we share, as one frame: written straight into the compressor, for with a
/// hundred thousand files the list itself would need more memory than the index.
final class ShareListFrame {
    private static final int CODE = 5;

    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    private final ByteBuffer number = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    private final OutputStream out =
            new BufferedOutputStream(new DeflaterOutputStream(compressed), 1 << 14);

    private ShareListFrame() {}

    static byte[] of(ShareIndex index) {
        var frame = new ShareListFrame();
        try {
            frame.write(index);
            frame.out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        byte[] body = frame.compressed.toByteArray();
        return ByteBuffer.allocate(8 + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4 + body.length)
                .putInt(CODE)
                .put(body)
                .array();
    }

    private void write(ShareIndex index) throws IOException {
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
