package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cratekeeper.music.AudioFile;
import cratekeeper.music.AudioFile.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way a file gets spoilt on its way is found, and told in one sentence.
class BrokenFilesTest {

    private final Verifier verifier = new Verifier(TestAudio.FFMPEG);
    private @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flac",
                "vbr.mp3",
                "aac.m4a",
                "alac.m4a",
                "ogg",
                "opus",
                "oga",
                "wav",
                "aiff"
            })
    void whatWasCutIsBrokenWhereverItWasCut(String kind) throws Exception {
        for (double part : new double[] {0.01, 0.3, 0.5, 0.9}) {
            byte[] whole = bytes(kind);
            byte[] cut = Arrays.copyOf(whole, (int) (whole.length * part));
            isBroken(kind, cut, kind + " cut to " + part);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flac", "alac.m4a", "aac.m4a", "ogg", "opus", "wav", "aiff"})
    void aThousandthMissingIsSeen(String kind) throws Exception {
        byte[] whole = bytes(kind);
        byte[] cut = Arrays.copyOf(whole, (int) (whole.length * 0.999));
        isBroken(kind, cut, kind + " cut to 0.999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"flac", "oga", "ogg", "opus", "alac.m4a", "mp3", "aac.m4a"})
    void flippedBytesAreDamage(String kind) throws Exception {
        byte[] bytes = bytes(kind);
        var random = new Random(11);
        for (int i = 0; i < 400; i++)
            bytes[bytes.length / 3 + random.nextInt(bytes.length / 3)] ^= (byte) (1 + i % 255);
        isBroken(kind, bytes, kind + " flipped");
    }

    @Test
    void aFlippedByteIsFoundWithoutAChecksumOfTheWhole() throws Exception {
        byte[] bytes = bytes("flac");
        Arrays.fill(bytes, 4 + 4 + 18, 4 + 4 + 34, (byte) 0);
        assertEquals(Verdict.OK, check("flac", bytes).verdict());
        bytes[bytes.length / 2] ^= 16;
        isBroken("flac", bytes, "flac without MD5");
    }

    @ParameterizedTest
    @CsvSource({"1", "3"})
    void aHeaderThatPromisesMoreIsFound(int times) throws Exception {
        byte[] bytes = bytes("flac");
        // The lowest bytes of the number of samples.
        bytes[4 + 4 + 15] += (byte) (16 * times);
        isBroken("flac", bytes, "flac that lies");
    }

    @Test
    void mp3WithCutFramesIsBroken() throws Exception {
        byte[] bytes = bytes("vbr.mp3");
        int at = bytes.length / 2;
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - 2_777);
        System.arraycopy(bytes, at + 2_777, shorter, at, shorter.length - at);
        isBroken("mp3", shorter, "mp3 with a gap");
    }

    @Test
    void anErrorPageBehindTheMusicIsBroken() throws Exception {
        byte[] page =
                "<html><body>503 Service Unavailable</body></html>\n"
                        .repeat(80)
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = bytes("mp3");
        byte[] both = Arrays.copyOf(bytes, bytes.length / 2 + page.length);
        System.arraycopy(page, 0, both, bytes.length / 2, page.length);
        isBroken("mp3", both, "mp3 with a page");
    }

    @Test
    void oggWithoutAPageInTheMiddleIsBroken() throws Exception {
        byte[] bytes = bytes("ogg");
        byte[] mark = "OggS".getBytes(StandardCharsets.US_ASCII);
        int from = find(bytes, mark, bytes.length / 2);
        int to = find(bytes, mark, from + 1);
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        isBroken("ogg", shorter, "ogg without a page");
    }

    @Test
    void mp4WithoutItsIndexIsBroken() throws Exception {
        byte[] bytes = bytes("aac.m4a");
        bytes[find(bytes, "moov".getBytes(StandardCharsets.US_ASCII), 0)] = 'f';
        isBroken("m4a", bytes, "mp4 without moov");
    }

    @Test
    void wavThatPromisesMoreIsBroken() throws Exception {
        byte[] bytes = bytes("wav");
        bytes[43] = 2;
        isBroken("wav", bytes, "wav that lies");
    }

    @Test
    void oneSampleASecondIsNoMusic() throws Exception {
        byte[] bytes = bytes("wav");
        Arrays.fill(bytes, 24, 28, (byte) 0);
        bytes[24] = 1;
        isBroken("wav", bytes, "wav at 1 Hz");
    }

    @Test
    void aPictureIsNoMusic() throws Exception {
        isBroken("flac", TestAudio.png(), "a picture");
    }

    private void isBroken(String kind, byte[] bytes, String name) throws Exception {
        AudioFile file = check(kind, bytes);
        assertEquals(Verdict.BROKEN, file.verdict(), name + ": " + file);
        assertNotEquals(List.of(), file.evidence(), name);
    }

    private AudioFile check(String kind, byte[] bytes) throws Exception {
        String ending = kind.substring(kind.lastIndexOf('.') + 1);
        return verifier.check(Files.write(folder.resolve("spoilt." + ending), bytes));
    }

    private static byte[] bytes(String kind) throws Exception {
        return Files.readAllBytes(TestAudio.file(kind));
    }

    private static int find(byte[] in, byte[] what, int from) {
        for (int i = from; i <= in.length - what.length; i++)
            if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) return i;
        throw new IllegalStateException("not there");
    }
}
