package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.Connection;
import cratekeeper.integration.People;
import cratekeeper.integration.SignInState;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.store.BlockedUsers;
import cratekeeper.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Other people: their folders into our queue, and who is kept out.
class UsersTest {
    @TempDir Path home;
    private final Network network = new Network();
    private World world;
    private Users users;

    private static final class Network implements People {
        Set<String> kept = Set.of("nobody told");
        List<Offer> offers = List.of();
        List<Folder> folders = List.of();

        @Override
        public Service service() {
            return Service.SOULSEEK;
        }

        @Override
        public Listing browse(String user, Consumer<Folder> told) {
            folders.forEach(told);
            return new Listing(folders.size(), 0, true);
        }

        @Override
        public List<Offer> folder(String user, String folder) {
            return offers;
        }

        @Override
        public void block(Set<String> users) {
            kept = users;
        }
    }

    @BeforeEach
    void begin() throws IOException {
        world = new World(home);
        users = users(world.database);
    }

    private Users users(Database database) {
        return new Users(Sources.of(List.of(network)), new BlockedUsers(database, world.clock));
    }

    @AfterEach
    void end() {
        world.close();
    }

    private static Offer offer(String name, Track track) {
        return new Offer(
                Service.SOULSEEK,
                name,
                "FLAC",
                null,
                null,
                44_100,
                16,
                408_000L,
                9L,
                "jon",
                null,
                null,
                null,
                name,
                track,
                Map.of(),
                null);
    }

    @Test
    void whoIsBlockedStaysBlockedOverARestart() throws Exception {
        users.block("jon");
        users.block("jon");
        users.block("Erin");
        assertEquals(Set.of("Erin", "jon"), network.kept);
        users.unblock("jon");
        network.kept = Set.of();
        world.database.close();
        try (var again = Database.open(home.resolve("test.db"), world.clock)) {
            var next = users(again);
            next.keepOut();
            assertEquals(Set.of("Erin"), network.kept);
            assertEquals(List.of("Erin"), next.blocked());
        }
    }

    @Test
    void eachAudioFileOfAFolderBecomesAJobWithThatVeryFile() throws Exception {
        var ferry = World.track("Mara Lindqvist", "Night Ferry", "Extended Mix", 4);
        network.offers =
                List.of(
                        offer("M\\A\\01 - Night Ferry.flac", ferry),
                        offer("M\\A\\0x.y.flac", Track.UNKNOWN));
        var jobs = users.download(world.queue, "jon", "id", "A");
        assertEquals(jobs, world.queue.jobs());
        assertEquals(List.of("A", "A"), jobs.stream().map(DownloadJob::listName).toList());
        assertEquals(network.offers, jobs.stream().map(DownloadJob::chosenOffer).toList());
        assertEquals(ferry, jobs.getFirst().chosen());
        assertNull(jobs.get(1).chosen(), "its name says nothing");
        assertEquals("0x.y", jobs.get(1).query().text());
    }

    private static People.Folder folder(String id, String... names) {
        return new People.Folder(id, List.of(names), false, List.of());
    }

    @Test
    void aFolderIsFoundByItsIdOrAsItIsShown() throws Exception {
        network.folders =
                List.of(
                        folder("1", "music", "low tide"),
                        folder("2", "Music", "Low Tide"),
                        folder("3", "Music"));
        for (String words : List.of("2", "Music/Low Tide", "Music\\Low Tide"))
            assertEquals("2", users.find("jon", words).orElseThrow().id(), words);
        assertEquals("1", users.find("jon", "music/low tide").orElseThrow().id());
        assertEquals("3", users.find("jon", "MUSIC").orElseThrow().id());
        assertTrue(users.find("jon", "Music/Low").isEmpty());
    }

    @Test
    void aFolderWithoutEndFillsTheQueueOnlySoFar() throws Exception {
        var many = new ArrayList<Offer>();
        for (int i = 0; i < 600; i++) many.add(offer("M\\" + i + ".flac", Track.UNKNOWN));
        network.offers = many;
        assertEquals(500, users.download(world.queue, "jon", "id", "M").size());
    }

    @Test
    void howAConnectionStandsIsSaidInFewWords() {
        var now = Instant.parse("2026-01-01T12:00:00Z");
        var in = new SignInState.Connected("mira", null);
        var out = new SignInState.NotSetUp("Enter a name.");
        assertEquals("signed out", words(new Connection.Off(), out));
        assertEquals("not connected yet", words(new Connection.Off(), in));
        assertEquals("connecting", words(new Connection.Connecting(), in));
        assertEquals("online", words(new Connection.Online(), in));
        assertEquals(
                "reconnecting in 12 s",
                words(new Connection.Returning(now.plusSeconds(12), "lost"), in));
        assertEquals(
                "reconnecting in 30 min",
                words(new Connection.Returning(now.plusSeconds(1800), "lost"), in));
        assertEquals("signed in elsewhere", words(new Connection.Elsewhere("why"), in));
    }

    private static String words(Connection connection, SignInState signIn) {
        return ConnectionWords.of(connection, signIn, Instant.parse("2026-01-01T12:00:00Z"))
                .words();
    }
}
