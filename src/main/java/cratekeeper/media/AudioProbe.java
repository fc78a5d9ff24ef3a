package cratekeeper.media;

import cratekeeper.music.AudioFile;
import cratekeeper.music.AudioFile.Verdict;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Looks at a file's header: what it is, how long, how good, and whether all of it is there. Takes
/// well under a second and never decodes the sound, so damage in the middle stays unseen. Safe for
/// use by several threads.
public final class AudioProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// Only kinds that hold one piece of sound by themselves. Play lists are left out: they would
    /// make FFmpeg open other files.
    static final String KINDS =
            "mp3,flac,ogg,mov,mp4,m4a,wav,w64,aiff,aac,ac3,eac3,ape,wv,tta,tak,mpc,mpc8,caf,au,asf,"
                    + "matroska,webm,avi,mpegts,mpeg,flv,dsf,iff";

    private final Ffmpeg ffmpeg;

    public AudioProbe(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /// The header-level check. Foreign bytes are never an exception: what is no audio, or not all
    /// of it, is `BROKEN` with its evidence.
    ///
    /// @throws IOException if the file cannot be opened, or FFmpeg cannot be started
    public AudioFile quick(Path path) throws IOException, InterruptedException {
        try (var file = FileBytes.open(path)) {
            var notAudio = NotAudio.sentence(file);
            if (notAudio.isPresent()) return AudioFile.broken(path, notAudio.get());
            var said = Child.run(ffmpeg.probeCommand(arguments(path)), PATIENCE);
            if (said.timedOut())
                return AudioFile.broken(path, "The header could not be read within 10 seconds.");
            return judge(file, ProbeAnswer.read(said.out()));
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            throw new InterruptedException();
        }
    }

    private static List<String> arguments(Path path) {
        return List.of(
                "-v",
                "error",
                "-hide_banner",
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                KINDS,
                "-of",
                "flat",
                "-show_entries",
                ProbeAnswer.ENTRIES,
                "-i",
                Ffmpeg.input(path));
    }

    private static AudioFile judge(FileBytes file, ProbeAnswer answer) throws IOException {
        var audio = answer.audio();
        if (audio.isEmpty()) {
            return AudioFile.broken(
                    file.path(),
                    answer.hasVideo()
                            ? "The file holds pictures but no sound."
                            : "No audio was found in the file.");
        }
        var facts = audio.get();
        var container = Container.of(file).orElse(null);
        String kind = container == null ? kind(answer) : container.word();
        if (ProbeAnswer.whole(facts, "sample_rate") == null
                || ProbeAnswer.whole(facts, "channels") == null
                || (container == null && kind.equals("mp3")))
            return AudioFile.broken(file.path(), "The audio header is damaged.");

        var evidence = new ArrayList<String>();
        Verdict verdict = Verdict.OK;
        if (container != null) {
            var finding = Completeness.of(file, container).orElse(null);
            if (finding != null) {
                verdict = finding.verdict();
                evidence.add(finding.sentence());
            }
        }
        if (answer.hasVideo()) evidence.add("The file also holds pictures that move.");
        misnamed(file.path(), kind, evidence);
        return measured(file, kind, answer.format(), facts, verdict, evidence);
    }

    private static AudioFile measured(
            FileBytes file,
            String kind,
            Map<String, String> format,
            Map<String, String> facts,
            Verdict verdict,
            List<String> evidence)
            throws IOException {
        Double seconds = ProbeAnswer.number(facts, "duration");
        if (seconds == null) seconds = ProbeAnswer.number(format, "duration");
        Integer depth = ProbeAnswer.whole(facts, "bits_per_raw_sample");
        if (depth == null) depth = ProbeAnswer.whole(facts, "bits_per_sample");
        return new AudioFile(
                file.path(),
                kind,
                facts.get("codec_name"),
                bitrate(file, format, facts, seconds),
                kind.equals("mp3") ? vbr(file) : null,
                ProbeAnswer.whole(facts, "sample_rate"),
                depth,
                ProbeAnswer.whole(facts, "channels"),
                seconds == null ? null : Long.valueOf(Math.round(seconds * 1000)),
                null,
                null,
                verdict,
                evidence);
    }

    private static @Nullable Integer bitrate(
            FileBytes file,
            Map<String, String> format,
            Map<String, String> facts,
            @Nullable Double seconds)
            throws IOException {
        Double stated = ProbeAnswer.number(facts, "bit_rate");
        if (stated == null && seconds != null) {
            // FFmpeg would count the cover in.
            long sound = AudioPayload.size(file);
            if (sound > 0) stated = sound * 8 / seconds;
        }
        if (stated == null) stated = ProbeAnswer.number(format, "bit_rate");
        return stated == null ? null : Integer.valueOf((int) Math.round(stated / 1000));
    }

    private static @Nullable Boolean vbr(FileBytes file) throws IOException {
        return MpegHeader.of(file, Id3Regions.endOfId3v2(file, 0))
                .map(MpegHeader::vbr)
                .orElse(null);
    }

    private static String kind(ProbeAnswer answer) {
        String name = answer.format().getOrDefault("format_name", "unknown");
        return name.startsWith("mov,") ? "mp4" : name.split(",", 2)[0];
    }

    private static void misnamed(Path path, String kind, List<String> evidence) {
        String name = path.getFileName() + "";
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Set<String> usual =
                switch (kind) {
                    case "mp3" -> Set.of("mp3", "mp2");
                    case "mp4" -> Set.of("m4a", "mp4", "m4b", "aac", "alac", "mov", "3gp");
                    case "ogg" -> Set.of("ogg", "oga", "opus", "spx");
                    case "wav" -> Set.of("wav", "wave", "bwf", "rf64");
                    case "aiff" -> Set.of("aif", "aiff", "aifc");
                    case "flac" -> Set.of("flac", "fla");
                    default -> Set.of();
                };
        boolean known = KNOWN.contains(extension);
        if (known && !usual.isEmpty() && !usual.contains(extension))
            evidence.add(
                    "The name ends in .%s, but the file is %s."
                            .formatted(extension, kind.toUpperCase(Locale.ROOT)));
    }

    /// Endings that promise a kind of audio; others ("part", "1") promise nothing.
    private static final Set<String> KNOWN =
            Set.of(
                    "mp3", "mp2", "m4a", "mp4", "m4b", "aac", "alac", "ogg", "oga", "opus", "spx",
                    "wav", "wave", "bwf", "aif", "aiff", "aifc", "flac", "fla", "wma", "ape", "wv");
}
