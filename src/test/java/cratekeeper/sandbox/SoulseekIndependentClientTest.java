package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cratekeeper.account.Secret;
import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.server.Account;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionSettings;
import cratekeeper.integration.soulseek.shares.ShareRoot;
import cratekeeper.integration.soulseek.shares.Sharing;
import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A client that others wrote signs in to the sandbox's server, searches, and downloads from ours.
/// Skipped where there is no Node, or where its package cannot be had.
@Timeout(180)
class SoulseekIndependentClientTest {
    private static final Path SOURCE = Path.of("src", "test", "node", "soulseek");
    private static final Path INSTALLED = Path.of("target", "node", "soulseek");

    @TempDir Path home;

    private record Ended(int code, String words) {}

    private static Ended run(Path folder, String... command)
            throws IOException, InterruptedException {
        Path words = Files.createTempFile("words", ".txt");
        try {
            var process =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(words.toFile())
                            .start();
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return new Ended(-1, "too slow");
            }
            return new Ended(process.exitValue(), Files.readString(words));
        } catch (IOException e) {
            return new Ended(-1, e.getMessage());
        } finally {
            Files.delete(words);
        }
    }

    private static void install() throws Exception {
        assumeTrue(run(SOURCE, "node", "--version").code() == 0, "there is no node here");
        Files.createDirectories(INSTALLED);
        for (String name : List.of("package.json", "package-lock.json", ".npmrc", "fetch.js")) {
            Files.write(INSTALLED.resolve(name), Files.readAllBytes(SOURCE.resolve(name)));
        }
        // What was cut off half-way has no such sign, and is done again.
        Path sign = INSTALLED.resolve("installed");
        if (Files.exists(sign)) return;
        // Without a network it says so at once, instead of trying for minutes.
        var npm =
                run(
                        INSTALLED,
                        "npm",
                        "ci",
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "--prefer-offline",
                        "--fetch-retries=0",
                        "--fetch-timeout=20000");
        assumeTrue(npm.code() == 0, () -> "its package cannot be had: " + npm.words());
        Files.createFile(sign);
    }

    @Test
    void aClientThatOthersWroteFindsAndGetsOurFile() throws Exception {
        install();
        Path release = Files.createDirectories(home.resolve("Music/Tallow/Kiln Street (2021)"));
        byte[] song = new byte[300_000];
        new Random(5).nextBytes(song);
        Files.write(release.resolve("01 - Quartz Lantern.flac"), song);
        // Without the users who are always there: the hostile one ends this client.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var server = new SoulseekServer(threads, _ -> List.of())) {
            String[] at = server.address().split(":");
            var account = new Account("kilnkeeper", new Secret("clay"));
            var settings = new SessionSettings(at[0], Integer.parseInt(at[1]), account, 0, 0, 0);
            try (var session = new ServerSession(settings, Waits.SYSTEM, new Random());
                    var peers = new Peers(session, Waits.SYSTEM, new Random());
                    var sharing =
                            new Sharing(
                                    session,
                                    peers,
                                    Waits.SYSTEM,
                                    new Random(),
                                    _ -> FileAttributes.lossless(180, 44_100, 16))) {
                session.waitPort(
                        peers.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
                session.awaitOnline();
                sharing.share(List.of(ShareRoot.of(home.resolve("Music"))));
                Path target = home.resolve("got.flac");
                var ended =
                        run(
                                INSTALLED,
                                "node",
                                "fetch.js",
                                at[1],
                                "nodelistener",
                                "reed",
                                "quartz lantern",
                                target.toAbsolutePath().toString());
                assertEquals(0, ended.code(), ended.words());
                assertEquals(
                        "Music\\Tallow\\Kiln Street (2021)\\01 - Quartz Lantern.flac",
                        ended.words().strip());
                assertArrayEquals(song, Files.readAllBytes(target));
            }
        }
    }
}
