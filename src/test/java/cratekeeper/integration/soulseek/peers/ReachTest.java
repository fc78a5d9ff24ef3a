package cratekeeper.integration.soulseek.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.account.Secret;
import cratekeeper.integration.soulseek.FakeServer;
import cratekeeper.integration.soulseek.server.Account;
import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionSettings;
import cratekeeper.integration.soulseek.wire.SessionMessage.Login;
import cratekeeper.integration.soulseek.wire.SessionMessage.LoginAccepted;
import cratekeeper.net.HeldWaits;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Addresses that others lie about must not lead into this machine, or to everybody.
@Timeout(60)
class ReachTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 198.51.100.4, true",
        "203.0.113.7, 127.0.0.1, false",
        "203.0.113.7, 127.255.0.9, false",
        "203.0.113.7, 0.0.0.0, false",
        "203.0.113.7, 0.0.0.1, false",
        "203.0.113.7, 224.0.0.1, false",
        "203.0.113.7, 239.255.255.250, false",
        "203.0.113.7, 240.0.0.1, false",
        "203.0.113.7, 255.255.255.255, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 224.0.0.1, false"
    })
    void onlyWhereAUserCanBeWeGo(String own, String other, boolean allowed) throws Exception {
        try (var server = new FakeServer();
                var session = session(server)) {
            session.start();
            try (var client = server.accept()) {
                client.next(Login.class);
                client.say(new LoginAccepted("hello", address(own), new Secret("0"), false));
                session.awaitOnline();
                assertEquals(allowed, new Reach(session).allows(address(other)));
            }
        }
    }

    private static ServerSession session(FakeServer server) {
        var account = new Account("mira", new Secret("tide"));
        var settings = new SessionSettings(server.host(), server.port(), account, 0, 0, 0);
        return new ServerSession(settings, new HeldWaits(), new Random(1));
    }

    private static Inet4Address address(String text) {
        return (Inet4Address) InetAddress.ofLiteral(text);
    }
}
