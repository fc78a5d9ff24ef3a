package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityFigures;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The figures as they were when last asked for.
public final class ActivityViewModel {
    private final ActivityDesk desk;
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable ActivityFigures> figures =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

    public ActivityViewModel(ActivityDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    /// `null` until the first answer.
    public ReadOnlyObjectProperty<@Nullable ActivityFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    public void reload() {
        background.start(
                desk::figures,
                new Background.Answer<ActivityFigures>() {
                    @Override
                    public void done(ActivityFigures now) {
                        notice.set(null);
                        if (!now.equals(figures.get())) figures.set(now);
                    }

                    @Override
                    public void failed(Exception cause) {
                        notice.set(Notice.of(cause));
                    }
                });
    }
}
