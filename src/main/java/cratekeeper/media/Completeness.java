package cratekeeper.media;

import cratekeeper.music.AudioFile.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Compares what a file's header announces with what is there. It finds files that end too early;
/// it cannot see damage in the middle, nor the end of a constant-rate MP3 whose encoder left no
/// note: that takes decoding.
final class Completeness {
    /// Taggers and encoders count a little differently at the edges.
    private static final int SLACK_BYTES = 4096;

    private Completeness() {}

    /// @param verdict how bad it is
    record Finding(Verdict verdict, String sentence) {}

    /// What is wrong, if something is.
    static Optional<Finding> of(FileBytes file, Container container) throws IOException {
        return switch (container) {
            case MP3 -> mp3(file);
            case FLAC -> flac(file);
            case OGG -> ogg(file);
            case MP4 -> mp4(file);
            case WAV, AIFF -> chunks(file, container);
        };
    }

    private static Optional<Finding> mp3(FileBytes file) throws IOException {
        long from = Id3Regions.endOfId3v2(file, 0);
        var head = MpegHeader.of(file, from);
        Long announced = head.map(MpegHeader::bytes).orElse(null);
        if (announced == null) return Optional.empty();
        long there = Id3Regions.startOfTail(file, from) - head.get().first().at();
        return shorter(announced, there, SLACK_BYTES + announced / 200);
    }

    private static Optional<Finding> flac(FileBytes file) throws IOException {
        FlacBlocks blocks;
        try {
            blocks = FlacBlocks.of(file);
        } catch (IOException e) {
            return broken(e.getMessage() == null ? "The FLAC header is damaged." : e.getMessage());
        }
        var end = FlacTail.of(file, blocks);
        if (end.isEmpty()) return broken("No sound was found at the end of the FLAC file.");
        var tail = end.get();
        if (tail.announced() > tail.reached()) {
            double share = 100.0 * tail.reached() / tail.announced();
            return broken(
                    "The file ends after %.1f %% of the length that its header announces."
                            .formatted(share));
        }
        return tail.whole()
                ? Optional.empty()
                : suspect("The last FLAC frame does not fit its checksum: the end may be cut.");
    }

    private static Optional<Finding> ogg(FileBytes file) throws IOException {
        var last = OggPage.last(file);
        if (last.isEmpty()) return broken("No page was found at the end of the Ogg file.");
        // Less than a page, or part of its head, behind the last one that can be read.
        if (last.get().to() != file.size()) return broken("The last Ogg page is cut.");
        return last.get().endOfStream()
                ? Optional.empty()
                : suspect("The last Ogg page does not mark the end: the file may be cut.");
    }

    private static Optional<Finding> mp4(FileBytes file) throws IOException {
        List<Box> boxes = Box.of(file);
        for (Box box : boxes) {
            if (box.to() > file.size())
                return broken(
                        "The MP4 part \"%s\" is cut: %d of %d bytes are there."
                                .formatted(
                                        box.type().strip(),
                                        file.size() - box.at(),
                                        box.to() - box.at()));
        }
        if (boxes.stream().noneMatch(b -> b.type().equals("moov")))
            return broken("The MP4 file has no index (moov): it cannot be played.");
        return Optional.empty();
    }

    private static Optional<Finding> chunks(FileBytes file, Container container)
            throws IOException {
        String sound = container == Container.WAV ? "data" : "SSND";
        for (Chunk chunk : Chunk.of(file, container)) {
            if (!chunk.id().equals(sound)) continue;
            return shorter(chunk.size(), file.size() - chunk.dataFrom(), 0);
        }
        return broken("The file has a header but no sound.");
    }

    private static Optional<Finding> shorter(long announced, long there, long slack) {
        if (announced - there <= slack) return Optional.empty();
        return broken(
                String.format(
                        Locale.ROOT,
                        "The header announces %,d bytes of sound, the file has %,d.",
                        announced,
                        Math.max(0, there)));
    }

    private static Optional<Finding> broken(String sentence) {
        return Optional.of(new Finding(Verdict.BROKEN, sentence));
    }

    private static Optional<Finding> suspect(String sentence) {
        return Optional.of(new Finding(Verdict.SUSPECT, sentence));
    }
}
