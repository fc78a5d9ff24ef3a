package cratekeeper.integration.soulseek.distributed;

import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionException;
import cratekeeper.integration.soulseek.server.SessionState;
import cratekeeper.integration.soulseek.server.Subscription;
import cratekeeper.integration.soulseek.wire.BranchMessage;
import cratekeeper.integration.soulseek.wire.BranchMessage.AcceptChildren;
import cratekeeper.integration.soulseek.wire.BranchMessage.HaveNoParent;
import cratekeeper.integration.soulseek.wire.BranchMessage.OwnBranchLevel;
import cratekeeper.integration.soulseek.wire.BranchMessage.OwnBranchRoot;
import cratekeeper.integration.soulseek.wire.BranchMessage.PossibleParents;
import cratekeeper.integration.soulseek.wire.BranchMessage.ResetDistributed;
import cratekeeper.integration.soulseek.wire.BranchMessage.ServerEmbedded;
import cratekeeper.integration.soulseek.wire.DistributedMessage.Search;
import cratekeeper.integration.soulseek.wire.ToServer;
import cratekeeper.net.Waits;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Our place in the tree: asks the server for parents, adopts the first of them that hands a search
/// down, hears its searches, and asks anew when it is lost. Others that come to us as children find
/// nobody.
public final class SearchTree implements AutoCloseable {
    /// Connected or connecting at once.
    private static final int MOST_CANDIDATES = 10;

    private static final int MOST_REFUSED = 1000;

    /// Takes each search that comes down; must not wait.
    @FunctionalInterface
    public interface Listener {
        void searched(String user, int token, String query);
    }

    private final ServerSession session;
    private final Peers peers;
    private final Waits waits;
    private final Listener listener;
    private final Subscription<BranchMessage> news;

    /// Candidates and the parent, by name.
    private final Map<String, Branch> branches = new HashMap<>();

    /// Whoever sent what nobody should.
    private final Set<String> refused = new LinkedHashSet<>();

    private @Nullable Branch parent;
    private @Nullable Place told;

    /// The session in which we asked for parents.
    private @Nullable SessionState asked;

    private boolean joined;

    public SearchTree(ServerSession session, Peers peers, Waits waits, Listener listener) {
        this.session = session;
        this.peers = peers;
        this.waits = waits;
        this.listener = listener;
        // One for all of them: what the server says has an order.
        news = session.on(BranchMessage.class, this::take);
        session.onState(this::changed);
    }

    /// Takes part from now on, in later sessions as well.
    public synchronized void join() {
        if (joined) return;
        joined = true;
        if (isOnline()) askForParents();
    }

    /// Takes part no longer.
    public synchronized void leave() {
        if (!joined) return;
        joined = false;
        cut();
        if (isOnline()) send(new HaveNoParent(false));
    }

    private boolean isOnline() {
        return session.state() instanceof SessionState.Online;
    }

    private void take(BranchMessage message) {
        switch (message) {
            case PossibleParents(var candidates) -> possible(candidates);
            case ServerEmbedded(Search search) -> embedded(search);
            case ResetDistributed() -> reset();
            default -> {}
        }
    }

    private synchronized void changed(SessionState state) {
        // Told late: we joined when it was so already.
        if (state.equals(asked)) return;
        asked = null;
        // Who was at which place, the server forgets with the session.
        cut();
        if (joined && state instanceof SessionState.Online) askForParents();
    }

    private void askForParents() {
        asked = session.state();
        told = null;
        send(new HaveNoParent(true));
        tell(new Place(0, session.user()));
        send(new AcceptChildren(false));
    }

    private synchronized void reset() {
        cut();
        if (joined) askForParents();
    }

    private void cut() {
        parent = null;
        var all = List.copyOf(branches.values());
        branches.clear();
        all.forEach(Branch::close);
    }

    private synchronized void possible(List<PossibleParents.Candidate> candidates) {
        if (!joined || parent != null) return;
        for (var candidate : candidates) {
            if (branches.size() >= MOST_CANDIDATES) return;
            String user = candidate.user();
            if (user.equals(session.user()) || refused.contains(user)) continue;
            if (branches.containsKey(user)) continue;
            var branch = new Branch(candidate, this, peers, waits);
            branches.put(user, branch);
            branch.start();
        }
    }

    /// The server feeds roots itself: while nobody is above us, we are one.
    private void embedded(Search search) {
        if (isRoot()) listener.searched(search.user(), search.token(), search.query());
    }

    private synchronized boolean isRoot() {
        return joined && parent == null;
    }

    synchronized boolean isParent(Branch branch) {
        return parent == branch;
    }

    /// A branch hands a search down: while we have no parent, it becomes that.
    void searched(Branch from, Place place, Search search) {
        if (isOrBecomesParent(from, place)) {
            listener.searched(search.user(), search.token(), search.query());
        }
    }

    private synchronized boolean isOrBecomesParent(Branch from, Place place) {
        if (parent == from) return true;
        if (parent != null || branches.get(from.user()) != from) return false;
        if (place.root().equals(session.user())) return false;
        parent = from;
        branches.values().stream().filter(other -> other != from).forEach(Branch::close);
        branches.keySet().retainAll(Set.of(from.user()));
        send(new HaveNoParent(false));
        tell(place.below());
        return true;
    }

    /// A branch is at another place now.
    synchronized void moved(Branch branch, Place to) {
        if (parent != branch) return;
        // A parent that hangs on us hands our own questions round.
        if (to.root().equals(session.user())) branch.close();
        else tell(to.below());
    }

    private void tell(Place place) {
        var before = Optional.ofNullable(told);
        told = place;
        if (before.filter(it -> it.root().equals(place.root())).isEmpty()) {
            send(new OwnBranchRoot(place.root()));
        }
        if (before.filter(it -> it.level() == place.level()).isEmpty()) {
            send(new OwnBranchLevel(place.level()));
        }
    }

    /// A branch has ended, or never began.
    ///
    /// @param hostile whether it is not to be tried again
    synchronized void ended(Branch branch, boolean hostile) {
        if (hostile && refused.size() < MOST_REFUSED) refused.add(branch.user());
        branches.remove(branch.user(), branch);
        if (parent != branch) return;
        parent = null;
        if (isOnline()) askForParents();
    }

    /// Whose searches we hear; empty while we look for somebody, or take no part.
    public synchronized Optional<String> parent() {
        return Optional.ofNullable(parent).map(Branch::user);
    }

    private void send(ToServer message) {
        try {
            session.send(message);
        } catch (SessionException e) {
            LoggerFactory.getLogger(SearchTree.class).debug("no session", e);
        }
    }

    @Override
    public synchronized void close() {
        joined = false;
        news.close();
        cut();
    }
}
