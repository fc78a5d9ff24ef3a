package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.RankedOffer;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.Offer;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.Background;
import cratekeeper.ui.Notice;
import cratekeeper.ui.downloads.QueueDesk;
import cratekeeper.ui.player.PlayerViewModel;
import cratekeeper.ui.player.Playing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The right pane: everything known of the selected recording, its files, and the way to the
/// download queue. What the row knows is shown at once; the full look-up follows.
public final class DetailsViewModel {
    private final SearchDesk desk;
    private final QueueDesk queue;
    private final PlayerViewModel player;
    private final Background background;
    private final Duration rest;
    private final ObservableValue<@Nullable ResultRow> selected;
    private final ReadOnlyObjectWrapper<@Nullable TrackMetadata> metadata =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<byte @Nullable []> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> audible = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper lookingUp = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper lookingForFiles = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper added = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();
    private final ObservableList<RankedOffer> offers = FXCollections.observableArrayList();
    private final ObservableList<RankedOffer> shownOffers =
            FXCollections.unmodifiableObservableList(offers);
    private final List<Background.Running> running = new ArrayList<>();
    private final SeveralViewModel several;
    private Background.Running picturing = Background.Running.NONE;
    private @Nullable String pictured;
    private @Nullable String shownId;

    /// @param rest how long a selection must rest before services are asked about it
    public DetailsViewModel(
            SearchDesk desk,
            QueueDesk queue,
            PlayerViewModel player,
            Background background,
            Duration rest,
            ObservableValue<@Nullable ResultRow> selected) {
        this.desk = desk;
        this.queue = queue;
        this.player = player;
        this.background = background;
        this.rest = rest;
        this.selected = selected;
        several = new SeveralViewModel(queue, background, notice::set);
        selected.subscribe(this::select);
        selected.flatMap(ResultRow::recordingProperty).subscribe(this::learn);
    }

    public ReadOnlyObjectProperty<@Nullable TrackMetadata> metadataProperty() {
        return metadata.getReadOnlyProperty();
    }

    /// The cover as it was sent; `null` while there is none.
    public ReadOnlyObjectProperty<byte @Nullable []> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// A file that can be played; `null` if there is nothing to hear.
    public ReadOnlyObjectProperty<@Nullable Path> audibleProperty() {
        return audible.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty lookingUpProperty() {
        return lookingUp.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty lookingForFilesProperty() {
        return lookingForFiles.getReadOnlyProperty();
    }

    /// Whether the shown recording was just put into the queue.
    public ReadOnlyBooleanProperty addedProperty() {
        return added.getReadOnlyProperty();
    }

    public ObjectProperty<@Nullable Notice> noticeProperty() {
        return notice;
    }

    /// Where more than one row is selected.
    SeveralViewModel several() {
        return several;
    }

    /// Best first.
    public ObservableList<RankedOffer> offers() {
        return shownOffers;
    }

    /// Takes away the files of somebody who is kept out from now on.
    public void forgetPeer(String name) {
        offers.removeIf(ranked -> name.equals(ranked.offer().peer()));
    }

    /// Puts the recording into the queue and lets it take the best file.
    public void downloadBest() {
        download(null);
    }

    /// Puts the recording into the queue with this very file.
    public void download(@Nullable Offer offer) {
        TrackMetadata shown = metadata.get();
        if (shown == null || added.get()) return;
        Track track = shown.track();
        added.set(true);
        background.start(
                () -> queue.add(TrackQuery.of(track), track, offer),
                Background.Answer.of(
                        (DownloadJob _) -> {},
                        cause -> {
                            added.set(false);
                            notice.set(Notice.of(cause));
                        }));
    }

    public void play() {
        Path file = audible.get();
        TrackMetadata shown = metadata.get();
        if (file == null || shown == null) return;
        Track track = shown.track();
        player.play(new Playing(file, track.fullTitle(), track.artistLine()));
    }

    /// Asks again after a failure.
    public void again() {
        ResultRow row = selected.getValue();
        notice.set(null);
        if (row != null) ask(row.found());
    }

    private void select(@Nullable ResultRow row) {
        if (row != null && row.id().equals(shownId)) return;
        running.forEach(Background.Running::cancel);
        running.clear();
        shownId = row == null ? null : row.id();
        notice.set(null);
        added.set(false);
        audible.set(null);
        offers.clear();
        if (row == null) {
            lookingUp.set(false);
            lookingForFiles.set(false);
            metadata.set(null);
            return;
        }
        show(row.found().metadata());
        offers.setAll(row.found().offers());
        ask(row.found());
    }

    // Services still answer while a row is open: a fuller record replaces a thinner one.
    private void learn(@Nullable Recording recording) {
        if (recording == null || !recording.found().id().equals(shownId)) return;
        FoundTrack found = recording.found();
        TrackMetadata shown = metadata.get();
        if (shown == null || found.metadata().fields().size() > shown.fields().size())
            show(found.metadata());
        if (offers.isEmpty() && !found.offers().isEmpty()) offers.setAll(found.offers());
    }

    private void ask(FoundTrack found) {
        lookingUp.set(true);
        lookingForFiles.set(true);
        Track track = found.metadata().track();
        later(() -> desk.complete(found), this::show, lookingUp);
        later(() -> desk.offers(TrackQuery.of(track), track), offers::setAll, lookingForFiles);
        later(
                () -> desk.audible(track),
                found1 -> audible.set(found1.orElse(null)),
                new ReadOnlyBooleanWrapper());
    }

    private <T> void later(Background.Work<T> work, Consumer<T> use, ReadOnlyBooleanWrapper busy) {
        running.add(
                background.start(
                        () -> {
                            Thread.sleep(rest);
                            return work.run();
                        },
                        Background.Answer.of(
                                result -> {
                                    use.accept(result);
                                    busy.set(false);
                                },
                                cause -> {
                                    notice.set(Notice.of(cause));
                                    busy.set(false);
                                })));
    }

    private void show(TrackMetadata now) {
        metadata.set(now);
        String url = now.track().artworkUrl();
        if (url != null && url.equals(pictured)) return;
        pictured = url;
        picturing.cancel();
        picture.set(null);
        if (url == null) return;
        picturing =
                background.start(
                        () -> desk.picture(url),
                        Background.Answer.of(
                                (Optional<byte[]> bytes) -> picture.set(bytes.orElse(null)),
                                // No picture is no loss: the pane shows a plain ground.
                                _ -> picture.set(null)));
    }
}
