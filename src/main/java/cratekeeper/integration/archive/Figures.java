package cratekeeper.integration.archive;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the numbers in a file's description, all of them texts. What makes no sense is unknown.
final class Figures {
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,7})(?:\\.(\\d{1,9}))?");
    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})(?:\\.(\\d{1,9}))?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(?:\\s*/\\s*\\d*)?");
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,15})(?:\\.\\d*)?");
    private static final Pattern DISC =
            Pattern.compile("(?i)(?:^|[^a-z])d(?:isc)?(\\d{1,2})[-_ ]?t(?:rack)?(\\d{1,3})");
    private static final int MILLIS_DIGITS = 3;

    private Figures() {}

    /// "337.18" seconds, "05:37" or "1:02:03", in milliseconds; 0 stands for unknown.
    static @Nullable Long millis(@Nullable String length) {
        if (length == null) return null;
        var seconds = SECONDS.matcher(length.strip());
        if (seconds.matches())
            return positive(Long.parseLong(seconds.group(1)) * 1000 + fraction(seconds.group(2)));
        var clock = CLOCK.matcher(length.strip());
        if (!clock.matches()) return null;
        long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        long minutes = hours * 60 + Long.parseLong(clock.group(2));
        return positive(
                (minutes * 60 + Long.parseLong(clock.group(3))) * 1000 + fraction(clock.group(4)));
    }

    /// Whether the length is told in fractions of a second, not by the clock.
    static boolean isExact(@Nullable String length) {
        return length != null && length.indexOf(':') < 0;
    }

    private static long fraction(@Nullable String digits) {
        if (digits == null) return 0;
        return Long.parseLong((digits + "000").substring(0, MILLIS_DIGITS));
    }

    private static @Nullable Long positive(long number) {
        return number > 0 ? Long.valueOf(number) : null;
    }

    /// "2", "02" or "2/20"; else what the file's name says: d2t03.
    static @Nullable Integer trackNumber(@Nullable String track, String name) {
        var number = NUMBER.matcher(track == null ? "" : track.strip());
        if (number.matches()) return Integer.valueOf(number.group(1));
        var named = DISC.matcher(name);
        return named.find() ? Integer.valueOf(named.group(2)) : null;
    }

    static @Nullable Integer discNumber(String name) {
        var named = DISC.matcher(name);
        return named.find() ? Integer.valueOf(named.group(1)) : null;
    }

    static @Nullable Long bytes(@Nullable String size) {
        var number = WHOLE.matcher(size == null ? "" : size.strip());
        return number.matches() ? positive(Long.parseLong(number.group(1))) : null;
    }

    /// Whole kilobits a second; nobody sends more than some thousands.
    static @Nullable Integer kbps(@Nullable String bitrate) {
        Long number = bytes(bitrate);
        return number == null || number > 20_000 ? null : Integer.valueOf(number.intValue());
    }

    /// By algorithm, lower-case; what is no checksum is left out.
    static Map<String, String> checksums(@Nullable String md5, @Nullable String sha1) {
        var sums = new TreeMap<String, String>();
        put(sums, "md5", md5, "[0-9a-f]{32}");
        put(sums, "sha1", sha1, "[0-9a-f]{40}");
        return sums;
    }

    private static void put(
            Map<String, String> sums, String algorithm, @Nullable String sum, String shape) {
        String hex = sum == null ? "" : sum.strip().toLowerCase(Locale.ROOT);
        if (hex.matches(shape)) sums.put(algorithm, hex);
    }
}
