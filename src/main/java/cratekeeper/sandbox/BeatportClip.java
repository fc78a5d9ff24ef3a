package cratekeeper.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/// The excerpt of a track: whole frames out of the middle of its MP3, at most two minutes.
final class BeatportClip {
    private static final int HEAD = Mp3Frames.head(false, 0, 0).length;
    private static final int TAG_HEAD = 10;

    private BeatportClip() {}

    /// Where the excerpt of a track of this length begins.
    static int fromMs(int lengthMs) {
        return Math.max(0, Math.min(lengthMs / 3, lengthMs - BeatportShapes.LONGEST_SAMPLE_MS));
    }

    /// @param audio makes the MP3 if it is not there yet
    static byte[] of(BeatportShop.Sold track, AudioFiles audio)
            throws IOException, InterruptedException {
        var recording = track.entry().recording();
        byte[] whole = Files.readAllBytes(audio.file(recording, AudioFormat.MP3_128).path());
        var frames = Mp3Frames.cut(Arrays.copyOfRange(whole, begin(whole), whole.length));
        int length = (int) (frames.size() * 1000L * Mp3Frames.SAMPLES / Song.RATE);
        int from = frame(fromMs(length));
        int to = Math.min(frames.size(), from + frame(BeatportShapes.LONGEST_SAMPLE_MS));
        return written(frames.subList(from, to));
    }

    private static int frame(int ms) {
        return (int) ((long) ms * Song.RATE / 1000 / Mp3Frames.SAMPLES);
    }

    /// Behind the tag and the silent head.
    private static int begin(byte[] file) {
        int tag = 0;
        for (int i = 6; i < TAG_HEAD; i++) tag = (tag << 7) | (file[i] & 0x7F);
        return TAG_HEAD + tag + HEAD;
    }

    private static byte[] written(List<byte[]> frames) {
        var out = new ByteArrayOutputStream();
        long bytes = frames.stream().mapToLong(f -> f.length).sum();
        out.writeBytes(Mp3Frames.head(false, frames.size(), bytes));
        frames.forEach(out::writeBytes);
        return out.toByteArray();
    }
}
