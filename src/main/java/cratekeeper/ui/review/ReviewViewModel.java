package cratekeeper.ui.review;

import cratekeeper.agent.Decision;
import cratekeeper.agent.Decisions.Done;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Words;
import cratekeeper.ui.parts.Foreign;
import cratekeeper.ui.player.PlayerViewModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Tracks that need a person, the one that is looked at, and what is decided of it. A decision
/// shows at once and is carried out behind it, in the order they were made.
public final class ReviewViewModel {
    private final Texts texts = Texts.in(ReviewViewModel.class);
    private final ReviewDesk desk;
    private final Background background;
    private final InTurn turn;
    private final Runnable onDecided;
    private final CardViewModel card;
    private final AuditionViewModel audition;
    private final SpectrumViewModel spectrum;
    private final Waiting waiting = new Waiting();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper looking = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private Background.Running searching = Background.Running.NONE;

    /// @param onDecided told after each decision was carried out
    public ReviewViewModel(
            ReviewDesk desk, PlayerViewModel player, Background background, Runnable onDecided) {
        this.desk = desk;
        this.background = background;
        this.onDecided = onDecided;
        turn = new InTurn(background);
        card = new CardViewModel(desk, background);
        audition = new AuditionViewModel(desk, player, background);
        spectrum = new SpectrumViewModel(desk, background);
        waiting.selectedProperty().subscribe(this::selected);
        card.fileProperty().subscribe(this::chosen);
    }

    /// The tracks, and the one that is looked at.
    Waiting waiting() {
        return waiting;
    }

    CardViewModel card() {
        return card;
    }

    AuditionViewModel audition() {
        return audition;
    }

    SpectrumViewModel spectrum() {
        return spectrum;
    }

    /// Whether the list was read once.
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// What was decided last, one sentence; "" if there is nothing to take back.
    ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// What is being looked for; "" if nothing is.
    ReadOnlyStringProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /// Reads the list anew; the track that is looked at stays.
    public void reload() {
        turn.start(this::read, answer(this::take));
    }

    /// So many need a person now: if the list says otherwise, it is read anew.
    ///
    /// @param count of all, those under way included
    public void expect(int count) {
        if (loaded.get() && waiting.nothingUnderWay() && count != waiting.cards().size()) reload();
    }

    /// Plays or pauses the chosen file.
    ///
    /// @return false if there is none to hear
    public boolean playOrPause() {
        if (audition.toggle()) return true;
        FileLine line = card.fileProperty().get();
        if (line == null || line.kept() == null) return false;
        audition.listen(line);
        return true;
    }

    /// Hears the official preview of the chosen record, or goes back to the file.
    void preview() {
        Card shown = waiting.selected();
        if (shown != null) audition.preview(chosenRecord(shown), card.fileProperty().get());
    }

    private Track chosenRecord(Card shown) {
        List<TrackMetadata> records = shown.item().candidates();
        int number = card.candidateProperty().get();
        return number > records.size()
                ? shown.item().query().asTrack()
                : records.get(number - 1).track();
    }

    /// @param alike the same for all that need a person for the same reasons
    void accept(boolean alike) {
        Card shown = waiting.selected();
        if (shown == null) return;
        if (CardViewModel.canBeAccepted(shown))
            decide(card.acceptance(forOthers(alike)), alike, "accepted");
        else say(texts.get("nothing.known"));
    }

    void skip(boolean alike) {
        decide(new Decision.Skip(), alike, "skipped");
    }

    void retry(boolean alike) {
        decide(new Decision.Retry(), alike, "retried");
    }

    void abandon(boolean alike) {
        decide(new Decision.Abandon(), alike, "abandoned");
    }

