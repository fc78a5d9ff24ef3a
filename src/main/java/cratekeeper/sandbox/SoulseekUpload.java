package cratekeeper.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.time.Duration;
import org.slf4j.LoggerFactory;

/// An invented Soulseek user sends a file, in its manner.
final class SoulseekUpload {
    private static final int PIECE = 32 * 1024;

    private final SoulseekPeer peer;
    private final String other;
    private final SoulseekFile file;
    private final int token;

    SoulseekUpload(SoulseekPeer peer, String other, SoulseekFile file, int token) {
        this.peer = peer;
        this.other = other;
        this.file = file;
        this.token = token;
    }

    void run() {
        try (Socket socket = peer.reach(other, "F")) {
            socket.getOutputStream().write(SoulseekMessage.little(token));
            InputStream in = socket.getInputStream();
            byte[] offset = in.readNBytes(8);
            if (offset.length < 8) return;
            long from = ByteBuffer.wrap(offset).order(ByteOrder.LITTLE_ENDIAN).getLong();
            long size = peer.shelf().size(file);
            if (from < 0 || from > size) return;
            boolean first = peer.begun().first(peer.user(), other, file);
            boolean stays = send(from, until(size, first), socket.getOutputStream());
            // The other side closes, when it has all.
            if (stays) in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LoggerFactory.getLogger(SoulseekUpload.class)
                    .debug("{} did not send to {}", peer.user(), other, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long until(long size, boolean first) {
        return switch (peer.manner()) {
            case STALLING -> size / 4;
            case LYING -> size * 2 / 3;
            case LEAVING -> first ? size / 2 : size;
            default -> size;
        };
    }

    /// Whether it stays when all is sent.
    private boolean send(long from, long until, OutputStream out)
            throws IOException, InterruptedException {
        long left = until - from;
        try (InputStream in = Files.newInputStream(peer.shelf().audio(file))) {
            in.skipNBytes(from);
            while (left > 0) {
                byte[] piece = in.readNBytes((int) Math.min(PIECE, left));
                if (piece.length == 0) break;
                out.write(piece);
                left -= piece.length;
                if (peer.manner() == SoulseekManner.SLOW)
                    peer.pause(Duration.ofMillis(1000L * piece.length / peer.speed()));
            }
        }
        return until == peer.shelf().size(file) || peer.manner() == SoulseekManner.STALLING;
    }
}
