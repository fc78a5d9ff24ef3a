package cratekeeper.ui.playlist;

import cratekeeper.agent.Brought;
import cratekeeper.agent.ImportedPlaylist;
import cratekeeper.integration.Linked;
import cratekeeper.music.ListLayout;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Track;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.Thinned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// A list on the screen: its lines as they come in, how far it is read, and how many of its tracks
/// are in the queue. No line is ever left out in silence: those without a track stay, with the
/// reason.
public final class PlaylistViewModel {
    private static final Duration INTERVAL = Duration.ofMillis(100);

    /// The key of news of which only the newest counts; pages are numbered upwards from 0.
    private static final long PUT = -1;

    /// What is under way.
    public enum Phase {
        /// No list is open.
        NONE,
        READING,
        /// Before the end: by the person, or by a failure that the notice tells.
        STOPPED,
        READ,
        /// Its tracks go into the queue.
        ADDING
    }

    /// How the list is read, and read again after a failure.
    private interface Way {
        ImportedPlaylist read(Heard heard) throws Exception;
    }

    /// Hears of the pages.
    private interface Heard {
        void page(ListHead now, List<PlaylistEntry> fresh, int read);
    }

    private final PlaylistDesk desk;
    private final Background background;
    private final Thinned<Long, Runnable> news = new Thinned<>(INTERVAL, this::take);
    private final AtomicLong pages = new AtomicLong();
    private final List<PlaylistEntry> arrived = new ArrayList<>();
    private final ObservableList<PlaylistEntry> lines = FXCollections.observableArrayList();
    private final FilteredList<PlaylistEntry> shownLines = new FilteredList<>(lines);
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
    private final ReadOnlyObjectWrapper<@Nullable ListHead> list = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PlaylistCount> count =
            new ReadOnlyObjectWrapper<>(PlaylistCount.NONE);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final BooleanProperty onlyProblems = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final ColumnsViewModel columns = new ColumnsViewModel();
    private Way way = _ -> new ImportedPlaylist("", "", List.of(), List.of());
    private Background.Running running = Background.Running.NONE;
    private Adding adding;
    private boolean complete;
    private Runnable failed = () -> {};
    // Counts the turns of work: news of an older one are not shown.
    private int turn;

    public PlaylistViewModel(PlaylistDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
        adding = new Adding(desk);
        Predicate<PlaylistEntry> dead = entry -> entry.track() == null;
        onlyProblems.subscribe(only -> shownLines.setPredicate(only ? dead : null));
    }

