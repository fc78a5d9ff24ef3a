package cratekeeper.music;

import org.jspecify.annotations.Nullable;

/// One step along the chain and how it ended.
///
/// @param reason one sentence
/// @param offer what was tried; `null` where the service had nothing to try
/// @param kept the file that came and was not taken, as it lies on the disk: a person may want it
///   after all
public record Attempt(
        Service service,
        Outcome outcome,
        String reason,
        @Nullable Offer offer,
        @Nullable AudioFile kept) {

    /// Nothing came that is worth keeping.
    public Attempt(Service service, Outcome outcome, String reason, @Nullable Offer offer) {
        this(service, outcome, reason, offer, null);
    }

    public Attempt keeping(@Nullable AudioFile file) {
        return new Attempt(service, outcome, reason, offer, file);
    }

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
