package cratekeeper.media;

import cratekeeper.media.sound.PrintSearch;
import cratekeeper.media.sound.Soundprint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Finds the same moment in two files of one recording, so that they can be heard in turn: one may
/// begin with more silence, be cut short, or be an excerpt. Safe for use by several threads.
public final class Alignment {
    /// Enough music to be sure, little enough that an edit is not in it.
    private static final double PIECE = 30;

    /// Where pieces are taken from: edits keep one of them, mostly.
    private static final double[] PLACES = {0.5, 0.25, 0.75};

    private final PreviewListener listener;

    public Alignment(Ffmpeg ffmpeg) {
        listener = new PreviewListener(ffmpeg);
    }

    /// How much later a moment comes in `here` than in `there`; negative if it comes sooner. Empty
    /// if they do not sound alike. An interrupt ends it at once.
    ///
    /// @throws IOException one sentence: a file cannot be opened or decoded
    public Optional<Duration> later(Path here, Path there)
            throws IOException, InterruptedException {
        var one = listener.prints(here, 2);
        var other = listener.prints(there, 2);
        // The shorter one is looked for in the longer one.
        return one.getFirst().seconds() >= other.getFirst().seconds()
                ? within(one.getFirst(), other)
                : within(other.getFirst(), one).map(Duration::negated);
    }

    private static Optional<Duration> within(Soundprint whole, List<Soundprint> part) {
        var search = new PrintSearch(whole);
        double seconds = part.getFirst().seconds();
        if (seconds <= PIECE * 1.5) return found(search, part, 0);
        for (double place : PLACES) {
            double from = Soundprint.begin((seconds - PIECE) * place);
            var piece = part.stream().map(print -> print.part(from, PIECE)).toList();
            var found = found(search, piece, from);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<Duration> found(
            PrintSearch search, List<Soundprint> piece, double from) {
        var finding = search.find(piece, Prints.SHIFT);
        return finding.found()
                ? Optional.of(Duration.ofMillis(finding.atMs() - Math.round(from * 1000)))
                : Optional.empty();
    }
}