    private void decide(Decision decision, boolean alike, String verb) {
        Card shown = waiting.selected();
        if (shown == null) return;
        var items = new ArrayList<>(List.of(shown.item()));
        if (forOthers(alike)) items.addAll(othersAlike());
        var ids = items.stream().map(ReviewItem::id).collect(Collectors.toSet());
        notice.set(null);
        last.set(
                items.size() == 1
                        ? texts.get("decided." + verb, shown.name())
                        : texts.get("decided.several." + verb, Words.count(items.size())));
        audition.release();
        waiting.leave(ids);
        turn.start(
                () -> desk.decide(items, decision),
                new Background.Answer<List<Done>>() {
                    @Override
                    public void done(List<Done> done) {
                        waiting.ended(ids);
                        decided(done);
                    }

                    @Override
                    public void failed(Exception cause) {
                        waiting.ended(ids);
                        last.set("");
                        notice.set(Notice.of(cause));
                        reload();
                    }
                });
    }

    private boolean forOthers(boolean alike) {
        return (alike || card.forAllProperty().get()) && !othersAlike().isEmpty();
    }

    private List<ReviewItem> othersAlike() {
        var here = waiting.cards().stream().map(Card::id).collect(Collectors.toSet());
        return card.alikeProperty().get().stream()
                .filter(item -> here.contains(item.id()))
                .toList();
    }

    private void decided(List<Done> done) {
        var problems = done.stream().filter(one -> !one.problem().isEmpty()).toList();
        if (!problems.isEmpty()) {
            String first = Said.of(problems.getFirst().problem());
            String more =
                    problems.size() == 1
                            ? ""
                            : " " + texts.get("so.with", Words.count(problems.size()));
            say(first + more);
            if (problems.size() == done.size()) last.set("");
        }
        onDecided.run();
        // What could not be decided comes back; all else is left already.
        if (!problems.isEmpty()) reloadAndSelect(problems.getFirst().id());
    }

    /// Takes back the last decision.
    void undo() {
        turn.start(
                () -> {
                    var back = desk.undo();
                    return new Back(back.stream().map(ReviewItem::id).toList(), read());
                },
                answer(back -> {
                    if (back.ids().isEmpty()) {
                        say(texts.get("undo.nothing"));
                        return;
                    }
                    last.set("");
                    notice.set(null);
                    take(back.cards());
                    waiting.select(back.ids().getFirst());
                    onDecided.run();
                }));
    }

    private record Back(List<String> ids, List<Card> cards) {}

    /// Looks for other records by words, or reads what is behind a link.
    void search(String wordsOrLink) {
        Card shown = waiting.selected();
        String words = wordsOrLink.strip();
        if (shown == null || words.isEmpty()) return;
        searching.cancel();
        notice.set(null);
        String shownWords = Foreign.text(words, 60);
        looking.set(texts.get("looking.for", shownWords));
        searching =
                background.start(
                        () -> desk.search(shown.item(), words),
                        new Background.Answer<ReviewItem>() {
                            @Override
                            public void done(ReviewItem found) {
                                looking.set("");
                                if (found.equals(shown.item()))
                                    say(texts.get("found.nothing", shownWords));
                                else reloadAndSelect(shown.id());
                            }

                            @Override
                            public void failed(Exception cause) {
                                looking.set("");
                                say(Notice.of(cause).sentence());
                            }
                        });
    }

    private void say(String sentence) {
        notice.set(new Notice(sentence, Notice.Remedy.NONE));
    }

    private void selected(@Nullable Card now) {
        Card before = card.cardProperty().get();
        if (before == null || now == null || !before.id().equals(now.id())) {
            searching.cancel();
            looking.set("");
        }
        audition.show(now);
        card.show(now);
    }

    private void chosen(@Nullable FileLine line) {
        spectrum.look(line);
        if (line != null) audition.follow(line);
    }

    private List<Card> read() throws IOException {
        var lists = desk.lists();
        return desk.items().stream()
                .map(item -> Card.of(item, lists.getOrDefault(item.id(), "")))
                .toList();
    }

    private void reloadAndSelect(String id) {
        turn.start(
                this::read,
                answer(now -> {
                    take(now);
                    waiting.select(id);
                }));
    }

    private void take(List<Card> read) {
        loaded.set(true);
        waiting.take(read);
    }

    private <T> Background.Answer<T> answer(Consumer<T> done) {
        return Background.Answer.of(done, cause -> notice.set(Notice.of(cause)));
    }
}
