package cratekeeper.integration.youtube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.SourceException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YtDlpErrorsTest {
    private static SourceException of(int exit, String complaints) throws IOException {
        return YtDlpErrors.of(new ProgramRun.Ended(exit, complaints, ProgramRun.End.BY_ITSELF));
    }

    private static SourceException of(String error) throws IOException {
        return of(1, "WARNING: something else\nERROR: [youtube] AbCdEfGh-_1: " + error + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "This video is DRM protected | protected",
                "The uploader has not made this video available in your country | country",
                "Video unavailable. This video is not available in your country | country",
                "Sign in to confirm your age. This video may be inappropriate for some users | adults",
                "Join this channel to get access to members-only content | members",
                "This video is only available to Music Premium members | subscribers",
                "Private video. Sign in if you've been granted access to this video | private",
                "This live event will begin in 3 hours. | live",
                "Premieres in 20 minutes | live",
                "Video unavailable. This video has been removed by the uploader | gone",
                "Video unavailable | gone",
                "Unable to download webpage: HTTP Error 404: Not Found | gone",
                "unable to download video data: HTTP Error 403: Forbidden | refused",
                "Requested format is not available. Use --list-formats | not there any more"
            })
    void whatIsNotGivenSaysWhy(String error, String word) throws Exception {
        var failure = assertInstanceOf(SourceException.NotOffered.class, of(error));
        assertTrue(failure.sentence().contains(word), failure.sentence());
    }

    @Test
    void aFormatThatIsMissedForWantOfARuntimeSaysSo() throws Exception {
        var failure =
                of(
                        1,
                        "WARNING: [youtube] No supported JavaScript runtime could be found.\n"
                                + "ERROR: [youtube] AbCdEfGh-_1: Requested format is not available\n");
        assertTrue(failure.sentence().contains("JavaScript runtime"), failure.sentence());
    }

    @Test
    void tooManyRequestsAndSuspicionsMeanWaiting() throws Exception {
        var busy =
                assertInstanceOf(
                        SourceException.Throttled.class,
                        of("Unable to download API page: HTTP Error 429: Too Many Requests"));
        assertEquals(Duration.ofSeconds(30), busy.waitFor());
        var suspect =
                assertInstanceOf(
                        SourceException.Throttled.class,
                        of("Sign in to confirm you’re not a bot. Use --cookies"));
        assertEquals(Duration.ofMinutes(10), suspect.waitFor());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Unable to download webpage: <urlopen error [Errno -2] Name or service not known>",
                "unable to download video data: timed out",
                "Unable to download API page: HTTP Error 502: Bad Gateway",
                "10 bytes read, 200 more expected. Giving up after 10 retries"
            })
    void aBrokenNetworkIsUnreachable(String error) throws Exception {
        assertInstanceOf(SourceException.Unreachable.class, of(error));
    }

    @Test
    void aFullDiskIsNoFaultOfTheService() {
        assertThrows(
                IOException.class,
                () -> of("unable to write data: [Errno 28] No space left on device"));
    }

    @Test
    void whatNobodyKnowsIsUnreadableAndShort() throws Exception {
        for (String odd :
                new String[] {
                    "", "<html>" + "x".repeat(5000), "see https://example.org/?key=secret now"
                }) {
            var failure = assertInstanceOf(SourceException.Unreadable.class, of(odd));
            String words = failure.sentence();
            assertTrue(words.length() < 250, words);
            assertFalse(words.contains("<") || words.contains("secret"), words);
        }
        assertInstanceOf(SourceException.Unreadable.class, of(2, "Usage: yt-dlp\n"));
        assertInstanceOf(SourceException.Unreadable.class, of(101, ""));
    }

    @Test
    void hangingAndEndlessRunsAreTold() throws Exception {
        assertInstanceOf(
                SourceException.Unreachable.class,
                YtDlpErrors.of(new ProgramRun.Ended(-1, "", ProgramRun.End.TIMED_OUT)));
        assertInstanceOf(
                SourceException.Unreadable.class,
                YtDlpErrors.of(new ProgramRun.Ended(-1, "", ProgramRun.End.TOO_MUCH)));
    }
}
