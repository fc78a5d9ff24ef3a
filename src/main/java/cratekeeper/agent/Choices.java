package cratekeeper.agent;

import cratekeeper.agent.Decision.Accept;
import cratekeeper.music.Accepted;
import cratekeeper.music.Attempt;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.TrackMetadata;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the numbers of an acceptance stand for.
final class Choices {
    private Choices() {}

    /// Nothing stands at that place; the message is one sentence.
    static final class Impossible extends Exception {
        private static final long serialVersionUID = 1;

        Impossible(String sentence) {
            super(sentence);
        }
    }

    static Accepted of(ReviewItem item, Accept accept) throws Impossible {
        var candidate = candidate(item, accept.metadata());
        var own = TrackMetadata.of(accept.own());
        var metadata = OwnValues.over(candidate, own, accept.ownFields());
        if (metadata.track().title() == null)
            throw new Impossible(
                    "Nothing is known of this recording yet: search by hand, or paste a link.");
        return new Accepted(metadata, file(item, accept.file()), accept.ownFields());
    }

    static TrackMetadata candidate(ReviewItem item, int number) throws Impossible {
        if (number == 1 && item.candidates().isEmpty())
            return TrackMetadata.of(item.query().asTrack());
        if (number < 1 || number > item.candidates().size())
            throw new Impossible(
                    "There is no record "
                            + number
                            + " to accept: there "
                            + (item.candidates().size() == 1
                                    ? "is 1."
                                    : "are " + item.candidates().size() + "."));
        return item.candidates().get(number - 1);
    }

    private static @Nullable Attempt file(ReviewItem item, @Nullable Integer number)
            throws Impossible {
        if (number == null) return firstKept(item).orElse(null);
        if (number < 1 || number > item.files().size())
            throw new Impossible(
                    "There is no file " + number + ": there are " + item.files().size() + ".");
        var file = item.files().get(number - 1);
        if (file.outcome() == Attempt.Outcome.BROKEN)
            throw new Impossible("File " + number + " is broken; choose another one.");
        if (file.offer() == null)
            throw new Impossible(
                    "Line "
                            + number
                            + " is no file: "
                            + file.service().displayName()
                            + " had none. Choose another one.");
        return file;
    }

    private static Optional<Attempt> firstKept(ReviewItem item) {
        return item.files().stream().filter(Choices::isKept).findFirst();
    }

    private static boolean isKept(Attempt file) {
        var kept = file.kept();
        return kept != null && !kept.broken() && Files.isRegularFile(kept.path());
    }
}
