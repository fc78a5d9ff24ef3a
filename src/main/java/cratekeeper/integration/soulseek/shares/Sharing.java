package cratekeeper.integration.soulseek.shares;

import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.Subscription;
import cratekeeper.integration.soulseek.wire.SearchMessage.SearchAsked;
import cratekeeper.net.Waits;
import java.util.List;
import java.util.random.RandomGenerator;

/// Sharing, as a person switches it on: folders, limits, and whom to keep out. Until [#share] is
/// called others see nobody who shares anything.
public final class Sharing implements AutoCloseable {
    private final ServerSession session;
    private final ShareScan.Listening listening;
    private final Uploads uploads;
    private final SearchAnswering answering;
    private final Subscription<SearchAsked> searches;
    private volatile ShareIndex index = ShareIndex.EMPTY;

    /// @param listening tells what is in an audio file
    public Sharing(
            ServerSession session,
            Peers peers,
            Waits waits,
            RandomGenerator random,
            ShareScan.Listening listening) {
        this.session = session;
        this.listening = listening;
        uploads = new Uploads(session, peers, waits, random, this::index);
        answering = new SearchAnswering(session, peers, uploads, this::index);
        new ShareQuestions(peers, waits, uploads, this::index).listen();
        searches =
                session.on(
                        SearchAsked.class,
                        it -> answering.answer(it.user(), it.token(), it.query()));
    }

    /// Scans the folders and shares them instead of what was shared before. Takes as long as the
    /// disk needs; until then the old ones are shared.
    ///
    /// @param folders none to share nothing
    public ShareIndex share(List<ShareRoot> folders) throws InterruptedException {
        ShareIndex scanned = ShareScan.of(folders, listening);
        index = scanned;
        session.shared(scanned.folders(), scanned.files());
        return scanned;
    }

    /// What is shared now.
    public ShareIndex index() {
        return index;
    }

    /// Answers a search of somebody, wherever it came from. Does not wait.
    public void answer(String user, int token, String query) {
        answering.answer(user, token, query);
    }

    public void settings(UploadSettings settings) {
        uploads.settings(settings);
    }

    /// Whether files wait although there would be room for them.
    public void pauseUploads(boolean paused) {
        uploads.pause(paused);
    }

    /// This user gets nothing any more, and no answers.
    public void ban(String user) {
        uploads.ban(user);
    }

    public void unban(String user) {
        uploads.unban(user);
    }

    /// Files that others wait for.
    public int waiting() {
        return uploads.waiting();
    }

    @Override
    public void close() {
        searches.close();
        uploads.close();
    }
}
