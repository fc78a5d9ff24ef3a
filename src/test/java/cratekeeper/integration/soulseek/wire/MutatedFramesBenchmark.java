package cratekeeper.integration.soulseek.wire;

import java.time.Duration;

/// A million spoilt streams; prints the time and the heap. Run it with `-Xmx64m`.
final class MutatedFramesBenchmark {
    private static final int STREAMS = 1_000_000;

    private MutatedFramesBenchmark() {}

    public static void main(String[] arguments) {
        var frames = new MutatedFrames(7);
        long begin = System.nanoTime();
        frames.run(STREAMS);
        var runtime = Runtime.getRuntime();
        System.out.printf(
                "%,d streams in %d ms: %,d read, %,d refused; heap %d MiB of at most %d MiB%n",
                STREAMS,
                Duration.ofNanos(System.nanoTime() - begin).toMillis(),
                frames.read(),
                frames.refused(),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
    }
}
