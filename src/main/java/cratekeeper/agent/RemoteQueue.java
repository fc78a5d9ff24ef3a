package cratekeeper.agent;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What a job says while its file waits in the queue of the file's owner, and what that means.
public final class RemoteQueue {
    private static final String WAITS = "Remotely queued";
    private static final Pattern PLACED = Pattern.compile(WAITS + ", place (\\d{1,9})");

    private RemoteQueue() {}

    /// @param place from 1; less if the owner does not tell it
    static String words(long place) {
        return place > 0 ? WAITS + ", place " + place : WAITS;
    }

    /// Whether a job's message says that its file waits there.
    public static boolean isIn(String message) {
        return message.startsWith(WAITS);
    }

    /// The place that a job's message tells, from 1.
    public static OptionalLong place(String message) {
        var placed = PLACED.matcher(message);
        return placed.matches()
                ? OptionalLong.of(Long.parseLong(placed.group(1)))
                : OptionalLong.empty();
    }
}
