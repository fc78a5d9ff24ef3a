package cratekeeper.integration.soulseek.transfers;

import cratekeeper.integration.soulseek.FakePeer;
import cratekeeper.integration.soulseek.FakeServer;
import cratekeeper.integration.soulseek.wire.ConnectionType;
import cratekeeper.integration.soulseek.wire.FileHead;
import cratekeeper.integration.soulseek.wire.InitMessage.PeerInit;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.SessionMessage.SetWaitPort;
import cratekeeper.integration.soulseek.wire.ToServer;
import cratekeeper.integration.soulseek.wire.TransferMessage.QueueUpload;
import cratekeeper.integration.soulseek.wire.TransferMessage.TransferAllowed;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadRequest;
import cratekeeper.integration.soulseek.wire.UserMessage.GetPeerAddress;
import cratekeeper.integration.soulseek.wire.UserMessage.PeerAddress;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Kills a process that fetches five files at once, at random moments, as often as told. Each file
/// must be gone on with where it was, or begun anew where its owner has another one by now, and be
/// the owner's byte by byte at the end. Not a test: it takes a minute. Arguments: kills, seed.
public final class SoulseekKillTrial {
    private static final int FILES = 5;
    private static final int SIZE = 12_000_000;
    private static final int PIECE = 64 << 10;
    private static final int OVERLAP = 64 << 10;

    private final Path folder;
    private final Random random;
    private final FakeServer server = new FakeServer();
    private final List<Owner> owners = new ArrayList<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger resumed = new AtomicInteger();
    private final AtomicInteger begunAnew = new AtomicInteger();
    private volatile int childsPort;

    private SoulseekKillTrial(Path folder, long seed) throws IOException {
        this.folder = folder;
        random = new Random(seed);
        for (int i = 0; i < FILES; i++) owners.add(new Owner(i));
    }

    public static void main(String[] words) throws Exception {
        int kills = words.length > 0 ? Integer.parseInt(words[0]) : 30;
        long seed = words.length > 1 ? Long.parseLong(words[1]) : 1;
        Path folder = Files.createTempDirectory("soulseek-kill");
        var trial = new SoulseekKillTrial(folder, seed);
        trial.run(kills);
        trial.faults.forEach(System.out::println);
        System.out.printf(
                "%d kills: %d times gone on with, %d times begun anew for another content; %d"
                        + " faults, folder %s%n",
                kills, trial.resumed.get(), trial.begunAnew.get(), trial.faults.size(), folder);
        System.exit(trial.faults.isEmpty() ? 0 : 1);
    }

    private void run(int kills) throws Exception {
        Thread.ofVirtual().start(this::serve);
        for (var owner : owners) Thread.ofVirtual().start(owner::listen);
        int killed = 0;
        while (killed < kills) {
            for (var owner : owners) owner.expect();
            var child = start();
            if (child.waitFor(random.nextLong(400, 2_500), TimeUnit.MILLISECONDS)) {
                ended(child);
                continue;
            }
            child.destroyForcibly().waitFor();
            killed++;
            var changing = owners.get(random.nextInt(FILES));
            if (random.nextInt(3) == 0) changing.change();
        }
        for (var owner : owners) owner.expect();
        var last = start();
        if (!last.waitFor(60, TimeUnit.SECONDS)) faults.add("the last run does not end");
        else ended(last);
    }

