package cratekeeper.agent;

import cratekeeper.agent.ServiceStatus.State;
import cratekeeper.integration.Connection;
import cratekeeper.integration.SignInState;
import java.time.Duration;
import java.time.Instant;

/// How a lasting connection stands, for a person. Pure.
///
/// @param words a few, for a narrow list
/// @param message one sentence; "" if the words say it all
record ConnectionWords(State state, String words, String message) {

    static ConnectionWords of(Connection connection, SignInState signIn, Instant now) {
        return switch (connection) {
            case Connection.Off() ->
                    signIn instanceof SignInState.Connected
                            ? new ConnectionWords(State.READY, "not connected yet", "")
                            : new ConnectionWords(State.SIGN_IN_NEEDED, "signed out", "");
            case Connection.Connecting() -> new ConnectionWords(State.WAITING, "connecting", "");
            case Connection.Online() -> new ConnectionWords(State.READY, "online", "");
            case Connection.Returning(Instant at, String why) ->
                    new ConnectionWords(State.WAITING, "reconnecting in " + left(now, at), why);
            case Connection.Elsewhere(String why) ->
                    new ConnectionWords(State.UNREACHABLE, "signed in elsewhere", why);
            case Connection.Ended(String why) ->
                    new ConnectionWords(State.UNREACHABLE, "disconnected", why);
        };
    }

    private static String left(Instant now, Instant at) {
        long seconds = Math.max(1, Duration.between(now, at).toSeconds());
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min";
    }
}
