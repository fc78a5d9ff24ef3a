package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.PlaylistPage;
import cratekeeper.integration.PlaylistSource;
import cratekeeper.integration.SourceException;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.net.VirtualWaits;
import cratekeeper.store.Database;
import cratekeeper.store.PlaylistStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaylistImporterTest {
    private static final PlaylistRef LIST = PlaylistRef.of(Service.DEEZER, "7");
    private final VirtualWaits clock = new VirtualWaits();
    private final Lists service = new Lists();
    @TempDir Path home;
    private Database database;

    /// A service with one list, in pages of ten.
    private static final class Lists implements PlaylistSource {
        int size = 25;
        int breaksAt = Integer.MAX_VALUE;
        int changesAt = Integer.MAX_VALUE;
        boolean circle;
        boolean neverStill;
        @Nullable SourceException refusal;
        String state = "one";
        final List<String> asked = new ArrayList<>();

        @Override
        public Service service() {
            return Service.DEEZER;
        }

        @Override
        public PlaylistPage page(String id, @Nullable String from) throws SourceException {
            asked.add(String.valueOf(from));
            int begin = from == null ? 0 : Integer.parseInt(from);
            if (begin >= breaksAt)
                throw new SourceException.Unreachable(Service.DEEZER, "no connection", null);
            if (refusal != null) throw refusal;
            if (begin >= changesAt) {
                state = neverStill ? state + "+" : "two";
                if (!neverStill) changesAt = Integer.MAX_VALUE;
            }
            int end = Math.min(begin + 10, size);
            String next = circle ? "10" : end < size ? "" + end : null;
            return new PlaylistPage(
                    new PlaylistRef(Service.DEEZER, id, "Late Ferry", size, null),
                    IntStream.range(begin, end).mapToObj(Lists::entry).toList(),
                    next,
                    state);
        }

        private static PlaylistEntry entry(int i) {
            return i == 3
                    ? PlaylistEntry.problem(4, "gone", "It is not there any more.")
                    : PlaylistEntry.of(
                            i + 1, Track.builder().title("Song " + i).artist("Ada").build());
        }
    }

    @BeforeEach
    void open() throws Exception {
        database = Database.open(home.resolve("test.db"), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private PlaylistImporter importer() {
        return new PlaylistImporter(
                Sources.of(List.of(service)), new PlaylistStore(database), clock);
    }

    private static List<Integer> positions(ImportedPlaylist playlist) {
        return playlist.entries().stream().map(PlaylistEntry::position).toList();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void readsToTheEndAndTellsAfterEachPage() throws Exception {
        var told = new ArrayList<Integer>();
        var playlist = importer().read(LIST, (_, _, read) -> told.add(read));
        assertEquals("Late Ferry", playlist.name());
        assertEquals(upTo(25), positions(playlist));
        assertEquals(List.of(10, 20, 25), told);
        assertEquals(List.of(), playlist.notes());
    }

    @Test
    void goesOnWhereItBrokeOff() throws Exception {
        service.breaksAt = 20;
        assertThrows(SourceException.class, () -> importer().read(LIST, (_, _, _) -> {}));
        service.breaksAt = Integer.MAX_VALUE;
        service.asked.clear();
        var told = new ArrayList<Integer>();
        var playlist = importer().read(LIST, (_, _, read) -> told.add(read));
        assertEquals(List.of("20"), service.asked);
        assertEquals(List.of(20, 25), told);
        assertEquals(upTo(25), positions(playlist));
    }

    @Test
    void anOldBeginningIsNotGoneOnWith() throws Exception {
        service.breaksAt = 20;
        assertThrows(SourceException.class, () -> importer().read(LIST, (_, _, _) -> {}));
        service.breaksAt = Integer.MAX_VALUE;
        clock.advance(Duration.ofDays(2));
        service.asked.clear();
        assertEquals(upTo(25), positions(importer().read(LIST, (_, _, _) -> {})));
        assertEquals(List.of("null", "10", "20"), service.asked);
    }

    @Test
    void aListThatChangedWhileItWasReadIsReadAnew() throws Exception {
        service.changesAt = 20;
        var playlist = importer().read(LIST, (_, _, _) -> {});
        assertEquals(List.of("null", "10", "20", "null", "10", "20"), service.asked);
        assertEquals(upTo(25), positions(playlist));
        assertEquals(List.of(), playlist.notes());
    }

    @Test
    void aListThatChangesWheneverItIsReadIsTakenAsItIsAndSaysSo() throws Exception {
        service.changesAt = 20;
        service.neverStill = true;
        var playlist = importer().read(LIST, (_, _, _) -> {});
        assertEquals(upTo(25), positions(playlist));
        assertEquals(
                List.of("The list changed while it was read: read it again to be sure."),
                playlist.notes());
        assertEquals(6, service.asked.size(), "twice, and no more");
    }

    @Test
    void aListThatChangedSinceItBrokeOffIsReadAnew() throws Exception {
        service.breaksAt = 20;
        assertThrows(SourceException.class, () -> importer().read(LIST, (_, _, _) -> {}));
        service.breaksAt = Integer.MAX_VALUE;
        service.state = "two";
        service.size = 30;
        service.asked.clear();
        assertEquals(upTo(30), positions(importer().read(LIST, (_, _, _) -> {})));
        assertEquals(List.of("20", "null", "10", "20"), service.asked);
    }

    @Test
    void anEmptyListIsSaidToBeEmpty() throws Exception {
        service.size = 0;
        var playlist = importer().read(LIST, (_, _, _) -> {});
        assertEquals(List.of(), playlist.entries());
        assertEquals(List.of("The list is empty."), playlist.notes());
    }

    @Test
    void aPrivateOrDeletedListIsOneSentenceAndLeavesNothingBehind() throws Exception {
        for (String why : List.of("the list is private", "the list is gone")) {
            service.refusal = new SourceException.NotOffered(Service.DEEZER, why);
            var e =
                    assertThrows(
                            SourceException.NotOffered.class,
                            () -> importer().read(LIST, (_, _, _) -> {}));
            assertEquals("Deezer does not offer it: " + why + ".", e.sentence());
            assertTrue(new PlaylistStore(database).reading(LIST).isEmpty());
        }
    }

    @Test
    void fiveThousandLinesGoOnWhereTheyBrokeOff() throws Exception {
        service.size = 5_000;
        service.breaksAt = 2_500;
        assertThrows(SourceException.class, () -> importer().read(LIST, (_, _, _) -> {}));
        service.breaksAt = Integer.MAX_VALUE;
        service.asked.clear();
        // As after a kill: all that is left is the database.
        close();
        open();
        assertEquals(upTo(5_000), positions(importer().read(LIST, (_, _, _) -> {})));
        assertEquals(250, service.asked.size());
        assertEquals("2500", service.asked.getFirst());
    }

    @Test
    void aSecondReadingIsOfTheListAsItIsThen() throws Exception {
        importer().read(LIST, (_, _, _) -> {});
        service.size = 12;
        assertEquals(upTo(12), positions(importer().read(LIST, (_, _, _) -> {})));
    }

    @Test
    void pagesInACircleComeToAnEnd() throws Exception {
        service.circle = true;
        var playlist = importer().read(LIST, (_, _, _) -> {});
        assertTrue(service.asked.size() <= 3, service.asked.toString());
        assertEquals(1, playlist.notes().size());
    }

    @Test
    void fiveThousandLinesAreRead() throws Exception {
        service.size = 5_000;
        assertEquals(upTo(5_000), positions(importer().read(LIST, (_, _, _) -> {})));
    }

    @Test
    void aServiceWithoutListsIsNotOffered() {
        assertThrows(
                SourceException.NotOffered.class,
                () -> importer().read(PlaylistRef.of(Service.DISCOGS, "1"), (_, _, _) -> {}));
    }
}
