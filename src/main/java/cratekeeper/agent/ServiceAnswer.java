package cratekeeper.agent;

import cratekeeper.music.Service;
import java.util.Locale;

/// How one service answered one search.
///
/// @param hits how many hits so far
/// @param millis since it was asked
/// @param error one sentence; "" if there was none
public record ServiceAnswer(
        Service service, State state, int hits, long millis, boolean cached, String error) {

    /// Where the service stands.
    public enum State {
        ASKED,
        ANSWERED,
        THROTTLED,
        SIGN_IN_NEEDED,
        UNREACHABLE,
        UNREADABLE;

        public String json() {
            return switch (this) {
                case ASKED -> "asked";
                case ANSWERED -> "answered";
                case THROTTLED -> "waiting";
                case SIGN_IN_NEEDED -> "signInNeeded";
                case UNREACHABLE -> "unreachable";
                case UNREADABLE -> "unreadable";
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
