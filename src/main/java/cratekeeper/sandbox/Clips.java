package cratekeeper.sandbox;

import cratekeeper.sandbox.Catalogue.Recording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Excerpts of half a minute, cut out of the generated audio when first asked for.
final class Clips {
    /// Frames in thirty seconds.
    private static final int FRAMES = 30 * Song.RATE / Mp3Frames.SAMPLES;

    private final AudioFiles audio;
    private final Map<String, byte[]> cut = new ConcurrentHashMap<>();

    Clips(AudioFiles audio) {
        this.audio = audio;
    }

    /// Whether it is known how the recording sounds.
    static boolean canPlay(Recording recording) {
        return recording.sound() != null && recording.lengthMs() != null;
    }

    /// An MP3 file.
    byte[] of(Recording recording) throws IOException, InterruptedException {
        byte[] known = cut.get(recording.id());
        if (known != null) return known;
        byte[] whole = Files.readAllBytes(audio.file(recording, AudioFormat.MP3_128).path());
        byte[] clip = clip(Mp3Frames.cut(Arrays.copyOfRange(whole, tag(whole), whole.length)));
        cut.put(recording.id(), clip);
        return clip;
    }

    /// From the middle, where all instruments play. The first frame is no sound.
    private static byte[] clip(List<byte[]> frames) {
        int count = Math.min(FRAMES, frames.size() - 1);
        int from = Math.max(1, (frames.size() - count) / 2);
        var heard = frames.subList(from, from + count);
        long bytes = heard.stream().mapToLong(frame -> frame.length).sum();
        var out = new ByteArrayOutputStream();
        out.writeBytes(Mp3Frames.head(false, count, bytes));
        heard.forEach(out::writeBytes);
        return out.toByteArray();
    }

    /// Length of the ID3 tag at the beginning.
    private static int tag(byte[] file) {
        return 10 + (file[6] << 21 | file[7] << 14 | file[8] << 7 | file[9]);
    }
}
