package cratekeeper.media;

import cratekeeper.music.AudioFile;
import cratekeeper.music.AudioFile.Verdict;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A first look at a file, for scans: its header and its tags, read in this process in a fraction
/// of a millisecond. Whether all of the sound is there is told as far as the header can tell.
///
/// @param file measured
/// @param track what the tags say; [Track#UNKNOWN] if there are none or they cannot be read
/// @param picture whether a cover is inside
public record Glance(AudioFile file, Track track, boolean picture) {

    /// Foreign bytes are never an exception: what is no audio is `BROKEN` with its evidence.
    ///
    /// @return empty if the kind of file is not known here; [AudioProbe] knows more
    /// @throws IOException if the file cannot be opened or read
    public static Optional<Glance> at(Path path) throws IOException {
        try (var file = FileBytes.open(path)) {
            if (file.size() == 0) return Optional.of(broken(path, "The file is empty."));
            var kind = Container.of(file);
            if (kind.isEmpty())
                return NotAudio.sentence(file).map(sentence -> broken(path, sentence));
            return Optional.of(of(file, kind.get()));
        }
    }

    /// What the header says; empty for what is no audio or cannot be read.
    public static Optional<AudioFile> header(Path path) {
        try {
            return at(path).map(Glance::file).filter(file -> !file.broken());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Glance of(FileBytes file, Container kind) throws IOException {
        var evidence = new ArrayList<String>();
        var tags = FileTags.none();
        try {
            tags = FileTags.of(file, kind);
        } catch (IOException e) {
            evidence.add(sentence(e, "The tag could not be read."));
        }
        SoundHeader header;
        try {
            header = SoundHeader.of(file, kind);
        } catch (IOException e) {
            return new Glance(
                    AudioFile.broken(file.path(), sentence(e, "The audio header is damaged.")),
                    tags.track(),
                    tags.picture());
        }
        var verdict = Verdict.OK;
        var finding = Completeness.of(file, kind);
        if (finding.isPresent()) {
            verdict = finding.get().verdict();
            evidence.add(finding.get().sentence());
        }
        var measured = measured(file, kind, header, verdict, evidence);
        return new Glance(measured, withLength(tags.track(), header), tags.picture());
    }

    private static Track withLength(Track track, SoundHeader header) {
        return header.durationMs() == 0
                ? track
                : track.toBuilder().durationMs(header.durationMs()).build();
    }

    private static AudioFile measured(
            FileBytes file,
            Container kind,
            SoundHeader header,
            Verdict verdict,
            List<String> evidence) {
        Integer kbps = header.bitrateKbps();
        if (kbps == null && header.durationMs() > 0) {
            // Covers do not count.
            long bytes = AudioPayload.size(file, kind);
            if (bytes > 0) kbps = (int) Math.round((double) bytes * 8 / header.durationMs());
        }
        return new AudioFile(
                file.path(),
                kind.word(),
                header.codec(),
                kbps,
                header.vbr(),
                header.sampleRateHz(),
                header.bitDepth(),
                header.channels(),
                header.durationMs() == 0 ? null : header.durationMs(),
                null,
                null,
                verdict,
                evidence);
    }

    private static Glance broken(Path path, String sentence) {
        return new Glance(AudioFile.broken(path, sentence), Track.UNKNOWN, false);
    }

    private static String sentence(IOException e, String otherwise) {
        return e.getMessage() == null ? otherwise : e.getMessage();
    }
}
