package cratekeeper.media;

import cratekeeper.media.sound.Cutoff;
import cratekeeper.media.sound.FrameGrid;
import cratekeeper.music.AudioFile;
import cratekeeper.music.AudioFile.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The full check: decodes a file to its end and hears whether it is whole, is sound at all, and is
/// as good as it says. It never does more than say so. Safe for use by several threads.
public final class Verifier {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// More than surround sound has: no music.
    private static final int MOST_CHANNELS = 8;

    /// Telephones have twice as many samples a second.
    private static final int LOWEST_RATE = 4_000;

    private final AudioProbe probe;
    private final Decoding decoding;

    public Verifier(Ffmpeg ffmpeg) {
        this(ffmpeg, PATIENCE);
    }

    Verifier(Ffmpeg ffmpeg, Duration patience) {
        probe = new AudioProbe(ffmpeg);
        decoding = new Decoding(ffmpeg, patience);
    }

    /// Foreign bytes are never an exception: what is no audio, or not all of it, is `BROKEN` with
    /// its evidence. An interrupt ends it at once.
    ///
    /// @throws IOException if the file cannot be opened, or FFmpeg cannot be started
    public AudioFile check(Path path) throws IOException, InterruptedException {
        // Is ready when the sound comes: the probe and the decoder are other programs.
        Thread.ofPlatform().daemon().name("filters").start(FrameGrid::prepare);
        var header = probe.quick(path);
        Integer channels = header.channels();
        Integer rate = header.sampleRateHz();
        if (header.codec() == null || channels == null || rate == null) return header;
        int width = width(header);
        var noted = noted(header, width);
        double seconds = header.durationMs() == null ? 0 : header.durationMs() / 1000.0;
        var digest = noted.isPresent() ? md5() : null;
        var hearing = new Hearing(channels, width, rate, seconds, digest);
        var form = List.of("-f", width == 2 ? "s16le" : width == 3 ? "s24le" : "s32le");
        var ended = decoding.run(path, form, hearing.pieceBytes(), hearing);
        var findings = new Findings(header);
        boolean fits =
                ended.whole() && digest != null && Arrays.equals(digest.digest(), noted.get());
        // Sound that fits its checksum is whole: the decoder only met a tag where none belongs.
        findings.decoded(hearing, fits ? new Decoding.Ended(List.of(), true) : ended, rate);
        if (ended.whole() && noted.isPresent() && !fits)
            findings.broken("The sound does not fit the checksum that its encoder noted.");
        if (rate < LOWEST_RATE)
            findings.broken("It has %d Hz; music has thousands.".formatted(rate));
        findings.silence(hearing);
        Integer cutoffHz = null;
        if (!hearing.spectrum().isEmpty()) {
            var cutoff = Cutoff.of(hearing.spectrum());
            cutoffHz = cutoff.hz();
            if (hearing.padded())
                findings.note(
                        "It states %d bit, but only 16 are used.".formatted(header.bitDepth()));
            // What is broken anyway needs no second reason.
            if (channels > MOST_CHANNELS)
                findings.suspect("It has %d channels; music has at most 8.".formatted(channels));
            else if (findings.verdict != Verdict.BROKEN)
                Origin.doubts(header, cutoff, hearing.excerpts()).forEach(findings::suspect);
        }
        return findings.file(ended.whole() ? hearing.millis() : null, cutoffHz);
    }

    private static int width(AudioFile file) {
        Integer depth = file.bitDepth();
        if (!file.lossless() || depth == null || depth <= 16) return 2;
        return depth <= 24 ? 3 : 4;
    }

    /// The MD5 that a FLAC file states of its sound. Depths that do not fill their bytes are noted
    /// in another form than FFmpeg gives.
    private static Optional<byte[]> noted(AudioFile file, int width) throws IOException {
        if (!"flac".equals(file.container())
                || file.bitDepth() == null
                || file.bitDepth() != width * 8) return Optional.empty();
        try (var bytes = FileBytes.open(file.path())) {
            var info = FlacBlocks.of(bytes).blocks().getFirst();
            byte[] md5 = bytes.exactly(info.dataFrom() + 18, 16);
            boolean none = true;
            for (byte b : md5) none &= b == 0;
            return none ? Optional.empty() : Optional.of(md5);
        }
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Gathers what is found; the worst decides.
    private static final class Findings {
        private final AudioFile header;
        private final List<String> evidence;
        private Verdict verdict;

        Findings(AudioFile header) {
            this.header = header;
            verdict = header.verdict();
            evidence = new ArrayList<>(header.evidence());
        }

        void broken(String sentence) {
            verdict = Verdict.BROKEN;
            evidence.add(sentence);
        }

        void suspect(String sentence) {
            if (verdict == Verdict.OK) verdict = Verdict.SUSPECT;
            evidence.add(sentence);
        }

        void note(String sentence) {
            evidence.add(sentence);
        }

        void decoded(Hearing hearing, Decoding.Ended ended, int rate) {
            if (hearing.frames() == 0) {
                broken("No sound could be decoded.");
                return;
            }
            if (!ended.whole()) {
                note("Only the first %s were decoded in time.".formatted(length(hearing.millis())));
                return;
            }
            if (!ended.complaints().isEmpty())
                broken("The decoder met damage (%s).".formatted(ended.complaints().getFirst()));
            Long stated = header.durationMs();
            if (stated == null) return;
            long missing = stated - hearing.millis();
            // Encoders put up to some thousand samples of their own around the sound.
            long slack = Math.max(200, 5_000_000L / rate) + stated / 500;
            if (missing > slack)
                broken(
                        "It states %s, but holds only %s."
                                .formatted(length(stated), length(hearing.millis())));
            else if (-missing > slack)
                suspect(
                        "It states %s, but holds %s."
                                .formatted(length(stated), length(hearing.millis())));
        }

        void silence(Hearing hearing) {
            if (hearing.frames() == 0) return;
            double end = hearing.silentSecondsAtEnd();
            double share = end * 1000 / Math.max(1, hearing.millis());
            if (hearing.silent()) broken("It is silent from beginning to end.");
            else if (end > 20 && share > 0.1)
                suspect("The last %s are silent.".formatted(length(Math.round(end * 1000))));
            else if (hearing.silentSecondsAtStart() > 20)
                note(
                        "The first %s are silent."
                                .formatted(
                                        length(Math.round(hearing.silentSecondsAtStart() * 1000))));
        }

        AudioFile file(@Nullable Long decodedMs, @Nullable Integer cutoffHz) {
            return header.heard(decodedMs, cutoffHz, verdict, evidence);
        }

        private static String length(long millis) {
            return millis < 60_000
                    ? "%.1f s".formatted(millis / 1000.0)
                    : "%d:%02d min".formatted(millis / 60_000, millis / 1000 % 60);
        }
    }
}
