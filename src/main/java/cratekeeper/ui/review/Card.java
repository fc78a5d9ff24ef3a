package cratekeeper.ui.review;

import cratekeeper.music.ReviewItem;
import cratekeeper.music.Track;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Foreign;
import java.util.List;
import java.util.Optional;

/// A track that needs a person, as the screen shows it.
///
/// @param list playlist it came from, "" if none
/// @param without services that had no file, and why
record Card(ReviewItem item, String list, List<FileLine> files, List<String> without) {

    private static final int LONGEST = 160;

    /// Looks on the disk: never on the FX thread.
    static Card of(ReviewItem item, String list) {
        return new Card(item, list, FileLine.of(item), FileLine.without(item));
    }

    String id() {
        return item.id();
    }

    String name() {
        Track wanted = item.query().asTrack();
        return Foreign.text(
                wanted.title() == null ? item.query().text() : wanted.fullTitle(), LONGEST);
    }

    String artists() {
        return item.query().artists().isEmpty()
                ? Texts.in(Card.class).get("typed")
                : Foreign.text(String.join(", ", item.query().artists()), LONGEST);
    }

    /// What an acceptance takes that names none: the first one that is at hand.
    Optional<FileLine> firstKept() {
        return files.stream()
                .filter(file -> file.kept() != null && file.canBeAccepted())
                .findFirst();
    }
}
