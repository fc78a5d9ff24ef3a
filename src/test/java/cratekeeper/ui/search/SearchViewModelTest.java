package cratekeeper.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.RankedOffer;
import cratekeeper.agent.SearchListener;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.SearchResult;
import cratekeeper.agent.ServiceAnswer;
import cratekeeper.agent.ServiceAnswer.State;
import cratekeeper.integration.Linked;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.FakeTracks;
import cratekeeper.ui.FxBackground;
import cratekeeper.ui.playlist.FakeLists;
import cratekeeper.ui.playlist.PlaylistViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxToolkit;

@Timeout(60)
class SearchViewModelTest {
    private final TwoAnswers desk = new TwoAnswers();
    private final FxBackground background = new FxBackground();
    private final SearchViewModel model =
            new SearchViewModel(
                    desk, new PlaylistViewModel(new FakeLists(), background), background);
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void theFirstScreenIsFilledAFewRowsAFrameBestFirst() throws Exception {
        desk.first = IntStream.range(0, 30).mapToObj(i -> found("t" + i, i / 100.0)).toList();
        var sizes = new ArrayList<Integer>();
        FxToolkit.setupFixture(() -> {
            model.rows()
                    .addListener(
                            (ListChangeListener<ResultRow>) c -> sizes.add(c.getList().size()));
            search();
        });
        desk.goOn.countDown();
        ended.join();
        int before = 0;
        for (int size : sizes) {
            assertTrue(size - before <= 3, sizes.toString());
            before = size;
        }
        assertEquals(30, before);
        assertEquals("t29", model.rows().getFirst().id());
        assertEquals("t0", model.rows().getLast().id());
    }

    @Test
    void aSelectedRowStaysSelectedWhereItIsWhileBetterOnesComeIn() throws Exception {
        assertEquals(List.of("a", "c", "b"), afterMore(false));
    }

    @Test
    void whileThePersonPointsAtTheTableNothingMoves() throws Exception {
        assertEquals(List.of("a", "b", "c"), afterMore(true));
    }

    @Test
    void aChipStaysWhileItsServiceAnswersMore() throws Exception {
        FxToolkit.setupFixture(() -> {
            var pane = new FlowPane();
            var chips = new ServiceChips(pane, model.rows());
            chips.show(List.of(answer(State.ASKED, 0), other()));
            var chip = pane.getChildren().getFirst();
            String before = chip.getAccessibleText();
            chips.show(List.of(answer(State.ANSWERED, 20), other()));
            assertSame(chip, pane.getChildren().getFirst());
            assertEquals(3, pane.getChildren().size());
            assertTrue(before.startsWith("MusicBrainz …"), before);
            assertTrue(chip.getAccessibleText().startsWith("MusicBrainz 20"));
            chips.show(List.of(other()));
            assertEquals(2, pane.getChildren().size());
        });
    }

    private List<String> afterMore(boolean pointing) throws Exception {
        desk.first = List.of(found("a", .9), found("b", .5));
        desk.second = List.of(found("a", .9), found("b", .95), found("c", .97));
        if (!pointing) desk.second = List.of(found("a", .9), found("b", .5), found("c", .7));
        var there = new CompletableFuture<ResultRow>();
        FxToolkit.setupFixture(() -> {
            model.rows()
                    .addListener(
                            (ListChangeListener<ResultRow>)
                                    c -> {
                                        if (c.getList().size() == 2)
                                            there.complete(c.getList().get(1));
                                    });
            search();
        });
        var chosen = there.join();
        FxToolkit.setupFixture(() -> {
            model.holdProperty().set(pointing);
            model.selectedProperty().set(chosen);
        });
        desk.goOn.countDown();
        ended.join();
        assertSame(chosen, model.selectedProperty().get());
        assertSame(chosen, model.rows().get(pointing ? 1 : 2));
        return model.rows().stream().map(ResultRow::id).toList();
    }

    private void search() {
        model.searchFor("everything");
        model.busyProperty()
                .subscribe(busy -> {
                    if (!busy) ended.complete(true);
                });
    }

    private static FoundTrack found(String id, double score) {
        return FakeTracks.found(id, FakeTracks.track(id, null, "Sable & Rue"), score, List.of());
    }

    private static ServiceAnswer answer(State state, int hits) {
        return new ServiceAnswer(Service.MUSICBRAINZ, state, hits, 90, false, "");
    }

    private static ServiceAnswer other() {
        return new ServiceAnswer(Service.ARCHIVE, State.ASKED, 0, 0, false, "");
    }

    /// Answers, and answers again once the test lets it.
    private static final class TwoAnswers implements SearchDesk {
        private final List<String> remembered = new ArrayList<>();

        @Override
        public List<String> searched() {
            return remembered;
        }

        @Override
        public void remember(String words) {
            remembered.addFirst(words);
        }

        @Override
        public Optional<Linked> follow(String words) {
            return Optional.empty();
        }

        private final CountDownLatch goOn = new CountDownLatch(1);
        private volatile List<FoundTrack> first = List.of();
        private volatile List<FoundTrack> second = List.of();

        @Override
        public SearchResult search(SearchRequest request, SearchListener listener)
                throws InterruptedException {
            listener.update(new SearchResult(request.query(), first, List.of()));
            goOn.await();
            return new SearchResult(request.query(), second.isEmpty() ? first : second, List.of());
        }

        @Override
        public TrackMetadata complete(FoundTrack found) {
            return found.metadata();
        }

        @Override
        public List<RankedOffer> offers(TrackQuery wanted, Track metadata) {
            return List.of();
        }

        @Override
        public Optional<byte[]> picture(String url) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> audible(Track track) {
            return Optional.empty();
        }
    }
}
