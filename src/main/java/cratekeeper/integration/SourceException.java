package cratekeeper.integration;

import cratekeeper.music.Service;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A platform failed us. The subtypes are named by what someone can do about it; no text of theirs
/// holds a secret or an address with parameters.
public abstract sealed class SourceException extends Exception {
    private static final long serialVersionUID = 1;
    private final Service service;
    private final String sentence;
    private final @Nullable String detail;

    private SourceException(Service service, String sentence, @Nullable Throwable cause) {
        this(service, sentence, null, cause);
    }

    private SourceException(
            Service service, String sentence, @Nullable String detail, @Nullable Throwable cause) {
        super(sentence, cause);
        this.service = service;
        this.sentence = sentence;
        this.detail = detail;
    }

    /// What happened, for a person.
    public String sentence() {
        return sentence;
    }

    public Service service() {
        return service;
    }

    /// What the usual sentence of this kind of failure has to tell beside the kind, "" for nothing;
    /// empty where the sentence is not the usual one, and has to be told as it is.
    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /// No connection, server fault, time-out. Worth trying again later.
    public static final class Unreachable extends SourceException {
        private static final long serialVersionUID = 1;

        public Unreachable(Service service, String detail, @Nullable Throwable cause) {
            super(
                    service,
                    service.displayName() + " cannot be reached (" + detail + ").",
                    detail,
                    cause);
        }

        private Unreachable(Service service, @Nullable Throwable cause, String sentence) {
            super(service, sentence, cause);
        }

        /// Where the platform itself is there, but not what a file depends on, such as the one
        /// person who has it.
        ///
        /// @param sentence what happened
        public static Unreachable saying(
                Service service, String sentence, @Nullable Throwable cause) {
            return new Unreachable(service, cause, sentence);
        }
    }

    /// Too many requests: wait as told.
    public static final class Throttled extends SourceException {
        private static final long serialVersionUID = 1;
        private final Duration waitFor;

        public Throttled(Service service, Duration waitFor, @Nullable Throwable cause) {
            super(
                    service,
                    service.displayName() + " asks us to wait " + waitFor.toSeconds() + " s.",
                    Long.toString(waitFor.toSeconds()),
                    cause);
            this.waitFor = waitFor;
        }

        public Duration waitFor() {
            return waitFor;
        }
    }

    /// Sign-in missing, expired or refused.
    public static final class SignInNeeded extends SourceException {
        private static final long serialVersionUID = 1;

        public SignInNeeded(Service service, @Nullable Throwable cause) {
            super(service, service.displayName() + " wants you to sign in.", "", cause);
        }

        /// @param sentence why, and what to do; says the platform's name itself
        public SignInNeeded(Service service, String sentence, @Nullable Throwable cause) {
            super(service, sentence, cause);
        }
    }

    /// The platform knows who asks, or refuses everybody: asking again changes nothing.
    public static final class Blocked extends SourceException {
        private static final long serialVersionUID = 1;

        public Blocked(Service service, String why, @Nullable Throwable cause) {
            super(service, service.displayName() + " refuses us: " + why + ".", why, cause);
        }
    }

    /// The reply has a shape we do not know: our code must change.
    public static final class Unreadable extends SourceException {
        private static final long serialVersionUID = 1;

        public Unreadable(Service service, String detail, @Nullable Throwable cause) {
            super(
                    service,
                    service.displayName() + " sent a reply we cannot read (" + detail + ").",
                    detail,
                    cause);
        }
    }

    /// The platform has it and does not give it: protected, private, gone, sold only.
    public static final class NotOffered extends SourceException {
        private static final long serialVersionUID = 1;

        public NotOffered(Service service, String reason) {
            super(
                    service,
                    service.displayName() + " does not offer it: " + reason + ".",
                    reason,
                    null);
        }
    }

    /// A file came that is not what was announced: shorter, or with another checksum.
    public static final class Damaged extends SourceException {
        private static final long serialVersionUID = 1;

        public Damaged(Service service, String reason) {
            super(
                    service,
                    service.displayName() + " delivered a damaged file: " + reason + ".",
                    reason,
                    null);
        }
    }
}
