package cratekeeper.integration.soulseek;

import cratekeeper.integration.People;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.soulseek.peers.PeerException;
import cratekeeper.integration.soulseek.peers.Peers;
import cratekeeper.integration.soulseek.wire.BrowseMessage.FolderContents;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetFolderContents;
import cratekeeper.integration.soulseek.wire.BrowseMessage.GetSharedFileList;
import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.ShareListReader;
import cratekeeper.integration.soulseek.wire.SharedFile;
import cratekeeper.integration.soulseek.wire.SharedFolder;
import cratekeeper.integration.soulseek.wire.WireException;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.net.Alarm;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Looks at what another user shares: all of it, in a stream, or one folder.
final class Browsing {
    /// Until the answer begins: some must read their folders first.
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private record Asked(String user, RemotePath folder) {}

    private final Peers peers;
    private final Waits waits;
    private final AtomicInteger tokens;
    private final Map<Asked, CompletableFuture<FolderContents>> asked = new ConcurrentHashMap<>();

    Browsing(Peers peers, Waits waits, RandomGenerator random) {
        this.peers = peers;
        this.waits = waits;
        tokens = new AtomicInteger(random.nextInt(1, 1 << 30));
        // Some answer with a token of their own, so the folder tells which answer it is.
        peers.on(
                FolderContents.class,
                (from, contents) -> {
                    var waiting = asked.get(new Asked(from.user(), contents.folder()));
                    if (waiting != null) waiting.complete(contents);
                });
    }

    People.Listing browse(String user, Consumer<People.Folder> told)
            throws SourceException, InterruptedException {
        var collector = new FolderCollector(told);
        var ended = new CompletableFuture<People.Listing>();
        var begun = new AtomicBoolean();
        try (var _ =
                peers.expect(
                        user,
                        Codecs.SHARE_LIST,
                        (_, frame) -> {
                            begun.set(true);
                            try {
                                ShareListReader.read(frame, peers.ledger(), collector);
                                ended.complete(collector.end());
                            } catch (IOException | RuntimeException e) {
                                ended.completeExceptionally(e);
                                throw e;
                            }
                        })) {
            try (var _ = Alarm.after(waits, PATIENCE, () -> giveUp(begun, ended))) {
                peers.send(user, new GetSharedFileList());
                return ended.get();
            }
        } catch (InterruptedException e) {
            collector.stop();
            throw e;
        } catch (Exception e) {
            throw failure(user, e);
        }
    }

    /// What has begun ends by itself: a connection that is silent for a minute is closed.
    private static void giveUp(AtomicBoolean begun, CompletableFuture<?> ended) {
        if (!begun.get()) ended.completeExceptionally(new IOException("no answer"));
    }

    /// @param id as [#id] makes it
    List<Offer> folder(String user, String id) throws SourceException, InterruptedException {
        var path = path(id);
        if (path.isEmpty())
            throw new SourceException.NotOffered(Service.SOULSEEK, "there is no such folder");
        return contents(user, path.get()).folders().stream()
                .filter(folder -> folder.path().equals(path.get()))
                .flatMap(folder -> folder.files().stream().map(file -> whole(folder, file)))
                .flatMap(file -> SoulseekMapper.offer(user, file).stream())
                .toList();
    }

    private static SharedFile whole(SharedFolder folder, SharedFile file) {
        return new SharedFile(folder.path().child(file.path()), file.size(), file.attributes());
    }

    private FolderContents contents(String user, RemotePath folder)
            throws SourceException, InterruptedException {
        var key = new Asked(user, folder);
        var answer = asked.computeIfAbsent(key, _ -> new CompletableFuture<>());
        try (var _ =
                Alarm.after(
                        waits,
                        PATIENCE,
                        () -> answer.completeExceptionally(new IOException("no answer")))) {
            peers.send(user, new GetFolderContents(tokens.getAndIncrement(), folder));
            return answer.get();
        } catch (IOException | ExecutionException e) {
            throw failure(user, e);
        } finally {
            asked.remove(key, answer);
        }
    }

    private static SourceException failure(String user, Exception cause) {
        Throwable why =
                cause instanceof ExecutionException e && e.getCause() != null
                        ? e.getCause()
                        : cause;
        String name = SoulseekMapper.plain(user);
        String sentence =
                why instanceof PeerException peer
                        ? name + ": " + peer.getMessage()
                        : why instanceof WireException
                                ? name + " sent a list that cannot be read."
                                : name + " did not send a list.";
        return SourceException.Unreachable.saying(Service.SOULSEEK, sentence, cause);
    }

    /// A folder as a text that keeps every byte of its path.
    static String id(RemotePath folder) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(folder.bytes());
    }

    private static Optional<RemotePath> path(String id) {
        try {
            return Optional.of(RemotePath.of(Base64.getUrlDecoder().decode(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
