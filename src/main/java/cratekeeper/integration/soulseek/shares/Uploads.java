package cratekeeper.integration.soulseek.shares;

import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.wire.PeerMessage;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.SessionMessage.SendUploadSpeed;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadDenied;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadFailed;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadRequest;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.LoggerFactory;

/// Sends files to others, a few at once. Names that others claim are never believed: a file goes
/// out on a connection that we open to where the server says the user is.
final class Uploads implements AutoCloseable {
    private final ServerSession session;
    private final Peers peers;
    private final Waits waits;
    private final Supplier<ShareIndex> index;
    private final UploadQueue queue = new UploadQueue();
    private final UploadOffers offers;
    private final Throttle throttle;
    private final Map<UploadQueue.Waiting, Thread> running = new ConcurrentHashMap<>();
    private final Set<String> banned = ConcurrentHashMap.newKeySet();
    private volatile UploadSettings settings = UploadSettings.DEFAULT;
    private volatile boolean paused;
    private volatile boolean closing;

    Uploads(
            ServerSession session,
            Peers peers,
            Waits waits,
            RandomGenerator random,
            Supplier<ShareIndex> index) {
        this.session = session;
        this.peers = peers;
        this.waits = waits;
        this.index = index;
        offers = new UploadOffers(waits, random);
        throttle = new Throttle(waits);
    }

    void settings(UploadSettings changed) {
        settings = changed;
        throttle.limit(changed.bytesPerSecond());
        startNext();
    }

    /// Whether files wait although slots are free.
    void pause(boolean wanted) {
        paused = wanted;
        startNext();
    }

    void ban(String user) {
        banned.add(user);
        stop(it -> it.user().equals(user), Denial.BANNED);
    }

    /// After a change of what is shared: what is not any more stays here, even half-way.
    void withdrawn() {
        ShareIndex now = index.get();
        stop(it -> now.file(it.path()).isEmpty(), Denial.NOT_SHARED);
    }

    private void stop(Predicate<UploadQueue.Waiting> which, Denial why) {
        for (var gone : queue.remove(which)) deny(gone, why);
        running.forEach((upload, thread) -> {
            if (which.test(upload)) thread.interrupt();
        });
    }

    int active() {
        return queue.active();
    }

    void unban(String user) {
        banned.remove(user);
    }

    boolean isBanned(String user) {
        return banned.contains(user);
    }

    boolean hasFreeSlot() {
        return !paused && queue.active() < settings.slots() && queue.files() == 0;
    }

    int waiting() {
        return queue.files();
    }

    int slots() {
        return settings.slots();
    }

    /// Somebody asks for a file.
    ///
    /// @return why they do not get it; empty if they wait now
    Optional<Denial> ask(String user, RemotePath path) {
        if (isBanned(user)) return Optional.of(Denial.BANNED);
        if (closing) return Optional.of(Denial.SHUTDOWN);
        var entry = index.get().file(path);
        if (entry.isEmpty()) return Optional.of(Denial.NOT_SHARED);
        var denial = queue.add(user, path, entry.get(), settings);
        if (denial.isEmpty()) startNext();
        return denial;
    }

    OptionalInt place(String user, RemotePath path) {
        return queue.place(user, path);
    }

    /// The other user answers to an offer of ours.
    void answered(String user, int token, boolean allowed) {
        offers.answered(user, token, allowed);
    }

    private void startNext() {
        if (paused || closing) return;
        var facts = session.facts();
        var next = queue.next(settings.slots(), facts::isPrivileged);
        while (next.isPresent()) {
            var chosen = next.get();
            Thread.ofVirtual().name("soulseek-upload").start(() -> run(chosen));
            next = queue.next(settings.slots(), facts::isPrivileged);
        }
    }

    private void run(UploadQueue.Waiting chosen) {
        running.put(chosen, Thread.currentThread());
        try {
            send(chosen);
        } catch (NoSuchFileException e) {
            deny(chosen, Denial.NOT_SHARED);
        } catch (UnreadableException e) {
            deny(chosen, Denial.READ_ERROR);
        } catch (IOException e) {
            LoggerFactory.getLogger(Uploads.class).debug("an upload did not come to its end", e);
        } catch (InterruptedException e) {
            deny(chosen, closing ? Denial.SHUTDOWN : why(chosen));
        } finally {
            running.remove(chosen);
            queue.finished(chosen.user());
            startNext();
        }
    }

    private void send(UploadQueue.Waiting chosen) throws IOException, InterruptedException {
        // What was shared when it was queued may have been withdrawn since.
        if (isBanned(chosen.user())) throw new InterruptedException("banned");
        ShareIndex now = index.get();
        ShareEntry entry =
                now.file(chosen.path()).orElseThrow(() -> new NoSuchFileException("withdrawn"));
        try (var upload = Upload.open(now.content(entry), throttle, waits);
                var offer = offers.make(chosen.user())) {
            peers.send(
                    chosen.user(), new UploadRequest(offer.token(), chosen.path(), upload.size()));
            if (!offer.awaitAllowed()) return;
            try (var connection = peers.openFile(chosen.user())) {
                long speed = upload.send(offer.token(), connection);
                if (speed > 0) session.send(new SendUploadSpeed(Math.min(speed, 0xFFFF_FFFFL)));
            } catch (IOException e) {
                if (Thread.interrupted()) throw new InterruptedException("withdrawn");
                tell(chosen.user(), new UploadFailed(chosen.path()));
                throw e;
            }
        }
    }

    private Denial why(UploadQueue.Waiting stopped) {
        return isBanned(stopped.user()) ? Denial.BANNED : Denial.NOT_SHARED;
    }

    private void deny(UploadQueue.Waiting gone, Denial why) {
        tell(gone.user(), new UploadDenied(gone.path(), why.words));
    }

    private void tell(String user, PeerMessage message) {
        Thread.ofVirtual()
                .name("soulseek-denial")
                .start(() -> {
                    try {
                        peers.send(user, message);
                    } catch (IOException e) {
                        LoggerFactory.getLogger(Uploads.class).debug("a user cannot be told", e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
    }

    @Override
    public void close() {
        closing = true;
        for (var gone : queue.remove(_ -> true)) deny(gone, Denial.SHUTDOWN);
        offers.close();
    }
}
