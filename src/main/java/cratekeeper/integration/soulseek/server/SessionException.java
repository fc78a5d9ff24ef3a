package cratekeeper.integration.soulseek.server;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// There is no session with the server; the message is one sentence for a person.
public final class SessionException extends IOException {
    private static final long serialVersionUID = 1;
    private static final String ELSEWHERE =
            "Somebody signed in to Soulseek with your name elsewhere, so we stopped.";
    private final Retry retry;
    private final @Nullable LoginRefusal refusal;

    private SessionException(
            String sentence,
            Retry retry,
            @Nullable LoginRefusal refusal,
            @Nullable Throwable cause) {
        super(sentence, cause);
        this.retry = retry;
        this.refusal = refusal;
    }

    static SessionException of(LoginRefusal refusal, String detail) {
        return new SessionException(refusal.sentence(detail), refusal.retry(), refusal, null);
    }

    static SessionException unreachable(Throwable cause) {
        return soon("Soulseek's server cannot be reached.", cause);
    }

    static SessionException closedAtOnce() {
        return soon("Soulseek's server closed the connection without an answer.", null);
    }

    static SessionException silent() {
        return new SessionException(
                "Soulseek's server does not answer: this name or address may be banned for half an"
                        + " hour.",
                Retry.LATER,
                null,
                null);
    }

    static SessionException lost(@Nullable Throwable cause) {
        return soon("The connection to Soulseek's server was lost.", cause);
    }

    static SessionException relogged() {
        return never(ELSEWHERE);
    }

    static SessionException closed() {
        return never("Soulseek is switched off.");
    }

    static SessionException noAnswer() {
        return soon("Soulseek's server did not answer in time.", null);
    }

    private static SessionException never(String sentence) {
        return new SessionException(sentence, Retry.NEVER, null, null);
    }

    private static SessionException soon(String sentence, @Nullable Throwable cause) {
        return new SessionException(sentence, Retry.SOON, null, cause);
    }

    /// What happened, for a person.
    public String sentence() {
        return String.valueOf(getMessage());
    }

    Retry retry() {
        return retry;
    }

    /// Whether the session tries again by itself.
    public boolean comesBack() {
        return retry != Retry.NEVER;
    }

    /// Whether the same name is in use at another place.
    public boolean isElsewhere() {
        return sentence().equals(ELSEWHERE);
    }

    /// Set if the server, or we in its place, refused the name or the password.
    public Optional<LoginRefusal> refusal() {
        return Optional.ofNullable(refusal);
    }
}
