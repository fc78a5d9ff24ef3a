package cratekeeper.integration.soulseek.transfers;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.soulseek.peers.FileConnection;
import cratekeeper.integration.soulseek.peers.PeerConnection;
import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionState;
import cratekeeper.integration.soulseek.server.Subscription;
import cratekeeper.integration.soulseek.wire.FileHead;
import cratekeeper.integration.soulseek.wire.PeerMessage;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.TransferMessage.PlaceInQueue;
import cratekeeper.integration.soulseek.wire.TransferMessage.TransferRefused;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadDenied;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadFailed;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadRequest;
import cratekeeper.integration.soulseek.wire.UserMessage.UserStatusNews;
import cratekeeper.integration.soulseek.wire.UserStatus;
import cratekeeper.music.Service;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All files that we are fetching.
public final class Downloads implements AutoCloseable {
    /// Connections for files, of all users together.
    public static final int MOST_CONNECTIONS = 5;

    /// Files asked for at a time, of one user.
    public static final int MOST_OF_ONE_USER = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);

    private record Wanted(String user, RemotePath path) {}

    private record Expected(String user, int token) {}

    private final Peers peers;
    private final Waits waits;
    private final WatchedUsers watched;
    private final Subscription<UserStatusNews> statuses;
    private final Map<Wanted, Download> wanted = new ConcurrentHashMap<>();
    private final Map<Expected, Download> expected = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> users = new ConcurrentHashMap<>();
    private final Semaphore connections = new Semaphore(MOST_CONNECTIONS, true);
    private final BadFiles badFiles;
    private final Set<String> bad = ConcurrentHashMap.newKeySet();

    /// @param badFiles of earlier times, and where to note others
    public Downloads(ServerSession session, Peers peers, Waits waits, BadFiles badFiles) {
        this.badFiles = badFiles;
        bad.addAll(badFiles.all());
        this.peers = peers;
        this.waits = waits;
        watched = new WatchedUsers(session);
        peers.on(UploadRequest.class, this::ready);
        peers.on(
                UploadDenied.class,
                (from, no) -> tell(from, no.path(), new DownloadEvent.Refused(no.reason())));
        peers.on(
                UploadFailed.class,
                (from, failed) -> tell(from, failed.path(), new DownloadEvent.Broke()));
        peers.on(
                PlaceInQueue.class,
                (from, in) -> tell(from, in.path(), new DownloadEvent.Place(in.place())));
        peers.onFile(this::arrived);
        statuses = session.on(UserStatusNews.class, this::changed);
        session.onState(this::changed);
    }

    /// Fetches the whole file; what an earlier try left in `partial` is gone on with. On failure
    /// `partial` keeps what can be resumed.
    ///
    /// @throws SourceException.NotOffered the owner does not give it
    /// @throws SourceException.Damaged it is not what was announced: never fetched again
    /// @throws SourceException.Unreachable the owner is not there, or has no time for us now
    /// @throws IOException the disk failed us
    public void fetch(RemoteFile file, Path partial, TransferProgress progress)
            throws SourceException, IOException, InterruptedException {
        if (isKnownAsBad(file)) {
            throw new SourceException.Damaged(
                    Service.SOULSEEK, "it was so before, and is not fetched again");
        }
        var places = users.computeIfAbsent(file.user(), _ -> new Semaphore(MOST_OF_ONE_USER, true));
        places.acquire();
        try {
            run(new Download(file, new ArrivingFile(partial, file), progress, this));
        } finally {
            places.release();
        }
    }

    private void run(Download download) throws SourceException, IOException, InterruptedException {
        var file = download.file();
        var key = new Wanted(file.user(), file.path());
        if (wanted.putIfAbsent(key, download) != null) {
            throw Refusal.passing("This file is being fetched already.");
        }
        try (var _ = watched.watch(file.user())) {
            download.run();
        } finally {
            wanted.remove(key);
            download.end();
        }
    }

    /// Whether this file proved to be another than announced.
    public boolean isKnownAsBad(RemoteFile file) {
        return !bad.isEmpty() && bad.contains(file.mark());
    }

    void isBad(RemoteFile file) {
        if (bad.add(file.mark())) badFiles.add(file.mark());
    }

    Waits waits() {
        return waits;
    }

    void send(String user, PeerMessage message) throws IOException, InterruptedException {
        peers.send(user, message);
    }

    /// One of the few that may have a connection.
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    Held place() throws InterruptedException {
        connections.acquire();
        return connections::release;
    }

    void expect(Download download, int token) {
        expected.put(new Expected(download.file().user(), token), download);
    }

    void unexpect(String user, int token) {
        expected.remove(new Expected(user, token));
    }

    /// Somebody wants to send us a file. There is always an answer: without one the sender waits
    /// for it. What we did not ask for is not taken.
    private void ready(PeerConnection from, UploadRequest request) {
        var download = wanted.get(new Wanted(from.user(), request.path()));
        if (download != null && download.events().add(new DownloadEvent.Ready(request, from))) {
            return;
        }
        try {
            from.write(new TransferRefused(request.token(), "Cancelled"));
        } catch (IOException e) {
            LOG.debug("no answer to a transfer", e);
        }
    }

    private void tell(PeerConnection from, RemotePath path, DownloadEvent event) {
        var download = wanted.get(new Wanted(from.user(), path));
        if (download != null) download.events().add(event);
    }

    /// A connection for a file: whose it is, its first bytes say. Each token counts once.
    private void arrived(FileConnection connection) {
        try (connection) {
            int token = FileHead.Token.read(connection.in()).token();
            var download = expected.remove(new Expected(connection.user(), token));
            if (download == null) return;
            var done = new CountDownLatch(1);
            if (download.events().add(new DownloadEvent.Arrived(connection, done))) done.await();
        } catch (IOException e) {
            LOG.debug("a file's connection said nothing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void changed(UserStatusNews news) {
        if (news.status() != UserStatus.OFFLINE) return;
        for (var download : wanted.values()) {
            if (download.file().user().equals(news.user())) {
                download.events().add(new DownloadEvent.WentOffline());
            }
        }
    }

    private void changed(SessionState state) {
        if (!(state instanceof SessionState.Online)) return;
        watched.again();
        for (var download : wanted.values()) download.events().add(new DownloadEvent.BackOnline());
    }

    @Override
    public void close() {
        statuses.close();
    }
}
