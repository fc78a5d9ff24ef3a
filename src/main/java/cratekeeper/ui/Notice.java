package cratekeeper.ui;

import cratekeeper.integration.SourceException;
import java.util.Locale;

/// What went wrong, in one sentence, and the one thing to do about it.
public record Notice(String sentence, Remedy remedy) {

    /// What the notice's button does.
    public enum Remedy {
        NONE,
        TRY_AGAIN,
        SIGN_IN;

        /// "" if there is nothing to press.
        public String words() {
            return this == NONE
                    ? ""
                    : Texts.in(Notice.class).get("remedy." + name().toLowerCase(Locale.ROOT));
        }
    }

    /// Makes words of a failure. A programming error is not hidden behind kind words: it says what
    /// it is, and the log has the rest.
    public static Notice of(Exception cause) {
        if (!(cause instanceof SourceException failure))
            return new Notice(sentence(cause), Remedy.TRY_AGAIN);
        return new Notice(
                sentence(failure),
                switch (failure) {
                    case SourceException.SignInNeeded _ -> Remedy.SIGN_IN;
                    case SourceException.NotOffered _,
                            SourceException.Blocked _,
                            SourceException.Unreadable _ ->
                            Remedy.NONE;
                    case SourceException.Unreachable _,
                            SourceException.Throttled _,
                            SourceException.Damaged _ ->
                            Remedy.TRY_AGAIN;
                });
    }

    /// The failure in the window's language; what the service itself told stays in its own.
    private static String sentence(SourceException failure) {
        // A sentence of its own says more than the kind of failure does.
        if (failure.detail().isEmpty()) return Said.of(failure.sentence());
        String kind =
                switch (failure) {
                    case SourceException.SignInNeeded _ -> "sign_in";
                    case SourceException.NotOffered _ -> "not_offered";
                    case SourceException.Blocked _ -> "blocked";
                    case SourceException.Unreadable _ -> "unreadable";
                    case SourceException.Unreachable _ -> "unreachable";
                    case SourceException.Throttled _ -> "throttled";
                    case SourceException.Damaged _ -> "damaged";
                };
        return Texts.in(Notice.class)
                .get(
                        "failure." + kind,
                        failure.service().displayName(),
                        Said.of(failure.detail().orElse("")));
    }

    private static String sentence(Exception cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? Texts.in(Notice.class).get("failure", cause.getClass().getSimpleName())
                : Said.of(message);
    }
}
