package cratekeeper.integration.soulseek.distributed;

import cratekeeper.integration.soulseek.peers.BranchConnection;
import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.wire.BranchMessage.PossibleParents;
import cratekeeper.integration.soulseek.wire.DistributedMessage;
import cratekeeper.integration.soulseek.wire.DistributedMessage.BranchLevel;
import cratekeeper.integration.soulseek.wire.DistributedMessage.BranchRoot;
import cratekeeper.integration.soulseek.wire.DistributedMessage.ChildDepth;
import cratekeeper.integration.soulseek.wire.DistributedMessage.Embedded;
import cratekeeper.integration.soulseek.wire.DistributedMessage.Ping;
import cratekeeper.integration.soulseek.wire.DistributedMessage.Search;
import cratekeeper.integration.soulseek.wire.Unknown;
import cratekeeper.integration.soulseek.wire.WireException;
import cratekeeper.net.Alarm;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Somebody who may become our parent, or is: from connecting to the end, on a thread of its own.
final class Branch {
    /// To send a first search, after which it is our parent or nobody.
    static final Duration PATIENCE = Duration.ofMinutes(2);

    /// The whole network has some hundred searches a second.
    static final int MOST_MESSAGES = 5_000;

    static final Duration MESSAGES_IN = Duration.ofSeconds(10);

    /// Each change of place goes on to the server.
    static final int MOST_CHANGES = 20;

    static final Duration CHANGES_IN = Duration.ofMinutes(1);

    private final PossibleParents.Candidate candidate;
    private final SearchTree tree;
    private final Peers peers;
    private final Waits waits;
    private final Pace messages;
    private final Pace changes;
    private final Thread thread = Thread.ofVirtual().name("soulseek-branch").unstarted(this::run);
    private @Nullable Integer level;
    private @Nullable String root;
    private @Nullable BranchConnection connection;
    private boolean closed;

    Branch(PossibleParents.Candidate candidate, SearchTree tree, Peers peers, Waits waits) {
        this.candidate = candidate;
        this.tree = tree;
        this.peers = peers;
        this.waits = waits;
        messages = new Pace(waits, MOST_MESSAGES, MESSAGES_IN);
        changes = new Pace(waits, MOST_CHANGES, CHANGES_IN);
    }

    String user() {
        return candidate.user();
    }

    void start() {
        thread.start();
    }

    private void run() {
        boolean hostile = false;
        try (var opened =
                peers.openBranch(candidate.user(), candidate.address(), candidate.port())) {
            if (begin(opened)) read(opened);
        } catch (WireException e) {
            hostile = true;
            LoggerFactory.getLogger(Branch.class).debug("a branch is cut: {}", e.getMessage());
        } catch (IOException e) {
            LoggerFactory.getLogger(Branch.class).debug("a branch ended", e);
        } catch (InterruptedException e) {
            // not wanted any more
        } finally {
            tree.ended(this, hostile);
        }
    }

    private synchronized boolean begin(BranchConnection opened) {
        connection = opened;
        return !closed;
    }

    private void read(BranchConnection from) throws IOException {
        try (var _ = Alarm.after(waits, PATIENCE, this::giveUpUnlessParent)) {
            DistributedMessage message = from.next();
            while (message != null) {
                if (!messages.allows()) throw new WireException("Too many messages come.");
                take(message);
                message = from.next();
            }
        }
    }

    private void giveUpUnlessParent() {
        if (!tree.isParent(this)) close();
    }

    private void take(DistributedMessage message) throws WireException {
        switch (message) {
            case BranchLevel(int said) -> level(said);
            case BranchRoot(String said) -> root(said);
            case Search search -> search(search);
            case Embedded(Search search) -> search(search);
            case Ping _, ChildDepth _, Unknown _ -> {}
        }
    }

    private void level(int said) throws WireException {
        if (said < 0 || said > Place.DEEPEST) throw new WireException("No branch has this level.");
        if (level != null && level == said) return;
        level = said;
        changed();
    }

    private void root(String said) throws WireException {
        if (said.isEmpty()) throw new WireException("Nobody is at the root.");
        if (said.equals(root)) return;
        root = said;
        changed();
    }

    private void changed() throws WireException {
        if (!changes.allows()) throw new WireException("The branch moves all the time.");
        var now = place();
        if (now.isPresent()) tree.moved(this, now.get());
    }

    /// Whoever is at level 0 may leave out who the root is.
    private Optional<Place> place() {
        if (level == null) return Optional.empty();
        String top = root != null ? root : level == 0 ? user() : null;
        return top == null ? Optional.empty() : Optional.of(new Place(level, top));
    }

    private void search(Search search) {
        var now = place();
        if (now.isPresent()) tree.searched(this, now.get(), search);
    }

    /// Ends it, whether it is connected or still connecting.
    synchronized void close() {
        closed = true;
        if (connection == null) thread.interrupt();
        else connection.close();
    }
}
