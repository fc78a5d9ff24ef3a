package cratekeeper.integration.soulseek.server;

import cratekeeper.integration.soulseek.wire.FromServer;
import cratekeeper.integration.soulseek.wire.SessionMessage.SetStatus;
import cratekeeper.integration.soulseek.wire.SessionMessage.SetWaitPort;
import cratekeeper.integration.soulseek.wire.SessionMessage.SharedFoldersFiles;
import cratekeeper.integration.soulseek.wire.ToServer;
import cratekeeper.integration.soulseek.wire.UserMessage.GetPeerAddress;
import cratekeeper.integration.soulseek.wire.UserMessage.PeerAddress;
import cratekeeper.integration.soulseek.wire.UserStatus;
import cratekeeper.net.Waits;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The one session with the server. It is started once and then keeps itself: it comes back with
/// growing waits, unless only a person can help.
public final class ServerSession implements AutoCloseable {
    private final Waits waits;
    private final RandomGenerator random;
    private final ServerFacts facts;
    private final Questions questions;
    private final List<Subscription<?>> subscriptions = new CopyOnWriteArrayList<>();
    private final List<Consumer<SessionState>> watchers = new CopyOnWriteArrayList<>();
    private SessionSettings settings;
    private SessionState state = new SessionState.Idle();
    private @Nullable ServerLink link;
    private @Nullable Thread runner;

    public ServerSession(SessionSettings settings, Waits waits, RandomGenerator random) {
        this.settings = settings;
        this.waits = waits;
        this.random = random;
        facts = new ServerFacts(settings.account().user());
        questions = new Questions(waits);
    }

    /// Begins, or begins again after an end. Does not wait.
    public synchronized void start() {
        if (runner != null) return;
        state = new SessionState.Connecting();
        runner =
                Thread.ofVirtual()
                        .name("soulseek-server")
                        .start(new SessionRun(this, waits, random)::run);
    }

    /// Begins if it never did. Does not wait.
    public synchronized void startUnlessStopped() {
        if (state instanceof SessionState.Idle) start();
    }

    /// Starts if need be, and waits until it is known whether there is a session.
    public synchronized void awaitOnline() throws SessionException, InterruptedException {
        if (state instanceof SessionState.Idle) start();
        while (state instanceof SessionState.Connecting) wait();
        switch (state) {
            case SessionState.Waiting waiting -> throw waiting.why();
            case SessionState.Stopped stopped -> throw stopped.why();
            default -> {}
        }
    }

    public synchronized SessionState state() {
        return state;
    }

    /// Our own name.
    public String user() {
        return facts.self();
    }

    public ServerFacts facts() {
        return facts;
    }

    /// Queues a message.
    ///
    /// @throws SessionException there is no session
    public void send(ToServer message) throws SessionException {
        ServerLink current = linkWhenOnline();
        if (!current.write(message)) throw SessionException.lost(null);
    }

    private synchronized ServerLink linkWhenOnline() throws SessionException {
        ServerLink current = link;
        if (current != null && state instanceof SessionState.Online) return current;
        throw switch (state) {
            case SessionState.Waiting waiting -> waiting.why();
            case SessionState.Stopped stopped -> stopped.why();
            default -> SessionException.unreachable(new IllegalStateException("not signed in"));
        };
    }

    /// Asks and waits for the first message that fits.
    ///
    /// @throws SessionException there is no session, or no answer in ten seconds
    public <T extends FromServer> T ask(
            ToServer question, Class<T> answer, Predicate<? super T> fits)
            throws SessionException, InterruptedException {
        return questions.answer(() -> send(question), answer, fits);
    }

    /// Where a user listens.
    public PeerAddress address(String user) throws SessionException, InterruptedException {
        return ask(new GetPeerAddress(user), PeerAddress.class, it -> it.user().equals(user));
    }

    /// Hears of all messages of a kind from now on, also those of later sessions.
    public <T> Subscription<T> on(Class<T> type, Consumer<? super T> taker) {
        var subscription = new Subscription<T>(type, taker, subscriptions::remove);
        subscriptions.add(subscription);
        return subscription;
    }

    /// Hears of all changes of state from now on, on the session's thread: do not wait there.
    public void onState(Consumer<SessionState> watcher) {
        watchers.add(watcher);
    }

    /// Tells the server a new port; it stays for later sessions.
    public void waitPort(int port) {
        change(settings().withWaitPort(port), new SetWaitPort(port));
    }

    /// Tells the server how much we share; it stays for later sessions.
    public void shared(long folders, long files) {
        change(settings().withShared(folders, files), new SharedFoldersFiles(folders, files));
    }

    public void status(UserStatus status) throws SessionException {
        send(new SetStatus(status));
    }

    private synchronized void change(SessionSettings changed, ToServer news) {
        settings = changed;
        if (link != null && state instanceof SessionState.Online) link.write(news);
    }

    /// What was changed while we signed in, the server has not heard yet.
    ///
    /// @param said what it was told at the beginning
    synchronized void catchUp(SessionSettings said) {
        if (link == null) return;
        if (said.waitPort() != settings.waitPort())
            link.write(new SetWaitPort(settings.waitPort()));
        if (said.folders() != settings.folders() || said.files() != settings.files())
            link.write(new SharedFoldersFiles(settings.folders(), settings.files()));
    }

    synchronized SessionSettings settings() {
        return settings;
    }

    /// Hands a message to all who want it.
    void tell(FromServer message) {
        facts.take(message);
        questions.tell(message);
        for (var subscription : subscriptions) subscription.tell(message);
    }

    void state(SessionState changed, @Nullable ServerLink through) {
        // Whoever begins to listen once the state is known has not missed this change.
        List<Consumer<SessionState>> told;
        synchronized (this) {
            told = List.copyOf(watchers);
            if (runner != Thread.currentThread()) return; // closed in the meantime
            state = changed;
            link = through;
            if (changed instanceof SessionState.Stopped) runner = null;
            notifyAll();
        }
        if (through == null) forget(changed);
        for (var watcher : told) watcher.accept(changed);
    }

    private void forget(SessionState because) {
        facts.forget();
        switch (because) {
            case SessionState.Waiting waiting -> questions.fail(waiting.why());
            case SessionState.Stopped stopped -> questions.fail(stopped.why());
            default -> {}
        }
    }

    /// Ends the session for good, or until it is started again.
    @Override
    public void close() {
        var stopped = new SessionState.Stopped(SessionException.closed());
        synchronized (this) {
            Thread running = runner;
            if (running == null) return;
            runner = null;
            running.interrupt();
            if (link != null) link.close();
            link = null;
            state = stopped;
            notifyAll();
        }
        forget(stopped);
        for (var watcher : watchers) watcher.accept(stopped);
    }
}
