package cratekeeper.ui.parts;

import cratekeeper.agent.ServiceStatus;
import cratekeeper.ui.Texts;
import java.util.Locale;

/// How a service stands, in words and as a dot.
public final class Standing {
    private Standing() {}

    public static String words(ServiceStatus.State state) {
        return Texts.in(Standing.class).get("standing." + state.name().toLowerCase(Locale.ROOT));
    }

    public static StateDot.State dot(ServiceStatus.State state) {
        return switch (state) {
            case READY -> StateDot.State.READY;
            case WAITING -> StateDot.State.WAITING;
            case SIGN_IN_NEEDED -> StateDot.State.OFF;
            case UNREACHABLE -> StateDot.State.FAILED;
        };
    }

    public static Chip.Tone tone(ServiceStatus.State state) {
        return switch (state) {
            case READY -> Chip.Tone.GOOD;
            case WAITING -> Chip.Tone.WARN;
            case SIGN_IN_NEEDED -> Chip.Tone.PLAIN;
            case UNREACHABLE -> Chip.Tone.BAD;
        };
    }

    /// Share of a quota in use, 0–1.
    public static double share(int used, int capacity) {
        return capacity <= 0 ? 0 : Math.min(1, (double) used / capacity);
    }
}
