package cratekeeper.integration.soulseek.transfers;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.soulseek.peers.PeerException;
import cratekeeper.integration.soulseek.transfers.DownloadEvent.Arrived;
import cratekeeper.integration.soulseek.transfers.DownloadEvent.BackOnline;
import cratekeeper.integration.soulseek.transfers.DownloadEvent.Broke;
import cratekeeper.integration.soulseek.transfers.DownloadEvent.Late;
import cratekeeper.integration.soulseek.transfers.DownloadEvent.Place;
import cratekeeper.integration.soulseek.transfers.DownloadEvent.Ready;
import cratekeeper.integration.soulseek.transfers.DownloadEvent.Refused;
import cratekeeper.integration.soulseek.transfers.DownloadEvent.WentOffline;
import cratekeeper.integration.soulseek.transfers.Receipt.Ending;
import cratekeeper.integration.soulseek.wire.TransferMessage.GetPlaceInQueue;
import cratekeeper.integration.soulseek.wire.TransferMessage.QueueUpload;
import cratekeeper.integration.soulseek.wire.TransferMessage.TransferAllowed;
import cratekeeper.integration.soulseek.wire.TransferMessage.TransferRefused;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadRequest;
import cratekeeper.music.Service;
import cratekeeper.music.TransferProgress;
import cratekeeper.net.DiskException;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;

/// One file, from asking for it to its last byte: the conversation with its owner.
final class Download {
    /// Without news from the owner's queue.
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration FIRST_ASK = Duration.ofSeconds(8);
    private static final Duration NEXT_ASK = Duration.ofSeconds(90);

    /// From our consent to the connection.
    private static final Duration CONNECTION = Duration.ofSeconds(45);

    private static final int RETRIES = 3;
    private static final int UNANSWERED = 2;

    private final RemoteFile file;
    private final ArrivingFile arriving;
    private final TransferProgress progress;
    private final Downloads downloads;
    private final EventQueue events;

    Download(RemoteFile file, ArrivingFile arriving, TransferProgress progress, Downloads all) {
        this.file = file;
        this.arriving = arriving;
        this.progress = progress;
        downloads = all;
        events = new EventQueue(all.waits());
    }

    RemoteFile file() {
        return file;
    }

    EventQueue events() {
        return events;
    }

    /// Goes on until the file is whole, or nothing more can be done now.
    void run() throws SourceException, DiskException, InterruptedException {
        arriving.open();
        if (!arriving.isWhole() || file.size() == 0) fetch();
        arriving.finish();
    }

    private void fetch() throws SourceException, DiskException, InterruptedException {
        int failures = 0;
        long endedAt = -1;
        long stalledAt = -Stall.LEAST;
        while (true) {
            long before = arriving.have();
            Ending ending = once();
            if (arriving.have() - before >= Stall.LEAST) failures = 0;
            switch (ending) {
                case Ending.Whole _ -> {
                    return;
                }
                case Ending.Changed _ -> {
                    arriving.beginAnew();
                    stalledAt = -Stall.LEAST;
                }
                case Ending.CutShort(long at) -> {
                    // Twice at the same byte: there is no more.
                    if (at > 0 && at == endedAt) throw shorter(at);
                    endedAt = at;
                }
                case Ending.Stalled _ -> {
                    // Once more, and then it is better to ask somebody else.
                    if (arriving.have() - stalledAt < Stall.LEAST) {
                        throw Refusal.passing(sentence(ending));
                    }
                    stalledAt = arriving.have();
                }
                case Ending.Lost _ -> {}
            }
            if (++failures > RETRIES) throw Refusal.passing(sentence(ending));
            downloads.waits().sleep(Duration.ofSeconds(1L << (failures - 1)));
        }
    }

    private String sentence(Ending ending) {
        String why =
                switch (ending) {
                    case Ending.Lost(String reason) -> reason;
                    case Ending.Stalled _ -> "next to nothing came any more";
                    default -> "the upload broke off";
                };
        return "The download from " + Refusal.plain(file.user()) + " stopped: " + why + ".";
    }

    private SourceException shorter(long at) throws DiskException {
        return damaged("%,d bytes were announced, %,d came".formatted(file.size(), at));
    }

    private SourceException damaged(String why) throws DiskException {
        arriving.discard();
        downloads.isBad(file);
        return new SourceException.Damaged(Service.SOULSEEK, why);
    }

