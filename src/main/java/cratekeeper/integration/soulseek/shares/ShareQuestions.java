package cratekeeper.integration.soulseek.shares;

import cratekeeper.integration.soulseek.peers.PeerConnection;
import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.wire.BrowseMessage.FolderContents;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetFolderContents;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetSharedFileList;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetUserInfo;
import cratekeeper.integration.soulseek.wire.BrowseMessage.UserInfo;
import cratekeeper.integration.soulseek.wire.PeerMessage;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.SharedFile;
import cratekeeper.integration.soulseek.wire.SharedFolder;
import cratekeeper.integration.soulseek.wire.TransferMessage.DownloadRequest;
import cratekeeper.integration.soulseek.wire.TransferMessage.GetPlaceInQueue;
import cratekeeper.integration.soulseek.wire.TransferMessage.PlaceInQueue;
import cratekeeper.integration.soulseek.wire.TransferMessage.QueueUpload;
import cratekeeper.integration.soulseek.wire.TransferMessage.TransferAllowed;
import cratekeeper.integration.soulseek.wire.TransferMessage.TransferRefused;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadDenied;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/// What others ask about our files, answered on their own connection.
final class ShareQuestions {
    private static final Duration BETWEEN_LISTS = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 1000;

    private final Peers peers;
    private final Waits waits;
    private final Uploads uploads;
    private final Supplier<ShareIndex> index;
    private ShareListFrame list = new ShareListFrame(ShareIndex.EMPTY);
    private final Map<String, Instant> lists =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            };

    ShareQuestions(Peers peers, Waits waits, Uploads uploads, Supplier<ShareIndex> index) {
        this.peers = peers;
        this.waits = waits;
        this.uploads = uploads;
        this.index = index;
    }

    void listen() {
        peers.on(GetSharedFileList.class, (from, _) -> list(from));
        peers.on(GetFolderContents.class, this::folder);
        peers.on(
                GetUserInfo.class,
                (from, _) -> {
                    if (!uploads.isBanned(from.user())) say(from, about());
                });
        peers.on(
                QueueUpload.class,
                (from, it) ->
                        uploads.ask(from.user(), it.path())
                                .ifPresent(
                                        why -> say(from, new UploadDenied(it.path(), why.words))));
        peers.on(DownloadRequest.class, this::oldRequest);
        peers.on(
                GetPlaceInQueue.class,
                (from, it) -> {
                    OptionalInt place = uploads.place(from.user(), it.path());
                    if (place.isPresent()) say(from, new PlaceInQueue(it.path(), place.getAsInt()));
                });
        peers.on(
                TransferAllowed.class,
                (from, it) -> uploads.answered(from.user(), it.token(), true));
        peers.on(
                TransferRefused.class,
                (from, it) -> uploads.answered(from.user(), it.token(), false));
    }

    /// Never allowed at once: the file would then go out on a connection that the other user opens,
    /// whoever that is.
    private void oldRequest(PeerConnection from, DownloadRequest it) {
        Optional<Denial> denial = uploads.ask(from.user(), it.path());
        say(from, new TransferRefused(it.token(), denial.map(d -> d.words).orElse(Denial.QUEUED)));
    }

    private void list(PeerConnection from) {
        if (!mayHaveList(from.user())) return;
        // Whoever is kept out sees somebody who shares nothing.
        ShareIndex shown = uploads.isBanned(from.user()) ? ShareIndex.EMPTY : index.get();
        try {
            from.writeFrame(frame(shown)::writeTo);
        } catch (IOException e) {
            LoggerFactory.getLogger(ShareQuestions.class).debug("a list was not taken", e);
        }
    }

    private synchronized boolean mayHaveList(String user) {
        Instant now = waits.instant();
        Instant before = lists.get(user);
        if (before != null && now.isBefore(before.plus(BETWEEN_LISTS))) return false;
        lists.remove(user);
        lists.put(user, now);
        return true;
    }

    /// Counted once for each scan.
    private synchronized ShareListFrame frame(ShareIndex shown) {
        if (shown.files() == 0) return new ShareListFrame(ShareIndex.EMPTY);
        if (!list.index().equals(shown)) list = new ShareListFrame(shown);
        return list;
    }

    private void folder(PeerConnection from, GetFolderContents it) {
        var files =
                index.get().folder(it.folder()).stream()
                        .map(f ->
                                new SharedFile(
                                        RemotePath.of(f.path().name()), f.size(), f.attributes()))
                        .toList();
        var folders =
                files.isEmpty() || uploads.isBanned(from.user())
                        ? List.<SharedFolder>of()
                        : List.of(new SharedFolder(it.folder(), files));
        say(from, new FolderContents(it.token(), it.folder(), folders));
    }

    private UserInfo about() {
        return new UserInfo(
                "",
                Optional.empty(),
                uploads.slots(),
                uploads.waiting(),
                uploads.hasFreeSlot(),
                OptionalInt.of(0));
    }

    private static void say(PeerConnection to, PeerMessage message) {
        try {
            to.write(message);
        } catch (IOException e) {
            LoggerFactory.getLogger(ShareQuestions.class).debug("an answer was not taken", e);
        }
    }
}
