package cratekeeper.ui.frame;

import cratekeeper.agent.ServiceStatus;
import cratekeeper.ui.Background;
import cratekeeper.ui.Screen;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The frame's state: which screen is at the front, how many tracks wait for a person, how the
/// services stand.
public final class FrameModel {
    private final Supplier<List<ServiceStatus>> services;
    private final Background.Work<Integer> toReview;
    private final Background background;
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.SEARCH);
    private final ReadOnlyIntegerWrapper review = new ReadOnlyIntegerWrapper();
    private final ObservableList<ServiceStatus> statuses = FXCollections.observableArrayList();

    private final ObservableList<ServiceStatus> shownStatuses =
            FXCollections.unmodifiableObservableList(statuses);

    public FrameModel(
            Supplier<List<ServiceStatus>> services,
            Background.Work<Integer> toReview,
            Background background) {
        this.services = services;
        this.toReview = toReview;
        this.background = background;
    }

    public ObjectProperty<Screen> screenProperty() {
        return screen;
    }

    public ReadOnlyIntegerProperty reviewProperty() {
        return review.getReadOnlyProperty();
    }

    /// How each service stands, as of the last [#refresh].
    public ObservableList<ServiceStatus> statuses() {
        return shownStatuses;
    }

    /// Asks again; what has not changed is left alone.
    public void refresh() {
        background.start(
                () -> new News(services.get(), toReview.run()),
                new Background.Answer<News>() {
                    @Override
                    public void done(News news) {
                        review.set(news.review());
                        if (!statuses.equals(news.statuses())) statuses.setAll(news.statuses());
                    }

                    @Override
                    public void failed(Exception cause) {
                        // The next refresh tries again; screens report what a person can act on.
                        statuses.clear();
                    }
                });
    }

    private record News(List<ServiceStatus> statuses, int review) {}
}
