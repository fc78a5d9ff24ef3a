package cratekeeper.music;

import org.jspecify.annotations.Nullable;

/// One step along the chain and how it ended.
///
/// @param reason one sentence
/// @param offer what was tried; `null` where the service had nothing to try
public record Attempt(Service service, Outcome outcome, String reason, @Nullable Offer offer) {

    /// How a step ended. Only `SAVED` ends the chain.
    public enum Outcome {
        SAVED("saved"),
        NOTHING_FOUND("nothingFound"),
        NOT_OFFERED("notOffered"),
        NO_MATCH("noMatch"),
        BELOW_MINIMUM("belowMinimum"),
        BROKEN("broken"),
        UNREACHABLE("unreachable"),
        THROTTLED("throttled"),
        SIGN_IN_NEEDED("signInNeeded"),
        UNREADABLE("unreadable");

        private final String json;

        Outcome(String json) {
            this.json = json;
        }

        public String json() {
            return json;
        }

        @Override
        public String toString() {
            return json();
        }
    }
}
