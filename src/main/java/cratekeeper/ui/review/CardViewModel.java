package cratekeeper.ui.review;

import cratekeeper.agent.Decision;
import cratekeeper.music.ReviewItem;
import cratekeeper.ui.Background;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The card that is looked at: which record and which file of it are chosen, and what else needs a
/// person for the same reasons.
final class CardViewModel {
    private final Texts texts = Texts.in(CardViewModel.class);
    private final ReviewDesk desk;
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable Card> card = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper candidate = new ReadOnlyIntegerWrapper(1);
    private final ReadOnlyObjectWrapper<@Nullable FileLine> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<ReviewItem>> alike =
            new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty forAll = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<byte @Nullable []> picture = new ReadOnlyObjectWrapper<>();
    private final ObservableValue<String> acceptWords =
            Bindings.createStringBinding(this::words, card, candidate, file, alike, forAll);
    private Background.Running asking = Background.Running.NONE;
    private Background.Running picturing = Background.Running.NONE;

    CardViewModel(ReviewDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    ReadOnlyObjectProperty<@Nullable Card> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /// Number of the chosen record, from 1.
    ReadOnlyIntegerProperty candidateProperty() {
        return candidate.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable FileLine> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// Others that need a person for the very same reasons.
    ReadOnlyObjectProperty<List<ReviewItem>> alikeProperty() {
        return alike.getReadOnlyProperty();
    }

    /// Whether the next decision is for them too.
    BooleanProperty forAllProperty() {
        return forAll;
    }

    /// The cover as it was sent; `null` while there is none.
    ReadOnlyObjectProperty<byte @Nullable []> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// "Accept 1 + C".
    ObservableValue<String> acceptWords() {
        return acceptWords;
    }

    /// Shows a card; what was chosen of the same one stays.
    void show(@Nullable Card now) {
        Card before = card.get();
        if (now == null) {
            card.set(null);
            file.set(null);
            ask(null);
            return;
        }
        if (now.equals(before)) return;
        boolean same = before != null && before.id().equals(now.id());
        boolean sameRecords =
                before != null
                        && same
                        && before.item().candidates().equals(now.item().candidates());
        FileLine chosen = file.get();
        card.set(now);
        if (!sameRecords) candidate.set(1);
        if (!same || !now.files().contains(chosen)) file.set(now.firstKept().orElse(null));
        if (!same) ask(now);
        if (!sameRecords) draw(now);
    }

    /// @param number from 1; nothing happens if there is none of that number
    void choose(int number) {
        Card shown = card.get();
        if (shown != null && number >= 1 && number <= shown.item().candidates().size())
            candidate.set(number);
    }

    void choose(FileLine line) {
        if (line.canBeAccepted()) file.set(line);
    }

    Optional<FileLine> file(String letter) {
        Card shown = card.get();
        return shown == null
                ? Optional.empty()
                : shown.files().stream().filter(one -> one.letter().equals(letter)).findFirst();
    }

    /// Whether anything is known that can be accepted.
    static boolean canBeAccepted(Card card) {
        return !card.item().candidates().isEmpty() || card.item().query().title() != null;
    }

    /// @param several whether it is for other items too
    Decision.Accept acceptance(boolean several) {
        Card shown = card.get();
        FileLine line = file.get();
        if (shown == null || line == null) return new Decision.Accept(candidate.get(), null);
        // Without a number each item takes its own first file: the same choice for all alike.
        boolean each = several && shown.firstKept().equals(Optional.of(line));
        return new Decision.Accept(candidate.get(), each ? null : (Integer) line.number());
    }

    private String words() {
        Card shown = card.get();
        FileLine line = file.get();
        String record =
                shown == null || shown.item().candidates().isEmpty()
                        ? texts.get("accept.as.asked")
                        : Integer.toString(candidate.get());
        String with = line == null || line.letter().isEmpty() ? "" : " + " + line.letter();
        return forAll.get()
                ? texts.get("accept.all", record + with, Words.count(alike.get().size() + 1))
                : texts.get("accept", record + with);
    }

    private void ask(@Nullable Card now) {
        asking.cancel();
        alike.set(List.of());
        forAll.set(false);
        if (now == null) return;
        // Without them the person decides one by one: nothing to be told about.
        asking = background.start(() -> desk.alike(now.item()), answer(alike::set, List.of()));
    }

    private void draw(Card now) {
        picturing.cancel();
        picture.set(null);
        if (now.item().candidates().isEmpty()) return;
        String url = now.item().candidates().getFirst().track().artworkUrl();
        if (url == null) return;
        picturing =
                background.start(
                        () -> desk.picture(url),
                        answer(found -> picture.set(found.orElse(null)), Optional.<byte[]>empty()));
    }

    private static <T> Background.Answer<T> answer(Consumer<T> done, T otherwise) {
        return Background.Answer.of(done, _ -> done.accept(otherwise));
    }
}
