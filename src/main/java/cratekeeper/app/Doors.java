package cratekeeper.app;

import cratekeeper.agent.ServiceCheck;
import cratekeeper.music.Service;
import cratekeeper.net.Operation;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/// The services' doors: a connection is opened and closed again, and nothing asked.
record Doors(Place place) implements ServiceCheck.Door {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    @Override
    public void knock(Service service) throws IOException {
        var address = address(service);
        try (var socket = new Socket()) {
            socket.connect(address, (int) Operation.CHECK.timeout().toMillis());
        }
    }

    private InetSocketAddress address(Service service) throws IOException {
        if (service == Service.SOULSEEK)
            return new InetSocketAddress(place.soulseek().host(), place.soulseek().port());
        URI base = place.address(service);
        int usual = base.getScheme().equalsIgnoreCase("https") ? HTTPS : HTTP;
        return new InetSocketAddress(base.getHost(), base.getPort() < 0 ? usual : base.getPort());
    }
}
