package cratekeeper.integration.soulseek.wire;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// What a piece of work allocates.
final class Memory {
    private Memory() {}

    /// Bytes that this thread has allocated so far.
    static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
