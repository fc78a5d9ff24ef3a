package cratekeeper.integration.soulseek.server;

import cratekeeper.account.Secret;
import cratekeeper.integration.soulseek.wire.SessionMessage.Login;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A name on the network and its password. There is no registration: signing in with a name that
/// nobody has creates it.
public record Account(String user, Secret password) {
    /// For new clients, with a minor number of their own.
    private static final long VERSION = 177;

    private static final long MINOR_VERSION = 25;
    private static final int LONGEST = 30;

    /// Refuses what the server would refuse, before it is asked.
    void check() throws SessionException {
        if (user.isEmpty()) throw badName("it is empty");
        if (user.length() > LONGEST) throw badName("it has more than 30 letters");
        if (!user.equals(user.strip())) throw badName("it begins or ends with a space");
        if (user.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) {
            throw badName("it may have plain English letters, digits and signs only");
        }
        if (user.equals("server")) throw badName("it is the server's own");
        if (password.reveal().isEmpty()) throw SessionException.of(LoginRefusal.EMPTY_PASSWORD, "");
    }

    private static SessionException badName(String why) {
        return SessionException.of(LoginRefusal.BAD_NAME, why);
    }

    Login login() {
        String digest = md5(user + password.reveal());
        return new Login(user, password, VERSION, new Secret(digest), MINOR_VERSION);
    }

    /// The protocol's own choice; it protects nothing.
    private static String md5(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
