package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackMetadata;
import cratekeeper.ui.Pulses;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Fills and draws a result table that nobody sees, a little in each frame, while the window has
/// nothing to do: the first results that really come are then drawn by code that has run before.
public final class Rehearsal {
    private static final int ROWS = 9;
    private static final int TURNS = 32;
    private static final int EVERY = 3;
    private static final double ROW_HEIGHT = 54;
    private static final double WIDTH = 750;
    private static final List<Service> SERVICES =
            List.of(Service.MUSICBRAINZ, Service.DISCOGS, Service.BEATPORT, Service.SOULSEEK);
    private final Scene visible;
    private final Scene scene;
    private final ObservableList<ResultRow> rows = FXCollections.observableArrayList();
    private @Nullable WritableImage picture;
    private int turn;

    private Rehearsal(Scene visible) {
        this.visible = visible;
        var table = new TableView<ResultRow>(rows);
        table.setFixedCellSize(ROW_HEIGHT);
        table.getStyleClass().add("rows");
        new ResultColumns(MusicalKey.Notation.CAMELOT).in(table);
        var root = new StackPane(table);
        root.getStyleClass().addAll(visible.getRoot().getStyleClass());
        root.setPadding(new Insets(1));
        scene = new Scene(root, WIDTH, ROW_HEIGHT * (ROWS + 1));
        scene.getStylesheets().setAll(visible.getStylesheets());
    }

    /// @param visible the window's, whose frames set the pace
    /// @param over told when all is drawn
    public static void begin(Scene visible, Runnable over) {
        new Rehearsal(visible).next(over);
    }

    private void next(Runnable over) {
        Pulses.after(
                visible,
                EVERY,
                () -> {
                    if (turn++ == TURNS) {
                        over.run();
                        return;
                    }
                    fill();
                    scene.snapshot(
                            drawn -> {
                                picture = drawn.getImage();
                                next(over);
                                return null;
                            },
                            picture);
                });
    }

    /// Two rows more each time; then every third is another recording.
    private void fill() {
        if (rows.size() < ROWS) {
            for (int i = 0; i < 2; i++) rows.add(new ResultRow(recording(rows.size())));
            return;
        }
        for (int i = turn % EVERY; i < ROWS; i += EVERY) rows.get(i).update(recording(i + turn));
    }

    private static Recording recording(int number) {
        var track =
                Track.builder()
                        .title("Title " + number)
                        .version(number % 2 == 0 ? "Extended Mix" : null)
                        .artists(List.of("Artist " + number))
                        .label("Label " + number)
                        .catalogueNumber("CAT" + number)
                        .releaseDate(new PartialDate(1990 + number, null, null))
                        .bpm(100.0 + number)
                        .key(new MusicalKey(1 + number % 12, number % 2 == 0))
                        .durationMs(200_000L + number * 7_919L)
                        .build();
        var hits =
                SERVICES.subList(0, 1 + number % SERVICES.size()).stream()
                        .map(service -> new TrackHit(service, track))
                        .toList();
        return new Recording(
                new FoundTrack(
                        Integer.toString(number), TrackMetadata.of(track), 1, hits, List.of()));
    }
}
