package cratekeeper.integration.soulseek.wire;

import java.io.IOException;

/// What the server knows about a user's sharing.
///
/// @param bytesPerSecond average of their uploads
public record UserStatistics(long bytesPerSecond, long uploads, long files, long folders) {
    static UserStatistics read(WireReader in) throws IOException {
        long speed = in.u32();
        long uploads = in.u32();
        in.u32(); // means nothing to anybody
        return new UserStatistics(speed, uploads, in.u32(), in.u32());
    }

    void write(WireWriter out) {
        out.u32(bytesPerSecond);
        out.u32(uploads);
        out.u32(0);
        out.u32(files);
        out.u32(folders);
    }
}
