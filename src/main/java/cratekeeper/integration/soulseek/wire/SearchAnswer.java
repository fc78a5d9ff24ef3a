package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.util.List;

/// One user's files that match a search (FileSearchResponse).
///
/// @param user who says to answer; the connection knows better
/// @param token of the search
/// @param locked files that only chosen users get
/// @param freeSlot whether an upload could begin right now
/// @param bytesPerSecond average of the user's uploads, as the server knows it
/// @param queueLength files that wait for a slot
public record SearchAnswer(
        String user,
        int token,
        List<SharedFile> files,
        List<SharedFile> locked,
        boolean freeSlot,
        long bytesPerSecond,
        long queueLength)
        implements PeerMessage {
    /// More files of one answer are not kept.
    static final int MOST_FILES = 10_000;

    public SearchAnswer {
        files = List.copyOf(files);
        locked = List.copyOf(locked);
    }

    static SearchAnswer read(WireReader in) throws IOException {
        return read(in.user(), in.i32(), in);
    }

    /// The rest, when user and token have been looked at.
    static SearchAnswer read(String user, int token, WireReader in) throws IOException {
        var files = SharedFile.readAll(in, MOST_FILES);
        boolean freeSlot = in.flag();
        long speed = in.u32();
        long queue = in.u32();
        var locked = readLocked(in, MOST_FILES - files.size());
        return new SearchAnswer(user, token, files, locked, freeSlot, speed, queue);
    }

    /// What stands here is known from hearsay: if it cannot be read, nothing is locked.
    private static List<SharedFile> readLocked(WireReader in, int most) throws IOException {
        if (!in.has(8)) return List.of();
        in.u32(); // means nothing to anybody
        try {
            return SharedFile.readAll(in, most);
        } catch (WireException e) {
            return List.of();
        }
    }

    void write(WireWriter out) {
        out.text(user);
        out.i32(token);
        out.list(files, SharedFile::write);
        out.flag(freeSlot);
        out.u32(bytesPerSecond);
        out.u32(queueLength);
        out.i32(0);
        if (!locked.isEmpty()) out.list(locked, SharedFile::write);
    }
}
