package cratekeeper.agent;

import cratekeeper.music.Service;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a service stands right now.
///
/// @param used requests in the current window
/// @param capacity requests that the limit allows in a window
/// @param limit in words: "1 a second"
/// @param nextFreeAt when the next request may go out; `null` if at once
/// @param signedInAs "" if nobody is signed in, or the service tells no name
/// @param message one sentence; "" if all is well
/// @param connection how a lasting connection stands, in a few words; "" for services that have
///   none
public record ServiceStatus(
        Service service,
        State state,
        int used,
        int capacity,
        String limit,
        @Nullable Instant nextFreeAt,
        String signedInAs,
        String message,
        String connection) {

    /// A service without a lasting connection.
    public ServiceStatus(
            Service service,
            State state,
            int used,
            int capacity,
            String limit,
            @Nullable Instant nextFreeAt,
            String signedInAs,
            String message) {
        this(service, state, used, capacity, limit, nextFreeAt, signedInAs, message, "");
    }

    /// Whether it can be asked.
    public enum State {
        READY("ready"),
        WAITING("waiting"),
        SIGN_IN_NEEDED("signInNeeded"),
        UNREACHABLE("unreachable");

        private final String json;

        State(String json) {
            this.json = json;
        }

        public String json() {
            return json;
        }

        @Override
        public String toString() {
            return json;
        }
    }
}
