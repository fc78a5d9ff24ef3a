package cratekeeper.net;

import cratekeeper.net.CallLog.Outcome;
import java.io.InterruptedIOException;

/// What a failed call is called in the log.
final class Outcomes {
    private Outcomes() {}

    static Outcome of(Throwable failure) {
        if (Thread.currentThread().isInterrupted()) return Outcome.CANCELLED;
        return switch (failure) {
            case HttpStatusException e -> of(e.status());
            case InterruptedException _ -> Outcome.CANCELLED;
            case InterruptedIOException _ -> Outcome.TIMEOUT;
            default -> Outcome.NETWORK_ERROR;
        };
    }

    private static Outcome of(int status) {
        return switch (status) {
            case 404, 410 -> Outcome.NOT_FOUND;
            case 429, 503 -> Outcome.THROTTLED;
            default -> status >= 500 ? Outcome.SERVER_ERROR : Outcome.REFUSED;
        };
    }
}
