package cratekeeper.integration.soulseek.peers;

import cratekeeper.integration.soulseek.wire.Codecs;
import cratekeeper.integration.soulseek.wire.Frame;
import cratekeeper.integration.soulseek.wire.InflateLedger;
import cratekeeper.integration.soulseek.wire.PeerMessage;
import cratekeeper.integration.soulseek.wire.WireException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.slf4j.LoggerFactory;

/// Who takes which message of other users.
final class PeerInbox {
    private record Key(String user, int code) {}

    private final Map<Integer, FrameTaker> byCode = new ConcurrentHashMap<>();
    private final Map<Class<?>, BiConsumer<PeerConnection, PeerMessage>> byType =
            new ConcurrentHashMap<>();
    private final Map<Key, FrameTaker> expected = new ConcurrentHashMap<>();
    private final InflateLedger ledger;

    PeerInbox(InflateLedger ledger) {
        this.ledger = ledger;
    }

    void on(int code, FrameTaker taker) {
        byCode.put(code, taker);
    }

    <T extends PeerMessage> void on(Class<T> type, BiConsumer<PeerConnection, ? super T> taker) {
        byType.put(type, (from, message) -> taker.accept(from, type.cast(message)));
    }

    AutoCloseable expect(String user, int code, FrameTaker taker) {
        var key = new Key(user, code);
        expected.put(key, taker);
        return () -> expected.remove(key, taker);
    }

    /// @throws IOException the message cannot be read, or nobody asked for it
    void take(PeerConnection from, Frame frame) throws IOException {
        try {
            if (isLarge(frame.code())) takeExpected(from, frame);
            else takeOrdinary(from, frame);
        } catch (RuntimeException e) {
            // A mistake of ours with one message must not cost the others.
            LoggerFactory.getLogger(PeerInbox.class)
                    .warn("message {} was not taken", frame.code(), e);
        }
    }

    /// What may be very long is taken once from each whom we asked, and not read otherwise.
    private static boolean isLarge(int code) {
        return code == Codecs.SHARE_LIST || code == Codecs.USER_INFO;
    }

    private void takeExpected(PeerConnection from, Frame frame) throws IOException {
        FrameTaker taker = expected.remove(new Key(from.user(), frame.code()));
        if (taker == null) throw new WireException("A long message came that nobody asked for.");
        taker.take(from, frame);
    }

    private void takeOrdinary(PeerConnection from, Frame frame) throws IOException {
        FrameTaker taker = byCode.get(frame.code());
        if (taker != null) {
            taker.take(from, frame);
            return;
        }
        PeerMessage message = Codecs.PEER.read(frame, ledger);
        var byItsType = byType.get(message.getClass());
        if (byItsType != null) byItsType.accept(from, message);
    }
}
