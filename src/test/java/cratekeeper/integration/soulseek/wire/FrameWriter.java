package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.io.OutputStream;

/// Writes messages of one family as frames, each in one piece.
///
/// @param <M> the family
public final class FrameWriter<M> {
    private final OutputStream out;
    private final Codec<M> codec;

    public FrameWriter(OutputStream out, Codec<M> codec) {
        this.out = out;
        this.codec = codec;
    }

    public void write(M message) throws IOException {
        out.write(codec.frame(message));
        out.flush();
    }
}
