package cratekeeper.integration.soulseek.shares;

import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.wire.SearchAnswer;
import cratekeeper.integration.soulseek.wire.SharedFile;
import cratekeeper.integration.soulseek.wire.UserStatistics;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/// Answers the searches of others, if something fits; whoever cannot be reached goes without.
final class SearchAnswering {
    private static final int SHORTEST_QUERY = 3;
    private static final int LONGEST_QUERY = 256;
    private static final int MOST_FILES = 300;

    /// Answers under way: those beyond are dropped, as there will be more searches soon.
    private static final int MOST_AT_ONCE = 20;

    private final ServerSession session;
    private final Peers peers;
    private final Uploads uploads;
    private final Supplier<ShareIndex> index;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    SearchAnswering(
            ServerSession session, Peers peers, Uploads uploads, Supplier<ShareIndex> index) {
        this.session = session;
        this.peers = peers;
        this.uploads = uploads;
        this.index = index;
    }

    void answer(String user, int token, String query) {
        if (user.equals(session.user()) || uploads.isBanned(user)) return;
        int length = query.strip().length();
        if (length < SHORTEST_QUERY || length > LONGEST_QUERY) return;
        var found = index.get().search(query, session.facts().excludedPhrases(), MOST_FILES);
        if (found.isEmpty() || !places.tryAcquire()) return;
        Thread.ofVirtual()
                .name("soulseek-answer")
                .start(() -> {
                    try {
                        peers.send(user, message(token, found));
                    } catch (IOException e) {
                        LoggerFactory.getLogger(SearchAnswering.class)
                                .debug("nobody to answer to", e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        places.release();
                    }
                });
    }

    private SearchAnswer message(int token, List<ShareEntry> found) {
        var files =
                found.stream()
                        .map(it -> new SharedFile(it.path(), it.size(), it.attributes()))
                        .toList();
        long speed = session.facts().ownStatistics().map(UserStatistics::bytesPerSecond).orElse(0L);
        return new SearchAnswer(
                session.user(),
                token,
                files,
                List.of(),
                uploads.hasFreeSlot(),
                speed,
                uploads.waiting());
    }
}
