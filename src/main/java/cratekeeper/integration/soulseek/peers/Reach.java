package cratekeeper.integration.soulseek.peers;

import cratekeeper.integration.soulseek.server.ServerSession;
import cratekeeper.integration.soulseek.server.SessionState;
import java.net.Inet4Address;

/// Where we let strangers send us. Anybody may ask us, through the server, to connect to an
/// address: that must not be a way into this machine, or to everybody in a network.
final class Reach {
    private final ServerSession session;

    Reach(ServerSession session) {
        this.session = session;
    }

    boolean allows(Inet4Address address) {
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) return false;
        if (address.getAddress()[0] == 0 || (address.getAddress()[0] & 0xF0) == 0xF0) return false;
        return !address.isLoopbackAddress() || serverIsLocal();
    }

    // Who runs a server on this machine has its users here, too.
    private boolean serverIsLocal() {
        return session.state() instanceof SessionState.Online online
                && online.ownAddress().isLoopbackAddress();
    }
}
