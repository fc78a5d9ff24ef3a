package cratekeeper.ui;

import cratekeeper.music.Service;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How one service stands now, and how much of its quota is used.
///
/// @param used calls or connections in the running window
/// @param capacity how many it allows; 0 if unknown
/// @param limit in words: "55 a minute"
/// @param nextFreeAt when the next call may go; `null` if now
/// @param message one sentence; "" if there is nothing to say
public record ServiceStatus(
        Service service,
        State state,
        int used,
        int capacity,
        String limit,
        @Nullable Instant nextFreeAt,
        String message) {

    /// Whether it may be asked.
    public enum State {
        READY("ready"),
        WAITING("waiting"),
        SIGN_IN_NEEDED("sign in"),
        UNREACHABLE("unreachable");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Share of the quota in use, 0–1.
    public double share() {
        return capacity <= 0 ? 0 : Math.min(1, (double) used / capacity);
    }
}
