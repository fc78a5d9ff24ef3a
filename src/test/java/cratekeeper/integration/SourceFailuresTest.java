package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Service;
import cratekeeper.net.HttpStatusException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

class SourceFailuresTest {

    private static String words(Exception failure) {
        return SourceFailures.of(Service.MUSICBRAINZ, failure).getMessage();
    }

    @Test
    void whatTheNetworkDidIsSaidInHumanWordsWithoutItsAddresses() {
        assertEquals(
                "MusicBrainz cannot be reached (no connection).",
                words(new UnknownHostException("musicbrainz.org?token=x")));
        assertEquals(
                "MusicBrainz cannot be reached (no connection).",
                words(new ConnectException("refused")));
        assertEquals(
                "MusicBrainz cannot be reached (time-out).",
                words(new SocketTimeoutException("x")));
        assertEquals(
                "MusicBrainz cannot be reached (no secure connection).",
                words(new SSLHandshakeException("x")));
        assertEquals(
                "MusicBrainz cannot be reached (connection lost).",
                words(new IOException("https://x/?q=secret")));
    }

    @Test
    void aRefusalTellsTheServersOwnErrorBrieflyAndNothingElseOfItsBody() {
        assertEquals(
                "MusicBrainz sent a reply we cannot read (answer 400: Invalid mbid).",
                words(new HttpStatusException(400, "{\"error\":\"Invalid\\n mbid.\"}", null)));
        assertEquals(
                "MusicBrainz sent a reply we cannot read (answer 405).",
                words(new HttpStatusException(405, "<html>secret</html>", null)));
        String longWords =
                words(
                        new HttpStatusException(
                                400, "{\"error\":\"" + "word ".repeat(100) + "\"}", null));
        assertTrue(longWords.length() < 220, longWords);
        assertFalse(
                words(
                                new HttpStatusException(
                                        400, "{\"error\":\"see http://x/y?key=secret\"}", null))
                        .contains("secret"));
    }
}
