package cratekeeper.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection for messages between an invented Soulseek user and another user.
final class SoulseekTalk {
    private static final Logger LOG = LoggerFactory.getLogger(SoulseekTalk.class);
    private static final Duration EACH_PLACE = Duration.ofSeconds(2);

    private final SoulseekPeer peer;
    private final String other;
    private final Socket socket;
    private final InputStream in;
    private final Map<String, Integer> places = new ConcurrentHashMap<>();

    SoulseekTalk(SoulseekPeer peer, String other, Socket socket, InputStream in) {
        this.peer = peer;
        this.other = other;
        this.socket = socket;
        this.in = in;
        peer.began(this);
    }

    String other() {
        return other;
    }

    void run() {
        try (socket) {
            ByteBuffer message = SoulseekMessage.next(in);
            while (message != null) {
                take(message.getInt(), message);
                message = SoulseekMessage.next(in);
            }
        } catch (IOException | BufferUnderflowException e) {
            LOG.debug("{} stops talking to {}", peer.user(), other, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            peer.ended(this);
        }
    }

    private void take(int code, ByteBuffer message) throws IOException, InterruptedException {
        switch (code) {
            case 4 -> say(SoulseekAnswers.list(peer));
            case 15 -> say(SoulseekAnswers.about(peer));
            case 36 ->
                    say(
                            SoulseekAnswers.folder(
                                    peer, message.getInt(), SoulseekMessage.text(message)));
            case 40 -> oldRequest(message);
            case 41 -> peer.answered(message.getInt(), message.get() != 0);
            case 43 -> queue(SoulseekMessage.text(message));
            case 51 -> place(SoulseekMessage.text(message));
            default -> LOG.trace("{} does not answer to {}", peer.user(), code);
        }
    }

    /// Older clients ask for files as if they were offering one.
    private void oldRequest(ByteBuffer message) throws IOException {
        int direction = message.getInt();
        int token = message.getInt();
        String path = SoulseekMessage.text(message);
        boolean mine = direction == 0 && peer.shelf().file(path).isPresent();
        String words = direction != 0 ? "Cancelled" : mine ? "Queued" : "File not shared.";
        say(SoulseekMessage.of(41).u32(token).flag(false).text(words));
        if (mine) queue(path);
    }

    private void queue(String path) throws IOException {
        var file = peer.shelf().file(path);
        if (file.isEmpty()) {
            say(SoulseekMessage.of(50).text(path).text("File not shared."));
            return;
        }
        if (peer.manner() == SoulseekManner.QUEUED) {
            if (places.putIfAbsent(path, SoulseekAnswers.FIRST_PLACE) != null) return;
        }
        peer.beside(() -> letWait(file.get()));
    }

    private void letWait(SoulseekFile file) {
        try {
            while (places.getOrDefault(file.path(), 1) > 1) {
                peer.pause(EACH_PLACE);
                places.computeIfPresent(file.path(), (_, place) -> place - 1);
            }
            places.remove(file.path());
            peer.offer(other, file);
        } catch (IOException e) {
            LOG.debug("{} cannot offer to {}", peer.user(), other, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void place(String path) throws IOException {
        Integer place = places.get(path);
        if (place != null) say(SoulseekMessage.of(44).text(path).u32(place));
    }

    void say(SoulseekMessage message) throws IOException {
        sayBytes(message.frame());
    }

    synchronized void sayBytes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void close() {
        SoulseekPeer.close(socket);
    }
}
