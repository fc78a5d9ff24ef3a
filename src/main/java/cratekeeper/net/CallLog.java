package cratekeeper.net;

import cratekeeper.music.Service;
import java.time.Instant;

/// Told of every call that went out, for the Activity figures. Must not block.
@FunctionalInterface
public interface CallLog {
    void record(Call call);

    /// @param millis from sending to the last byte, waits left out
    record Call(Service service, Operation operation, Instant at, long millis, Outcome outcome) {}

    /// How a call ended.
    enum Outcome {
        OK,
        NOT_FOUND,
        THROTTLED,
        REFUSED,
        SERVER_ERROR,
        NETWORK_ERROR,
        TIMEOUT,
        CANCELLED
    }
}
