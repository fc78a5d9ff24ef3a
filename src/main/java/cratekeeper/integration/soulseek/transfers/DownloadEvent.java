package cratekeeper.integration.soulseek.transfers;

import cratekeeper.integration.soulseek.peers.FileConnection;
import cratekeeper.integration.soulseek.peers.PeerConnection;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadRequest;
import java.util.concurrent.CountDownLatch;

/// What happens to a download.
sealed interface DownloadEvent {
    /// The owner wants to send now.
    record Ready(UploadRequest request, PeerConnection from) implements DownloadEvent {}

    /// The connection for the bytes has come; whoever brought it waits until it is done with.
    record Arrived(FileConnection connection, CountDownLatch done) implements DownloadEvent {
        void release() {
            connection.close();
            done.countDown();
        }
    }

    record Refused(String reason) implements DownloadEvent {}

    /// The upload broke on the owner's side.
    record Broke() implements DownloadEvent {}

    record Place(long place) implements DownloadEvent {}

    record WentOffline() implements DownloadEvent {}

    /// We were away, and are back: queues may have forgotten us.
    record BackOnline() implements DownloadEvent {}

    /// A time is over.
    record Late(int number) implements DownloadEvent {}
}
