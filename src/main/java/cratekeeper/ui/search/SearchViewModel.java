package cratekeeper.ui.search;

import cratekeeper.agent.Brought;
import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.SearchResult;
import cratekeeper.agent.ServiceAnswer;
import cratekeeper.integration.Linked;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Texts;
import cratekeeper.ui.playlist.PlaylistViewModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The Search screen's state: the words, how each service answers, the rows found so far, the one
/// that is selected.
public final class SearchViewModel {
    /// More rows than a person reads; the screen stays quick with many times that.
    public static final int LIMIT = 500;

    /// What the screen's middle shows.
    public enum Phase {
        FIRST,
        SEARCHING,
        FOUND,
        NOTHING,
        /// The words were a link to a list, which [#list] shows.
        LIST
    }

    private final SearchDesk desk;
    private final PlaylistViewModel list;
    private final Background background;
    private final HistoryViewModel history;
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.FIRST);
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ResultRow> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<ResultFilter> filter =
            new SimpleObjectProperty<>(ResultFilter.ALL);
    private final ReadOnlyIntegerWrapper kept = new ReadOnlyIntegerWrapper();
    private List<FoundTrack> found = List.of();
    private final BooleanProperty hold = new SimpleBooleanProperty();
    private final ObservableList<ServiceAnswer> services = FXCollections.observableArrayList();
    private final Rows rows = new Rows();
    // Kept: the wrapper listens weakly to what it wraps.
    private final ObservableList<ServiceAnswer> shownServices =
            FXCollections.unmodifiableObservableList(services);
    private final ObservableList<ResultRow> shownRows =
            FXCollections.unmodifiableObservableList(rows);
    private Comparator<Recording> ranking = RowMerge.BY_SCORE;
    private Background.Running running = Background.Running.NONE;
    private @Nullable ResultStream stream;
    private boolean lastFresh;
    private int orderVersion;
    private int tableVersion;

    /// @param list shows what is behind the words if they are a link to a list
    public SearchViewModel(SearchDesk desk, PlaylistViewModel list, Background background) {
        this.desk = desk;
        this.list = list;
        this.background = background;
        history = new HistoryViewModel(desk, background, notice::set);
        filter.subscribe((_, _) -> refilter());
    }

    /// The list behind the words, in [Phase#LIST].
    public PlaylistViewModel list() {
        return list;
    }

    HistoryViewModel history() {
        return history;
    }

    public StringProperty wordsProperty() {
        return words;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /// Which rows are shown of those that were found.
    ObjectProperty<ResultFilter> filterProperty() {
        return filter;
    }

    /// How many recordings were found that the filter keeps back.
    ReadOnlyIntegerProperty keptBackProperty() {
        return kept.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable ResultRow> selectedProperty() {
        return selected;
    }

    /// Set while the person points at the table: then new rows come in at the end.
    public BooleanProperty holdProperty() {
        return hold;
    }

    /// How each service answered so far, in the order they were asked.
    public ObservableList<ServiceAnswer> services() {
        return shownServices;
    }

    public ObservableList<ResultRow> rows() {
        return shownRows;
    }

    /// Searches for the words; a search under way gives place.
    ///
    /// @param fresh go round the cache
    public void search(boolean fresh) {
        String wanted = words.get().strip();
        if (wanted.isEmpty()) return;
        stop();
        lastFresh = fresh;
        begin();
        var results = new ResultStream(this::table, this::show);
        stream = results;
        results.start();
        running = background.start(new SearchWork(desk, wanted, fresh, results), new Outcome());
    }

    public void searchFor(String text) {
        words.set(text);
        search(false);
    }

    public void again() {
        search(lastFresh);
    }

    /// Stops a search under way; what was found stays.
    public void cancel() {
        if (!busy.get()) return;
        stop();
        end();
    }

    /// Shows a list that the person brought, in place of what was found.
    public void show(Brought brought) {
        stop();
        begin();
        busy.set(false);
        list.open(brought);
        phase.set(Phase.LIST);
    }

    /// Takes the list off the screen; the words stay.
    public void closeList() {
        list.close();
        phase.set(Phase.FIRST);
    }

    /// Orders the rows as the person asks; `null` goes back to the best first.
    public void sort(@Nullable Comparator<Recording> wanted) {
        ranking = wanted == null ? RowMerge.BY_SCORE : wanted;
        if (rows.isEmpty()) return;
        var sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(ResultRow::recording, ranking));
        replace(sorted);
    }

    private void begin() {
        notice.set(null);
        list.close();
        selected.set(null);
        rows.clear();
        found = List.of();
        kept.set(0);
        services.clear();
        orderVersion++;
        busy.set(true);
        phase.set(Phase.SEARCHING);
    }

    private void stop() {
        running.cancel();
        if (stream != null) stream.cancel();
        stream = null;
    }

    private ResultStream.Table table() {
        tableVersion = orderVersion;
        return new ResultStream.Table(List.copyOf(rows), ranking, filter.get(), hold.get());
    }

    private void show(ResultStream.News news) {
        var merge = news.merge();
        if (tableVersion != orderVersion) {
            // The person sorted meanwhile: what was worked out is for an order that is gone.
            merge = RowMerge.of(rows, filter.get().of(news.result().tracks()), ranking, hold.get());
        }
        merge.updated().forEach(ResultRow::update);
        rows.become(merge.order());
        if (!services.equals(news.result().services())) services.setAll(news.result().services());
        found = news.result().tracks();
        kept.set(found.size() - filter.get().of(found).size());
        if (!found.isEmpty()) phase.set(Phase.FOUND);
    }

    private void refilter() {
        var shown = filter.get().of(found);
        var merge = RowMerge.of(rows, shown, ranking, false);
        orderVersion++;
        rows.become(merge.order());
        kept.set(found.size() - shown.size());
        ResultRow before = selected.get();
        if (before != null && !rows.contains(before)) selected.set(null);
    }

    private static Notice notice(String key, Notice.Remedy remedy) {
        return new Notice(Texts.in(SearchViewModel.class).get(key), remedy);
    }

    private void replace(List<ResultRow> order) {
        ResultRow before = selected.get();
        orderVersion++;
        rows.setAll(order);
        selected.set(before != null && rows.contains(before) ? before : null);
    }

    private void end() {
        busy.set(false);
        phase.set(found.isEmpty() ? Phase.NOTHING : Phase.FOUND);
    }

    private final class Outcome implements Background.Answer<SearchWork.Ending> {
        @Override
        public void done(SearchWork.Ending ending) {
            switch (ending) {
                case SearchWork.Ending.Searched(SearchResult all) -> {
                    if (all.nobodyReached()) {
                        notice.set(notice("notice.nobody", Notice.Remedy.TRY_AGAIN));
                    }
                    end();
                }
                case SearchWork.Ending.AList(Linked linked) -> {
                    busy.set(false);
                    list.open(linked);
                    phase.set(Phase.LIST);
                }
                case SearchWork.Ending.NoPage _ -> {
                    notice.set(notice("notice.no.page", Notice.Remedy.NONE));
                    end();
                }
            }
        }

        @Override
        public void failed(Exception cause) {
            notice.set(Notice.of(cause));
            end();
        }
    }
}
