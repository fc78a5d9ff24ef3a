package cratekeeper.integration.youtube;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.music.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// yt-dlp's complaints by what somebody can do about them. Its words change from version to
/// version, so they are matched loosely. Pure.
final class YtDlpErrors {
    private static final Duration SUSPECTED = Duration.ofMinutes(10);
    private static final Pattern ERROR = Pattern.compile("(?m)^ERROR:\\s*(.+)$");
    private static final Pattern PREFIX =
            Pattern.compile("^(?:\\[[^]]*]\\s*)?(?:[\\w-]{11}:\\s*)?");
    private static final Pattern DISK =
            pattern(
                    "no space left|disk quota|read-only file system|permission denied|unable to open for"
                            + " writing|file name too long|errno (?:13|17|20|28|30)\\b");
    private static final Pattern THROTTLED =
            pattern("http error (?:429|503)|too many requests|rate.?limit");
    private static final Pattern SUSPECT = pattern("not a bot|captcha|unusual traffic");
    private static final Pattern NETWORK =
            pattern(
                    "http error 5\\d\\d|timed? ?out|getaddrinfo|name resolution|connection|network is"
                            + "|unreachable|incompleteread|ssl|remote end closed|unable to download"
                            + "|did not get any data|giving up after|bytes read|more expected");
    private static final Pattern FORMAT =
            pattern("requested format is not available|only images are available|no video formats");
    private static final Pattern NO_RUNTIME = pattern("no supported javascript runtime");

    /// What is not given, and why.
    private record Reason(Pattern words, String why) {}

    private static final List<Reason> REASONS =
            List.of(
                    reason("\\bdrm\\b", "it is protected, and protected streams are left alone"),
                    reason(
                            "your country|geo.?restrict|your location|not available (?:in|from) your"
                                    + "|blocked it in",
                            "it may not be played in your country"),
                    reason(
                            "confirm your age|age.?restricted|inappropriate for some users",
                            "it is for adults who are signed in"),
                    reason(
                            "members.only|join this channel|available to this channel's members",
                            "it is for members of its channel"),
                    reason("premium", "it is for subscribers"),
                    reason("private video|video is private|is private", "it is private"),
                    reason(
                            "live event|premieres? in|will begin|is live|has not started",
                            "it is live, or has not begun yet"),
                    reason(
                            "http error (?:404|410)|unavailable|has been removed|terminated"
                                    + "|does not exist|no longer available|deleted|incomplete youtube id",
                            "it is gone"),
                    reason(
                            "http error (?:401|403)|forbidden",
                            "its stream was refused; a newer yt-dlp may help"),
                    reason("sign in|login required", "it is for people who are signed in"));

    private YtDlpErrors() {}

    private static Pattern pattern(String words) {
        return Pattern.compile("(?iu)" + words);
    }

    private static Reason reason(String words, String why) {
        return new Reason(pattern(words), why);
    }

    /// What to throw for a run that did not end well.
    ///
    /// @throws IOException the disk failed us
    static SourceException of(ProgramRun.Ended ended) throws IOException {
        switch (ended.how()) {
            case TIMED_OUT -> {
                return new SourceException.Unreachable(
                        Service.YOUTUBE, "yt-dlp did not answer in time", null);
            }
            case TOO_MUCH -> {
                return unreadable("yt-dlp said more than can be read");
            }
            case BY_ITSELF -> {}
        }
        String error = lastError(ended.complaints());
        if (DISK.matcher(error).find()) throw new IOException("yt-dlp could not write its file.");
        return explained(error, ended);
    }

    private static SourceException explained(String error, ProgramRun.Ended ended) {
        if (THROTTLED.matcher(error).find())
            return new SourceException.Throttled(
                    Service.YOUTUBE, SourceFailures.DEFAULT_WAIT, null);
        if (SUSPECT.matcher(error).find())
            return new SourceException.Throttled(Service.YOUTUBE, SUSPECTED, null);
        if (FORMAT.matcher(error).find()) {
            return notOffered(
                    NO_RUNTIME.matcher(ended.complaints()).find()
                            ? "yt-dlp found no JavaScript runtime and so no stream; install deno"
                            : "this stream of it is not there any more");
        }
        for (Reason reason : REASONS)
            if (reason.words().matcher(error).find()) return notOffered(reason.why());
        if (NETWORK.matcher(error).find())
            return new SourceException.Unreachable(
                    Service.YOUTUBE, "yt-dlp got no connection", null);
        if (ended.exit() == 2) return unreadable("yt-dlp is too old to be asked so");
        String words = SourceFailures.brief(error.replaceAll("[<>?]|https?://\\S+", " "));
        return unreadable(
                words == null ? "yt-dlp failed without a word" : "yt-dlp failed: " + words);
    }

    private static SourceException notOffered(String why) {
        return new SourceException.NotOffered(Service.YOUTUBE, why);
    }

    private static SourceException unreadable(String detail) {
        return new SourceException.Unreadable(Service.YOUTUBE, detail, null);
    }

    private static String lastError(String complaints) {
        String last = "";
        var errors = ERROR.matcher(complaints);
        while (errors.find()) last = Objects.requireNonNullElse(errors.group(1), "");
        return PREFIX.matcher(last).replaceFirst("");
    }
}
