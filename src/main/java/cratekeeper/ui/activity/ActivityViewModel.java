package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityEvent;
import cratekeeper.agent.ActivityFigures;
import cratekeeper.agent.ActivityFigures.Period;
import cratekeeper.music.Service;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The figures and the log as they were when last asked for.
public final class ActivityViewModel {
    private final ActivityDesk desk;
    private final Background background;
    private final String version;
    private final ReadOnlyObjectWrapper<@Nullable ActivityFigures> figures =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.WEEK);
    private final ObservableList<ActivityEvent> all = FXCollections.observableArrayList();
    private final FilteredList<ActivityEvent> events = new FilteredList<>(all);
    private final ObjectProperty<@Nullable Service> service = new SimpleObjectProperty<>();
    private final BooleanProperty errorsOnly = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private Background.Running running = Background.Running.NONE;

    private record Answer(ActivityFigures figures, List<ActivityEvent> events) {}

    /// @param version of the application, for the report
    public ActivityViewModel(ActivityDesk desk, Background background, String version) {
        this.desk = desk;
        this.background = background;
        this.version = version;
        period.subscribe((_, _) -> reload());
        service.subscribe(_ -> filter());
        errorsOnly.subscribe(_ -> filter());
    }

    /// `null` until the first answer.
    public ReadOnlyObjectProperty<@Nullable ActivityFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /// How far back figures and log reach.
    public ObjectProperty<Period> periodProperty() {
        return period;
    }

    /// What happened and passes the filters, newest first.
    public ObservableList<ActivityEvent> events() {
        return events;
    }

    /// Whose events to show; `null` for all.
    public ObjectProperty<@Nullable Service> serviceProperty() {
        return service;
    }

    public BooleanProperty errorsOnlyProperty() {
        return errorsOnly;
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    private void filter() {
        Service wanted = service.get();
        boolean errors = errorsOnly.get();
        Predicate<ActivityEvent> passes =
                event ->
                        (wanted == null || event.service() == wanted)
                                && (!errors || event.kind().error());
        events.setPredicate(passes);
    }

    public void reload() {
        Period wanted = period.get();
        running.cancel();
        running =
                background.start(
                        () -> new Answer(desk.figures(wanted), desk.events(wanted)),
                        Background.Answer.of(
                                now -> {
                                    notice.set(null);
                                    if (!now.figures().equals(figures.get()))
                                        figures.set(now.figures());
                                    if (!all.equals(now.events())) all.setAll(now.events());
                                },
                                cause -> notice.set(Notice.of(cause))));
    }

    /// All that is shown, in words that may be handed on: no names of tracks and no secret. ""
    /// until the first answer.
    public String report() {
        var now = figures.get();
        return now == null ? "" : Report.of(now, all, version);
    }
}
