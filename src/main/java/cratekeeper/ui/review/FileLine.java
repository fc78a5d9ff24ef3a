package cratekeeper.ui.review;

import cratekeeper.music.Attempt;
import cratekeeper.music.AudioFile;
import cratekeeper.music.Offer;
import cratekeeper.music.ReviewItem;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Foreign;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A file to choose, in a person's words.
///
/// @param number as an acceptance counts, from 1
/// @param letter that chooses it; "" where there are more files than letters
/// @param name without its folders
/// @param facts "5:41 · 13.0 MB"
/// @param length held against what is wanted
/// @param why it was not taken, one sentence
/// @param evidence what its sound says, a sentence each
/// @param kept where it lies; `null` if it would have to be fetched
/// @param cutoff where the sound ends, if that was measured
record FileLine(
        int number,
        String letter,
        String quality,
        boolean lossless,
        String name,
        String facts,
        Length length,
        String source,
        String why,
        Verdict verdict,
        List<String> evidence,
        @Nullable Path kept,
        @Nullable Cutoff cutoff) {

    /// Highest frequency with sound in it.
    ///
    /// @param share of what the file could hold, 0–1
    record Cutoff(int hertz, double share) {}

    /// @param words "17 s shorter"; "" if it is as long as wanted, or nobody knows
    /// @param differs whether by more than one recording's files do
    record Length(String words, boolean differs) {
        private static final long SAME_SECONDS = 3;

        static Length of(@Nullable Long millis, @Nullable Long wanted) {
            if (millis == null || wanted == null) return new Length("", false);
            long seconds = Math.round((millis - wanted) / 1000.0);
            if (seconds == 0) return new Length("", false);
            String apart = Words.span(Math.abs(seconds));
            String words =
                    Texts.in(FileLine.class)
                            .get(seconds < 0 ? "length.shorter" : "length.longer", apart);
            return new Length(words, Math.abs(seconds) > SAME_SECONDS);
        }
    }

    /// Letters that choose a file: all that stand for nothing else.
    static final String LETTERS = "ABCDEGHJKMNOQTVWXYZ";

    private static final int LONGEST = 200;

    /// What is known of the file itself.
    enum Verdict {
        /// Nobody has looked into it.
        UNSEEN,
        FINE,
        SUSPECT,
        BROKEN
    }

    boolean canBeAccepted() {
        return verdict != Verdict.BROKEN;
    }

    /// Those attempts that are files: first what is here, last what is broken. Looks on the disk:
    /// never on the FX thread.
    static List<FileLine> of(ReviewItem item) {
        Long wanted = wantedMillis(item);
        var files =
                IntStream.range(0, item.files().size())
                        .filter(i -> item.files().get(i).offer() != null)
                        .mapToObj(i -> line(i + 1, item.files().get(i), wanted))
                        .sorted(Comparator.comparingInt(FileLine::rank))
                        .toList();
        return IntStream.range(0, files.size()).mapToObj(i -> files.get(i).named(i)).toList();
    }

    private int rank() {
        if (!canBeAccepted()) return 2;
        return kept == null ? 1 : 0;
    }

    private FileLine named(int place) {
        return new FileLine(
                number,
                place < LETTERS.length() ? LETTERS.substring(place, place + 1) : "",
                quality,
                lossless,
                name,
                facts,
                length,
                source,
                why,
                verdict,
                evidence,
                kept,
                cutoff);
    }

    /// Services that had no file, and why.
    static List<String> without(ReviewItem item) {
        return item.files().stream()
                .filter(attempt -> attempt.offer() == null)
                .map(FileLine::why)
                .distinct()
                .toList();
    }

    private static FileLine line(int number, Attempt attempt, @Nullable Long wanted) {
        Offer offer = Objects.requireNonNull(attempt.offer());
        AudioFile kept = attempt.kept();
        boolean there = kept != null && Files.isRegularFile(kept.path());
        AudioFile file = there ? kept : null;
        Long millis = millis(file, offer);
        return new FileLine(
                number,
                "",
                file == null ? offer.quality() : file.quality(),
                file == null ? offer.lossless() : file.lossless(),
                lastPart(offer.name()),
                facts(millis, offer.bytes()),
                Length.of(millis, wanted),
                attempt.service().displayName(),
                Foreign.text(Said.of(attempt.reason()), LONGEST),
                verdict(attempt, kept),
                kept == null ? List.of() : kept.evidence().stream().map(Said::of).toList(),
                file == null ? null : file.path(),
                kept == null ? null : cutoff(kept));
    }

    private static @Nullable Cutoff cutoff(AudioFile file) {
        Integer hertz = file.cutoffHz();
        Integer rate = file.sampleRateHz();
        return hertz == null || rate == null || rate <= 0
                ? null
                : new Cutoff(hertz, Math.clamp(2.0 * hertz / rate, 0, 1));
    }

    private static Verdict verdict(Attempt attempt, @Nullable AudioFile kept) {
        if (attempt.outcome() == Attempt.Outcome.BROKEN) return Verdict.BROKEN;
        if (kept == null) return Verdict.UNSEEN;
        return switch (kept.verdict()) {
            case OK -> Verdict.FINE;
            case SUSPECT -> Verdict.SUSPECT;
            case BROKEN -> Verdict.BROKEN;
        };
    }

    private static String why(Attempt attempt) {
        String service = attempt.service().displayName();
        String reason =
                attempt.reason().isBlank()
                        ? Texts.in(FileLine.class).get("source.none")
                        : Said.of(attempt.reason());
        return Foreign.text(reason.startsWith(service) ? reason : service + ": " + reason, LONGEST);
    }

    private static @Nullable Long wantedMillis(ReviewItem item) {
        Long asked = item.query().durationMs();
        return asked != null || item.candidates().isEmpty()
                ? asked
                : item.candidates().getFirst().track().durationMs();
    }

    private static @Nullable Long millis(@Nullable AudioFile file, Offer offer) {
        if (file == null) return offer.durationMs();
        return file.decodedMs() != null ? file.decodedMs() : file.durationMs();
    }

    private static String facts(@Nullable Long millis, @Nullable Long bytes) {
        return Stream.of(Words.length(millis), Words.bytes(bytes))
                .filter(text -> !text.equals(Words.UNKNOWN))
                .collect(Collectors.joining(" · "));
    }

    private static String lastPart(String name) {
        int cut = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        String last = name.substring(cut + 1).strip();
        return Foreign.text(last.isEmpty() ? name : last, LONGEST);
    }
}