    /// All files are there: they are compared, and the next five begin.
    private void ended(Process child) throws IOException {
        if (child.exitValue() != 0) faults.add("the process ended with " + child.exitValue());
        for (var owner : owners) owner.compare();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SoulseekKillTrialChild.class.getName(),
                        Integer.toString(server.port()),
                        folder.toString(),
                        Integer.toString(FILES),
                        Integer.toString(SIZE))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("trial.log").toFile()))
                .start();
    }

    private void serve() {
        while (true) {
            try {
                var client = server.acceptAndWelcome();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Killed while it signed in: the next one comes.
            }
        }
    }

    private void serve(FakeServer.Client client) {
        try {
            while (true) {
                ToServer message = client.next();
                if (message instanceof SetWaitPort(int port)) childsPort = port;
                if (message instanceof GetPeerAddress(String user)) {
                    int at = owners.get(Integer.parseInt(user.substring(1))).door.port();
                    var here = (Inet4Address) InetAddress.ofLiteral("127.0.0.1");
                    client.say(new PeerAddress(user, here, at));
                }
            }
        } catch (IOException e) {
            // killed
        }
    }

    static String user(int number) {
        return "u" + number;
    }

    static RemotePath path(int number) {
        return RemotePath.of("Music\\Night Ferry " + number + ".flac");
    }

    static Path partial(Path folder, int number) {
        return folder.resolve("partial" + number + ".flac");
    }

    /// Written when a file has been fetched, as the queue does.
    static Path done(Path folder, int number) {
        return folder.resolve("done" + number);
    }

    /// Somebody with one file, who sends it to whoever asks, not too fast.
    private final class Owner {
        private final int number;
        private final FakePeer door = new FakePeer();
        private final AtomicInteger tokens = new AtomicInteger(1);
        private volatile byte[] content;
        private volatile long expected;
        private volatile boolean another;

        Owner(int number) throws IOException {
            this.number = number;
            content = content();
        }

        private byte[] content() {
            var bytes = new byte[SIZE];
            new Random(random.nextLong()).nextBytes(bytes);
            return bytes;
        }

        private boolean isDone() {
            return Files.exists(done(folder, number));
        }

        /// The file is another one now, of the same size.
        void change() {
            if (isDone()) return;
            content = content();
            another = true;
        }

        /// From where the next process must ask, by what the last one left.
        void expect() throws IOException {
            Path partial = partial(folder, number);
            Path note = partial.resolveSibling(partial.getFileName() + ".resume");
            boolean known = Files.exists(partial) && Files.exists(note) && Files.size(note) > 0;
            expected = known ? Math.max(0, Files.size(partial) - OVERLAP) : 0;
            if (expected == 0) another = false;
        }

        void compare() throws IOException {
            Path partial = partial(folder, number);
            if (!isDone()) faults.add("not fetched: " + partial);
            else if (!Arrays.equals(Files.readAllBytes(partial), content)) {
                faults.add("not what its owner has: " + partial);
            }
            Files.deleteIfExists(partial);
            Files.deleteIfExists(done(folder, number));
            content = content();
            another = false;
        }

        void listen() {
            try {
                while (true) {
                    var talk = door.accept();
                    Thread.ofVirtual().start(() -> talk(talk));
                }
            } catch (IOException e) {
                faults.add("an owner ended: " + e);
            }
        }

        private void talk(FakePeer.Talk talk) {
            try (talk) {
                talk.init();
                while (true) {
                    switch (talk.next()) {
                        case QueueUpload _ ->
                                talk.say(
                                        new UploadRequest(
                                                tokens.getAndIncrement(), path(number), SIZE));
                        case TransferAllowed(int token, var _) ->
                                Thread.ofVirtual().start(() -> send(token));
                        default -> {}
                    }
                }
            } catch (IOException e) {
                // killed
            }
        }

        private void send(int token) {
            byte[] bytes = content;
            try (var talk = FakePeer.connect(childsPort)) {
                talk.say(new PeerInit(user(number), ConnectionType.FILE));
                talk.sayBytes(new FileHead.Token(token).bytes());
                int from = (int) FileHead.Offset.read(talk.in()).offset();
                look(from);
                for (int at = from; at < SIZE; at += PIECE) {
                    talk.sayBytes(Arrays.copyOfRange(bytes, at, Math.min(SIZE, at + PIECE)));
                    Thread.sleep(random.nextInt(12));
                }
                talk.awaitEnd();
            } catch (IOException e) {
                // killed
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void look(long from) {
            if (from != expected) {
                faults.add("%s asked from %,d, not %,d".formatted(user(number), from, expected));
            } else if (another && from > 0) {
                // The end of what is there is compared, and does not fit.
                expected = 0;
                another = false;
                begunAnew.incrementAndGet();
            } else if (from > 0) {
                resumed.incrementAndGet();
            }
        }
    }
}
