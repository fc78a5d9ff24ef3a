package cratekeeper.integration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a sign-in stands, as far as it is known without asking.
public sealed interface SignInState {
    /// Something must be entered before one can sign in.
    ///
    /// @param what one sentence: what, and where to get it
    record NotSetUp(String what) implements SignInState {}

    record SignedOut() implements SignInState {}

    /// @param name as whom, "" if the service does not say
    /// @param until when one must sign in again, renewals included; `null` if never or unknown
    record Connected(String name, @Nullable Instant until) implements SignInState {}

    /// It was good, and is not any more.
    ///
    /// @param why one sentence
    record Expired(String why) implements SignInState {}

    /// The service knows who asks, and refuses.
    ///
    /// @param why one sentence: what could be done about it
    record Blocked(String why) implements SignInState {}
}
