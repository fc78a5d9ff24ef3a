package cratekeeper.integration.soulseek.shares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.RemotePath;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class UploadQueueTest {
    private static final UploadSettings SETTINGS = new UploadSettings(2, 0, 3, 250);

    private final UploadQueue queue = new UploadQueue();

    private Optional<Denial> add(String user, String name) {
        var path = RemotePath.of(name);
        var entry = new ShareEntry(0, path, 100, FileAttributes.NONE);
        return queue.add(user, path, entry, SETTINGS);
    }

    private String next() {
        return queue.next(2, _ -> false).map(it -> it.user() + " " + it.path()).orElse("nobody");
    }

    @Test
    void usersTakeTurnsOneFileEach() {
        add("ada", "1");
        add("ada", "2");
        add("bo", "3");
        assertEquals("ada 1", next());
        assertEquals("bo 3", next());
        queue.finished("bo");
        assertEquals("nobody", next());
        queue.finished("ada");
        assertEquals("ada 2", next());
    }

    @Test
    void noMoreSlotsAreTakenThanThereAre() {
        add("ada", "1");
        add("bo", "2");
        add("cy", "3");
        next();
        next();
        assertEquals("nobody", next());
    }

    @Test
    void whoPaidTheNetworkGoesFirst() {
        add("ada", "1");
        add("bo", "2");
        assertEquals("bo", queue.next(2, "bo"::equals).orElseThrow().user());
    }

    @Test
    void whatWaitsOrIsSentIsNotQueuedTwice() {
        add("ada", "1");
        add("ada", "1");
        assertEquals(1, queue.files());
        next();
        assertEquals(Optional.empty(), add("ada", "1"));
        assertEquals(0, queue.files());
    }

    @Test
    void aUserCannotFillTheQueue() {
        add("ada", "1");
        add("ada", "2");
        assertEquals(Optional.of(Denial.TOO_MANY_MEGABYTES), add("ada", "3"));
        assertTrue(add("bo", "3").isEmpty());
        for (int i = 0; i < 2000; i++) add("user" + i, "1");
        assertTrue(queue.files() <= 1003);
    }

    @Test
    void placesAreCountedInTurns() {
        add("ada", "1");
        add("ada", "2");
        add("bo", "3");
        assertEquals(OptionalInt.of(1), queue.place("ada", RemotePath.of("1")));
        assertEquals(OptionalInt.of(2), queue.place("bo", RemotePath.of("3")));
        assertEquals(OptionalInt.of(3), queue.place("ada", RemotePath.of("2")));
        assertEquals(OptionalInt.empty(), queue.place("bo", RemotePath.of("1")));
    }
}
