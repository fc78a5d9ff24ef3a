package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.util.OptionalLong;

/// What uploader and downloader agree upon before a file moves.
public sealed interface TransferMessage extends PeerMessage {

    /// Either [UploadRequest] or [DownloadRequest].
    static TransferMessage readRequest(WireReader in) throws IOException {
        int direction = in.i32();
        return switch (direction) {
            case DownloadRequest.DIRECTION -> new DownloadRequest(in.i32(), in.path());
            case UploadRequest.DIRECTION -> new UploadRequest(in.i32(), in.path(), in.size());
            default -> throw new WireException("A transfer has a direction that there is not.");
        };
    }

    /// The sender wants to upload to us what we queued (TransferRequest, direction 1).
    ///
    /// @param token chosen by the sender, shown again on the file's connection
    /// @param size 0 also for files that are too large for an old client
    record UploadRequest(int token, RemotePath path, long size) implements TransferMessage {
        private static final int DIRECTION = 1;

        void write(WireWriter out) {
            out.i32(DIRECTION);
            out.i32(token);
            out.path(path);
            out.u64(size);
        }
    }

    /// The sender wants to download from us: the old form of [QueueUpload] (TransferRequest,
    /// direction 0).
    record DownloadRequest(int token, RemotePath path) implements TransferMessage {
        private static final int DIRECTION = 0;

        void write(WireWriter out) {
            out.i32(DIRECTION);
            out.i32(token);
            out.path(path);
        }
    }

    /// Either [TransferAllowed] or [TransferRefused].
    static TransferMessage readResponse(WireReader in) throws IOException {
        int token = in.i32();
        if (!in.flag()) return new TransferRefused(token, in.has(4) ? in.text() : "");
        return new TransferAllowed(
                token, in.has(8) ? OptionalLong.of(in.size()) : OptionalLong.empty());
    }

    /// @param size only in answers to [DownloadRequest]
    record TransferAllowed(int token, OptionalLong size) implements TransferMessage {
        void write(WireWriter out) {
            out.i32(token);
            out.flag(true);
            size.ifPresent(out::u64);
        }
    }

    record TransferRefused(int token, String reason) implements TransferMessage {
        void write(WireWriter out) {
            out.i32(token);
            out.flag(false);
            out.text(reason);
        }
    }

    /// Asks for a file. There is no answer but a refusal, or in time an [UploadRequest].
    record QueueUpload(RemotePath path) implements TransferMessage {
        static QueueUpload read(WireReader in) throws IOException {
            return new QueueUpload(in.path());
        }

        void write(WireWriter out) {
            out.path(path);
        }
    }

    /// Asks for [PlaceInQueue].
    record GetPlaceInQueue(RemotePath path) implements TransferMessage {
        static GetPlaceInQueue read(WireReader in) throws IOException {
            return new GetPlaceInQueue(in.path());
        }

        void write(WireWriter out) {
            out.path(path);
        }
    }

    /// @param place counted from 1
    record PlaceInQueue(RemotePath path, long place) implements TransferMessage {
        static PlaceInQueue read(WireReader in) throws IOException {
            return new PlaceInQueue(in.path(), in.u32());
        }

        void write(WireWriter out) {
            out.path(path);
            out.u32(place);
        }
    }

    /// An upload broke on the sender's side.
    record UploadFailed(RemotePath path) implements TransferMessage {
        static UploadFailed read(WireReader in) throws IOException {
            return new UploadFailed(in.path());
        }

        void write(WireWriter out) {
            out.path(path);
        }
    }

    /// The sender will not upload it. Some reasons have a fixed meaning, others are for people.
    record UploadDenied(RemotePath path, String reason) implements TransferMessage {
        static UploadDenied read(WireReader in) throws IOException {
            return new UploadDenied(in.path(), in.text());
        }

        void write(WireWriter out) {
            out.path(path);
            out.text(reason);
        }
    }

    /// To be ignored.
    record UploadQueueNotification() implements TransferMessage {}
}
