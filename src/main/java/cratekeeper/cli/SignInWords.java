package cratekeeper.cli;

import cratekeeper.integration.SignInState;
import cratekeeper.music.Service;
import tools.jackson.databind.node.ObjectNode;

/// How a sign-in stands, for a person and for scripts.
final class SignInWords {
    private SignInWords() {}

    static String of(Service service, SignInState state) {
        String name = service.displayName();
        return switch (state) {
            case SignInState.NotSetUp(String what) -> name + ": " + what;
            case SignInState.SignedOut() -> name + ": not signed in.";
            case SignInState.Connected(String as, var until) ->
                    name
                            + ": connected"
                            + (as.isEmpty() ? "" : " as " + as)
                            + (until == null ? "" : ", until " + until)
                            + ".";
            case SignInState.Expired(String why) -> name + ": sign in again. " + why;
            case SignInState.Blocked(String why) -> name + ": blocked. " + why;
        };
    }

    static ObjectNode document(Service service, SignInState state) {
        var node = Documents.object().put("service", service.id());
        return switch (state) {
            case SignInState.NotSetUp(String what) ->
                    node.put("state", "notSetUp").put("message", what);
            case SignInState.SignedOut() -> node.put("state", "signedOut");
            case SignInState.Connected(String as, var until) -> {
                node.put("state", "connected");
                if (!as.isEmpty()) node.put("signedInAs", as);
                if (until != null) node.put("until", until.toString());
                yield node;
            }
            case SignInState.Expired(String why) ->
                    node.put("state", "signInAgain").put("message", why);
            case SignInState.Blocked(String why) ->
                    node.put("state", "blocked").put("message", why);
        };
    }
}
