package cratekeeper.integration.soulseek.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cratekeeper.integration.soulseek.FakePeer;
import cratekeeper.net.HeldWaits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// There are never more sockets than allowed, and the one that is missed least makes room.
@Timeout(60)
class OpenSocketsTest {
    private final HeldWaits clock = new HeldWaits();
    private final OpenSockets sockets = new OpenSockets(2);
    private FakePeer jon;

    @BeforeEach
    void open() throws IOException {
        jon = new FakePeer();
    }

    @AfterEach
    void close() throws IOException {
        sockets.closeAll();
        jon.close();
    }

    private PeerSocket connect() throws IOException {
        var to = new InetSocketAddress(InetAddress.getLoopbackAddress(), jon.port());
        return PeerSocket.connect(to, clock, sockets);
    }

    @Test
    void theLongestSilentMakesRoom() throws Exception {
        var first = connect();
        var firstTalk = jon.accept();
        first.introduced();
        first.makesRoom();
        clock.advance(Duration.ofSeconds(1));
        var second = connect();
        var secondTalk = jon.accept();
        second.introduced();
        second.makesRoom();
        clock.advance(Duration.ofSeconds(1));
        first.write(new byte[1]);
        connect();
        secondTalk.awaitEnd();
        assertEquals(2, sockets.size());
        firstTalk.close();
    }

    @Test
    void aBusySocketIsNotClosedForAnother() throws Exception {
        connect();
        connect();
        var refused = assertThrows(PeerException.class, this::connect);
        assertEquals(PeerException.Kind.BUSY, refused.kind());
    }

    @Test
    void aPlaceIsFreeAgainAfterwards() throws Exception {
        for (int i = 0; i < 5; i++) connect().close();
        jon.close();
        for (int i = 0; i < 5; i++) assertThrows(IOException.class, this::connect);
        assertEquals(0, sockets.size());
        jon = new FakePeer();
        connect();
        connect();
        assertEquals(2, sockets.size());
    }
}