    /// The lines in the list's order; those without a track alone if [#onlyProblemsProperty].
    public ObservableList<PlaylistEntry> lines() {
        return shownLines;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// What is known of the list itself; `null` while none is open.
    public ReadOnlyObjectProperty<@Nullable ListHead> listProperty() {
        return list.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PlaylistCount> countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Share of what is under way, 0–1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public BooleanProperty onlyProblemsProperty() {
        return onlyProblems;
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /// Shows what is behind a link; a list that was open before gives place.
    ///
    /// @param linked a playlist, which is read now, or a release, which came whole
    public void open(Linked linked) {
        close();
        switch (linked) {
            case Linked.WholePlaylist(PlaylistRef behind) ->
                    read(
                            ListHead.of(behind),
                            heard ->
                                    desk.read(
                                            behind,
                                            (now, fresh, read) ->
                                                    heard.page(ListHead.of(now), fresh, read)));
            case Linked.WholeRelease _, Linked.OneTrack _, Linked.Nothing _ -> {
                end(ImportedPlaylist.of(linked));
            }
        }
    }

    /// Shows what the person brought, before anything is done with it.
    public void open(Brought brought) {
        close();
        columns.setOnSaid(said -> readAs(brought, said));
        read(ListHead.of(brought), _ -> desk.read(brought));
    }

    // What was put into the queue by then is known there and not put again.
    private void readAs(Brought brought, ListLayout said) {
        if (phase.get() == Phase.ADDING) return;
        complete = false;
        adding = new Adding(desk);
        way = _ -> desk.read(brought, said);
        read();
    }

    private void read(ListHead head, Way behind) {
        list.set(head);
        way = behind;
        read();
    }

    /// Reads on where reading stopped.
    public void goOn() {
        if (phase.get() == Phase.STOPPED) read();
    }

    /// Goes on with what failed: the notice's remedy.
    public void tryAgain() {
        failed.run();
    }

    /// Stops what is under way; what was done by then stays done.
    ///
    /// @return false if nothing was
    public boolean stop() {
        boolean wasAdding = phase.get() == Phase.ADDING;
        if (!wasAdding && phase.get() != Phase.READING) return false;
        forget();
        phase.set(wasAdding && complete ? Phase.READ : Phase.STOPPED);
        tell();
        return true;
    }

    /// Takes the list off the screen.
    public void close() {
        forget();
        complete = false;
        adding = new Adding(desk);
        lines.clear();
        onlyProblems.set(false);
        notice.set(null);
        list.set(null);
        columns.close();
        phase.set(Phase.NONE);
        tell();
    }

    /// Which column of the list tells what.
    public ColumnsViewModel columns() {
        return columns;
    }

    /// Puts every track that is there into the queue, each once.
    public void downloadAll() {
        if (!count.get().canAdd()) return;
        forget();
        failed = this::downloadAll;
        notice.set(null);
        phase.set(Phase.ADDING);
        tell();
        var work = adding;
        String name = name();
        running =
                background.start(
                        () -> {
                            work.toTheEnd(name, put -> news.put(PUT, () -> told(put)));
                            return true;
                        },
                        new Background.Answer<Boolean>() {
                            @Override
                            public void done(Boolean all) {
                                ended(known(work.known()));
                            }

                            @Override
                            public void failed(Exception cause) {
                                ended(Notice.of(cause));
                            }
                        });
    }

    private void ended(@Nullable Notice why) {
        notice.set(why);
        phase.set(complete ? Phase.READ : Phase.STOPPED);
        tell();
    }

    private static @Nullable Notice known(int tracks) {
        if (tracks == 0) return null;
        return new Notice(
                Texts.in(PlaylistViewModel.class).count("known", tracks), Notice.Remedy.NONE);
    }

    private void told(Adding work) {
        if (work == adding) tell();
    }

    private String name() {
        ListHead now = list.get();
        return now == null ? "" : now.name();
    }

    private void read() {
        if (list.get() == null) return;
        forget();
        failed = this::read;
        notice.set(null);
        phase.set(Phase.READING);
        tell();
        int mine = turn;
        var wanted = way;
        Heard heard =
                (now, fresh, read) ->
                        news.put(pages.getAndIncrement(), () -> page(mine, now, fresh, read));
        running =
                background.start(
                        () -> wanted.read(heard),
                        new Background.Answer<ImportedPlaylist>() {
                            @Override
                            public void done(ImportedPlaylist whole) {
                                end(whole);
                            }

                            @Override
                            public void failed(Exception cause) {
                                notice.set(Notice.of(cause));
                                phase.set(Phase.STOPPED);
                                tell();
                            }
                        });
    }

    private void forget() {
        running.cancel();
        running = Background.Running.NONE;
        turn++;
    }

    private void take(Map<Long, Runnable> lot) {
        lot.values().forEach(Runnable::run);
        if (arrived.isEmpty()) return;
        lines.addAll(arrived);
        arrived.clear();
        tell();
    }

    private void page(int mine, ListHead now, List<PlaylistEntry> fresh, int read) {
        if (mine != turn) return;
        list.set(now);
        // The first page, or all that was kept of an earlier reading: a reading begins.
        if (read == fresh.size()) {
            arrived.clear();
            lines.clear();
        }
        arrived.addAll(fresh);
    }

    private void end(ImportedPlaylist whole) {
        forget();
        complete = true;
        list.set(new ListHead(whole.name(), whole.source(), whole.entries().size()));
        if (!lines.equals(whole.entries())) lines.setAll(whole.entries());
        columns.show(whole.layout());
        if (!whole.notes().isEmpty())
            notice.set(new Notice(Said.of(String.join(" ", whole.notes())), Notice.Remedy.NONE));
        phase.set(Phase.READ);
        tell();
    }

    private void tell() {
        int size = list.get() == null ? -1 : list.get().size();
        if (phase.get() != Phase.ADDING) adding.become(tracks());
        count.set(
                new PlaylistCount(
                        phase.get(),
                        lines.size(),
                        complete ? -1 : size,
                        adding.size(),
                        adding.added()));
        progress.set(count.get().share());
    }

    private List<Track> tracks() {
        var tracks = new ArrayList<Track>();
        for (PlaylistEntry line : lines) line.found().ifPresent(tracks::add);
        return tracks;
    }
}
