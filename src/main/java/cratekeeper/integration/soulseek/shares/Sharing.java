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
        ShareIndex scanned = scan(folders);
        share(scanned);
        return scanned;
    }

    /// Reads the folders; nothing of it is shared yet.
    public ShareIndex scan(List<ShareRoot> folders) throws InterruptedException {
        return ShareScan.of(folders, listening);
    }

    /// Shares what was scanned instead of what was shared before.
    public void share(ShareIndex scanned) {
        become(scanned);
    }

    /// Shares nothing from now on, at once.
    public void withdraw() {
        become(ShareIndex.EMPTY);
    }

    private void become(ShareIndex changed) {
        index = changed;
        session.shared(changed.folders(), changed.files());
        uploads.withdrawn();
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

    /// Files on their way to others.
    public int sending() {
        return uploads.active();
    }

    @Override
    public void close() {
        searches.close();
        uploads.close();
    }
}
