package cratekeeper.ui.review;

import cratekeeper.music.Track;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Texts;
import cratekeeper.ui.player.PlayerViewModel;
import cratekeeper.ui.player.Playing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Listening to a card's files and to an official preview in turn, each at the place where the one
/// before was left.
final class AuditionViewModel {
    /// Official excerpts last half a minute.
    private static final Duration PREVIEW = Duration.ofSeconds(29);

    private final Texts texts = Texts.in(AuditionViewModel.class);
    private final Listening desk;
    private final PlayerViewModel player;
    private final Background background;
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final ObservableValue<@Nullable Path> sounding;
    private final Map<Path, Voice> voices = new HashMap<>();
    private final Map<List<Path>, Optional<Duration>> later = new HashMap<>();
    private Background.Running running = Background.Running.NONE;
    private @Nullable Card card;
    private @Nullable Excerpt excerpt;
    private @Nullable Voice coming;

    /// Something to hear.
    ///
    /// @param name "A", or "the Deezer preview"
    private record Voice(String name, Path file, boolean preview) {}

    private record Excerpt(Track of, Voice voice) {}

    AuditionViewModel(Listening desk, PlayerViewModel player, Background background) {
        this.desk = desk;
        this.player = player;
        this.background = background;
        sounding = player.playingProperty().map(Playing::file);
    }

    /// What is in the player; `null` if nothing is.
    ObservableValue<@Nullable Path> soundingProperty() {
        return sounding;
    }

    ObservableValue<Boolean> runningProperty() {
        return player.runningProperty();
    }

    /// What is being heard or waited for, one sentence; "" if there is nothing to say.
    ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// Share of the file that was heard, 0–1.
    double position() {
        long length = player.length().toMillis();
        return length == 0 ? 0 : Math.clamp((double) player.position().toMillis() / length, 0, 1);
    }

    void show(@Nullable Card now) {
        if (card != null && now != null && card.id().equals(now.id())) {
            card = now;
            return;
        }
        running.cancel();
        coming = null;
        card = now;
        excerpt = null;
        voices.clear();
        later.clear();
        status.set("");
    }

    /// Plays the file: from the start, or from where another of this card's was left. Asked for
    /// what plays already, it pauses or goes on.
    void listen(FileLine line) {
        Path file = line.kept();
        if (file == null) {
            status.set(texts.get("hear.not.here"));
            return;
        }
        hear(new Voice(line.letter(), file, false));
    }

    /// Another file was chosen: if one of this card is heard, that one is heard instead.
    void follow(FileLine line) {
        Path now = sounding.getValue();
        if (now == null || line.kept() == null || now.equals(line.kept())) return;
        if (voices.containsKey(now) && player.runningProperty().get()) listen(line);
    }

    /// From the file to the preview of the chosen record and back.
    ///
    /// @param line the chosen file; `null` if there is none
    void preview(Track of, @Nullable FileLine line) {
        Excerpt known = excerpt;
        if (known != null && known.voice().file().equals(sounding.getValue()) && line != null) {
            listen(line);
        } else if (known != null && known.of().equals(of)) {
            hear(known.voice());
        } else {
            fetch(of);
        }
    }

    /// @return false if none of this card's files is heard
    boolean toggle() {
        Path now = sounding.getValue();
        if (now == null || !voices.containsKey(now)) return false;
        player.toggle();
        return true;
    }

    /// Stops what is heard of this card: its files are about to move.
    void release() {
        Path now = sounding.getValue();
        if (now == null || card == null) return;
        if (card.files().stream().anyMatch(line -> now.equals(line.kept()))) player.stop();
    }

    /// @param share of the file, 0–1
    void seek(FileLine line, double share) {
        if (line.kept() == null) return;
        if (line.kept().equals(sounding.getValue())) player.seek(share);
        else listen(line);
    }

    private void fetch(Track of) {
        running.cancel();
        coming = null;
        status.set(texts.get("hear.fetching"));
        running =
                background.start(
                        () -> desk.preview(of),
                        answer(found -> {
                            if (found.isEmpty()) {
                                status.set(texts.get("hear.no.preview"));
                                return;
                            }
                            String who = found.get().service().displayName();
                            String name = texts.get("hear.preview", who);
                            var voice = new Voice(name, found.get().file(), true);
                            excerpt = new Excerpt(of, voice);
                            hear(voice);
                        }));
    }

    private void hear(Voice voice) {
        if (voice.equals(coming)) return;
        running.cancel();
        coming = null;
        Path now = sounding.getValue();
        Voice from = now == null ? null : voices.get(now);
        voices.put(voice.file(), voice);
        if (from == null || from.file().equals(voice.file())) {
            player.play(playing(voice));
            status.set(player.runningProperty().get() ? texts.get("hear.plays", voice.name()) : "");
            return;
        }
        var known = later.get(List.of(voice.file(), from.file()));
        if (known != null) move(from, voice, known);
        else align(from, voice);
    }

    private void align(Voice from, Voice to) {
        coming = to;
        status.set(texts.get("hear.aligning", from.name(), to.name()));
        running =
                background.start(
                        () -> desk.later(to.file(), from.file()),
                        answer(found -> {
                            later.put(List.of(to.file(), from.file()), found);
                            later.put(
                                    List.of(from.file(), to.file()), found.map(Duration::negated));
                            move(from, to, found);
                        }));
    }

    private void move(Voice from, Voice to, Optional<Duration> lies) {
        coming = null;
        Duration now = player.position();
        Duration place = lies.map(now::plus).orElse(from.preview() ? Duration.ZERO : now);
        boolean outside = place.isNegative() || (to.preview() && place.compareTo(PREVIEW) > 0);
        player.playFrom(playing(to), outside ? Duration.ZERO : place);
        status.set(
                lies.isEmpty()
                        ? texts.get("hear.unlike", capital(to.name()), from.name())
                        : outside
                                ? texts.get("hear.from.start", to.name())
                                : texts.get("hear.same.place", to.name(), from.name()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private Playing playing(Voice voice) {
        Card shown = card;
        if (shown == null) return new Playing(voice.file(), voice.name(), "");
        String what = voice.preview() ? voice.name() : texts.get("file", voice.name());
        return new Playing(voice.file(), shown.name(), shown.artists() + " · " + what);
    }

    private <T> Background.Answer<T> answer(Consumer<T> done) {
        return Background.Answer.of(
                done,
                cause -> {
                    coming = null;
                    status.set(Notice.of(cause).sentence());
                });
    }
}
