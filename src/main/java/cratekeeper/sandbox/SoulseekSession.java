package cratekeeper.sandbox;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One client at the sandbox's Soulseek server.
final class SoulseekSession {
    private static final Logger LOG = LoggerFactory.getLogger(SoulseekSession.class);
    private static final int WISHES_EVERY = 720;

    private final SoulseekServer server;
    private final Socket socket;
    private String user = "";
    private volatile int port;
    private volatile long folders;
    private volatile long files;

    SoulseekSession(SoulseekServer server, Socket socket) {
        this.server = server;
        this.socket = socket;
    }

    String user() {
        return user;
    }

    /// Where the client listens; 0 while it has not said so.
    int port() {
        return port;
    }

    void run() throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        try {
            ByteBuffer message = SoulseekMessage.next(in);
            while (message != null) {
                take(message);
                message = SoulseekMessage.next(in);
            }
        } finally {
            server.left(this);
        }
    }

    private void take(ByteBuffer in) throws IOException {
        try {
            int code = in.getInt();
            if (code == 1) login(SoulseekLogin.read(in));
            else if (code == 2) port = in.getInt();
            else if (!user.isEmpty()) take(code, in);
        } catch (BufferUnderflowException e) {
            LOG.debug("a Soulseek client said half a message");
        }
    }

    private void login(SoulseekLogin login) throws IOException {
        if (login.user().equals(SoulseekLogin.BANNED)) return;
        String refusal = login.refusal();
        if (refusal.isEmpty() && !server.accepts(login.user(), login.password()))
            refusal = "INVALIDPASS";
        if (!refusal.isEmpty()) {
            var answer = SoulseekMessage.of(1).flag(false).text(refusal);
            if (refusal.equals("INVALIDUSERNAME")) answer.text(login.badName());
            say(answer);
            socket.close();
            return;
        }
        user = login.user();
        server.entered(this);
        say(
                SoulseekMessage.of(1)
                        .flag(true)
                        .text("An invented network, in the sandbox.")
                        .loopback()
                        .text(SoulseekLogin.md5(login.password()))
                        .flag(false));
        welcome();
    }

    private void welcome() throws IOException {
        var noRooms = SoulseekMessage.of(64);
        for (int lists = 0; lists < 7; lists++) noRooms.u32(0);
        say(noRooms);
        say(SoulseekMessage.of(83).u32(1));
        say(SoulseekMessage.of(84).u32(50));
        say(SoulseekMessage.of(104).u32(WISHES_EVERY));
        say(SoulseekMessage.of(69).u32(0));
        say(SoulseekMessage.of(160).u32(1).text(SoulseekServer.EXCLUDED));
    }

    private void take(int code, ByteBuffer in) throws IOException {
        switch (code) {
            case 3 -> address(SoulseekMessage.text(in));
            case 5 -> watch(SoulseekMessage.text(in));
            case 7 -> status(SoulseekMessage.text(in));
            case 18 -> connect(in.getInt(), SoulseekMessage.text(in), SoulseekMessage.text(in));
            // A search, and a wish.
            case 26, 103 -> server.search(user, in.getInt(), SoulseekMessage.text(in));
            case 35 -> {
                folders = in.getInt();
                files = in.getInt();
            }
            case 36 -> statistics(SoulseekMessage.text(in));
            case 42 -> {
                String to = SoulseekMessage.text(in);
                server.search(user, to, in.getInt(), SoulseekMessage.text(in));
            }
            case 71 -> {
                if (in.get() != 0) offerParent();
            }
            case 92 -> say(SoulseekMessage.of(92).u32(0));
            case 1001 -> {
                int token = in.getInt();
                server.cannotCome(SoulseekMessage.text(in), token);
            }
            // Pings, statuses, speeds, places in the tree: noted by the real one, of no effect
            // here.
            default -> LOG.trace("a Soulseek client said {}", code);
        }
    }

    private void connect(int token, String to, String type) {
        if (server.port(to).isEmpty()) sayQuietly(SoulseekMessage.of(1001).u32(token));
        else server.invite(user, port, to, type, token);
    }

    private void address(String of) throws IOException {
        var answer = SoulseekMessage.of(3).text(of);
        server.port(of).ifPresentOrElse(p -> answer.loopback().u32(p), () -> answer.u32(0).u32(0));
        say(answer.u32(0).u8(0).u8(0));
    }

    private void watch(String of) throws IOException {
        var answer = SoulseekMessage.of(5).text(of);
        boolean there = server.port(of).isPresent();
        answer.flag(there);
        if (there) {
            answer.u32(2);
            figures(of, answer);
            answer.text("SE");
        }
        say(answer);
    }

    private void status(String of) throws IOException {
        say(SoulseekMessage.of(7).text(of).u32(server.port(of).isPresent() ? 2 : 0).flag(false));
    }

    private void statistics(String of) throws IOException {
        var answer = SoulseekMessage.of(36).text(of);
        figures(of, answer);
        say(answer);
    }

    private void figures(String of, SoulseekMessage answer) {
        var resident = server.resident(of);
        var client = server.client(of);
        answer.u32(resident.map(SoulseekPeer::speed).orElse(0)).u32(12).u32(0);
        answer.u32(
                resident.map(SoulseekPeer::fileCount).orElse(client.map(c -> c.files).orElse(0L)));
        answer.u32(
                resident.map(SoulseekPeer::folderCount)
                        .orElse(client.map(c -> c.folders).orElse(0L)));
    }

    private void offerParent() throws IOException {
        SoulseekPeer parent = server.parent();
        if (parent == null) return;
        say(SoulseekMessage.of(102).u32(1).text(parent.user()).loopback().u32(parent.port()));
    }

    /// Somebody else signed in with this name.
    void relogged() throws IOException {
        say(SoulseekMessage.of(41));
        socket.close();
    }

    private synchronized void say(SoulseekMessage message) throws IOException {
        socket.getOutputStream().write(message.frame());
    }

    /// For what others have to say: if this client has just left, that is nobody's fault.
    void sayQuietly(SoulseekMessage message) {
        try {
            say(message);
        } catch (IOException e) {
            LOG.debug("a Soulseek client has left: {}", e.getMessage());
        }
    }

    void close() {
        SoulseekPeer.close(socket);
    }
}