    /// From asking to the end of one connection.
    private Ending once() throws SourceException, DiskException, InterruptedException {
        try {
            downloads.send(file.user(), new QueueUpload(file.path()));
            Ready ready = awaitTurn();
            try (var _ = downloads.place()) {
                return receive(ready);
            }
        } catch (PeerException e) {
            if (e.kind() == PeerException.Kind.BUSY) return new Ending.Lost("too much is going on");
            throw SourceException.Unreachable.saying(
                    Service.SOULSEEK, Refusal.plain(file.user()) + ": " + e.getMessage(), e);
        } catch (DiskException e) {
            throw e;
        } catch (IOException e) {
            if (Thread.interrupted()) throw new InterruptedException("cancelled");
            return new Ending.Lost("the connection was lost");
        }
    }

    /// Waits in the owner's queue.
    private Ready awaitTurn() throws SourceException, IOException, InterruptedException {
        var patience = new QueuePatience(downloads.waits(), PATIENCE, FIRST_ASK, NEXT_ASK);
        boolean broke = false;
        progress.queued(0);
        while (true) {
            switch (events.next(patience.left())) {
                case Ready ready -> {
                    return ready;
                }
                case Place(long place) -> {
                    patience.moved(place);
                    progress.queued(place);
                }
                case Refused(String reason) -> {
                    if (!reason.equals("Queued")) throw Refusal.of(file.user(), reason);
                }
                case Broke _ -> {
                    if (broke) throw new IOException("the upload broke twice");
                    broke = true;
                    downloads.send(file.user(), new QueueUpload(file.path()));
                }
                case BackOnline _ -> downloads.send(file.user(), new QueueUpload(file.path()));
                case WentOffline _ -> throw offline();
                case Arrived stray -> stray.release();
                case Late _ -> {
                    if (patience.isOver()) throw noTurn(patience.place());
                    if (patience.asked() >= UNANSWERED) {
                        // The owner may have been away, and have forgotten us.
                        downloads.send(file.user(), new QueueUpload(file.path()));
                    }
                    downloads.send(file.user(), new GetPlaceInQueue(file.path()));
                }
            }
        }
    }

    private SourceException offline() {
        return Refusal.passing(Refusal.plain(file.user()) + " went offline.");
    }

    private SourceException noTurn(long place) {
        String where = place > 0 ? "place " + place + " in" : "";
        return Refusal.passing(
                "We waited "
                        + PATIENCE.toMinutes()
                        + " min for a turn at "
                        + Refusal.plain(file.user())
                        + (where.isEmpty() ? "" : ", " + where + " the queue")
                        + ".");
    }

    /// Says yes, and takes what comes.
    private Ending receive(Ready first) throws SourceException, IOException, InterruptedException {
        int token = first.request().token();
        try {
            allow(first);
            while (true) {
                switch (events.next(CONNECTION)) {
                    case Arrived arrived -> {
                        try {
                            return new Receipt(arriving, file.size(), downloads.waits(), progress)
                                    .take(arrived.connection());
                        } finally {
                            arrived.release();
                        }
                    }
                    // The owner begins anew, with another token.
                    case Ready again -> {
                        downloads.unexpect(file.user(), token);
                        token = again.request().token();
                        allow(again);
                    }
                    case Refused(String reason) -> throw Refusal.of(file.user(), reason);
                    case WentOffline _ -> throw offline();
                    case Broke _ -> {
                        return new Ending.Lost("the upload broke off");
                    }
                    case Late _ -> {
                        return new Ending.Lost("no connection came");
                    }
                    case Place _, BackOnline _ -> {}
                }
            }
        } finally {
            downloads.unexpect(file.user(), token);
        }
    }

    private void allow(Ready ready) throws SourceException, IOException, InterruptedException {
        UploadRequest request = ready.request();
        // Some say 0 for what is very large.
        if (request.size() > 0 && request.size() != file.size()) {
            answer(ready, "Cancelled");
            throw damaged(
                    "%,d bytes were announced, now it has %,d"
                            .formatted(file.size(), request.size()));
        }
        downloads.expect(this, request.token());
        var yes = new TransferAllowed(request.token(), OptionalLong.empty());
        try {
            ready.from().write(yes);
        } catch (IOException e) {
            downloads.send(file.user(), yes);
        }
    }

    private static void answer(Ready ready, String reason) {
        try {
            ready.from().write(new TransferRefused(ready.request().token(), reason));
        } catch (IOException e) {
            // Then the owner's own time-out tells.
        }
    }

    /// Nobody waits any more: whoever still comes is told so.
    void end() {
        for (DownloadEvent left : events.close()) {
            switch (left) {
                case Arrived arrived -> arrived.release();
                case Ready ready -> answer(ready, arriving.isWhole() ? "Complete" : "Cancelled");
                default -> {}
            }
        }
    }
}
