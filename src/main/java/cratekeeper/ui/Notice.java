package cratekeeper.ui;

import cratekeeper.integration.SourceException;

/// What went wrong, in one sentence, and the one thing to do about it.
public record Notice(String sentence, Remedy remedy) {

    /// What the notice's button does.
    public enum Remedy {
        NONE(""),
        TRY_AGAIN("Try again"),
        SIGN_IN("Accounts");

        private final String words;

        Remedy(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// Makes words of a failure. A programming error is not hidden behind kind words: it says what
    /// it is, and the log has the rest.
    public static Notice of(Exception cause) {
        if (!(cause instanceof SourceException failure))
            return new Notice(sentence(cause), Remedy.TRY_AGAIN);
        return switch (failure) {
            case SourceException.SignInNeeded e -> new Notice(sentence(e), Remedy.SIGN_IN);
            case SourceException.NotOffered e -> new Notice(sentence(e), Remedy.NONE);
            case SourceException.Blocked e -> new Notice(sentence(e), Remedy.NONE);
            case SourceException.Unreadable e -> new Notice(sentence(e), Remedy.NONE);
            case SourceException.Unreachable e -> new Notice(sentence(e), Remedy.TRY_AGAIN);
            case SourceException.Throttled e -> new Notice(sentence(e), Remedy.TRY_AGAIN);
            case SourceException.Damaged e -> new Notice(sentence(e), Remedy.TRY_AGAIN);
        };
    }

    private static String sentence(Exception cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank()
                ? "That did not work (" + cause.getClass().getSimpleName() + ")."
                : message;
    }
}
