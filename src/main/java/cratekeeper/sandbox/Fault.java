package cratekeeper.sandbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A way in which a server can go wrong.
public sealed interface Fault {
    /// Answers rightly, but late.
    record Slow(Duration by) implements Fault {}

    /// Takes the connection and closes it without a word.
    record Reset() implements Fault {}

    /// Answers with this status and a short HTML page.
    record Status(int code, @Nullable Integer retryAfterSeconds) implements Fault {}

    /// Answers 200 with an HTML page, whatever was asked for.
    record Page() implements Fault {}

    /// Sends the first half of the right answer as if it were all of it.
    record Half() implements Fault {}

    /// Announces the right answer, sends half of it and closes the connection.
    record Broken() implements Fault {}
}
