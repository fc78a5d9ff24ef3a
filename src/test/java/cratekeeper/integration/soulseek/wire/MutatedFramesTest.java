package cratekeeper.integration.soulseek.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Whatever comes, it is a message or a refusal.
class MutatedFramesTest {
    private static final int STREAMS = 120_000;

    @Test
    void nothingButARefusalComesOfASpoiltFrame() {
        var frames = new MutatedFrames(20_260_101);
        frames.run(STREAMS);
        // Neither may be all: the fuzz would prove nothing.
        assertTrue(frames.read() > STREAMS / 10, frames.read() + " read");
        assertTrue(frames.refused() > STREAMS / 10, frames.refused() + " refused");
    }
}
