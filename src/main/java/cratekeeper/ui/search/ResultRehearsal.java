package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Service;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackMetadata;
import cratekeeper.ui.Rehearsal;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/// A result table with invented recordings, for those that come first to be drawn fast.
public final class ResultRehearsal implements Rehearsal.Piece {
    private static final int ROWS = 9;
    private static final int TURNS = 32;
    private static final int THIRD = 3;
    private static final double ROW_HEIGHT = 54;
    private static final double WIDTH = 750;
    private static final List<Service> SERVICES =
            List.of(Service.MUSICBRAINZ, Service.DISCOGS, Service.BEATPORT, Service.SOULSEEK);
    private final ObservableList<ResultRow> rows = FXCollections.observableArrayList();
    private final TableView<ResultRow> table = new TableView<>(rows);
    private int turn;

    public ResultRehearsal() {
        table.setFixedCellSize(ROW_HEIGHT);
        table.getStyleClass().add("rows");
        new ResultColumns(MusicalKey.Notation.CAMELOT).in(table);
        table.resize(WIDTH, ROW_HEIGHT * (ROWS + 1));
    }

    @Override
    public Region root() {
        return table;
    }

    /// Two rows more each time; then every third is another recording.
    @Override
    public boolean next() {
        if (turn++ == TURNS) return false;
        if (rows.size() < ROWS) {
            for (int i = 0; i < 2; i++) rows.add(new ResultRow(recording(rows.size())));
        } else {
            for (int i = turn % THIRD; i < ROWS; i += THIRD)
                rows.get(i).update(recording(i + turn));
        }
        return true;
    }

    private static Recording recording(int number) {
        var track = Rehearsal.track(number);
        var hits =
                SERVICES.subList(0, 1 + number % SERVICES.size()).stream()
                        .map(service -> new TrackHit(service, track))
                        .toList();
        return new Recording(
                new FoundTrack(
                        Integer.toString(number), TrackMetadata.of(track), 1, hits, List.of()));
    }
}
