package cratekeeper.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a client says first, and why it may be refused. The names `banned` (no answer at all),
/// `full` and `private` are refused whatever their passwords.
record SoulseekLogin(String user, String password, long version, String digest, long minor) {
    static final String BANNED = "banned";

    static SoulseekLogin read(ByteBuffer in) {
        return new SoulseekLogin(
                SoulseekMessage.text(in),
                SoulseekMessage.text(in),
                Integer.toUnsignedLong(in.getInt()),
                SoulseekMessage.text(in),
                Integer.toUnsignedLong(in.getInt()));
    }

    /// The refusal's words, as far as the client alone is to blame; empty if it is not.
    String refusal() {
        if (!badName().equals("-")) return "INVALIDUSERNAME";
        if (password.isEmpty()) return "EMPTYPASSWORD";
        if (version == 0 || minor == 0) return "INVALIDVERSION";
        if (!digest.equals(md5(user + password))) return "INVALIDPASS";
        if (user.equals("full")) return "SVRFULL";
        return user.equals("private") ? "SVRPRIVATE" : "";
    }

    /// What is wrong with the name; "-" for nothing.
    String badName() {
        if (user.isEmpty()) return "Nick empty.";
        if (user.length() > 30) return "Nick too long.";
        if (user.chars().anyMatch(c -> c < 0x20 || c > 0x7E)) return "Invalid characters in nick.";
        if (!user.equals(user.strip())) return "No leading and trailing spaces allowed in nick.";
        return user.equals("server") ? "" : "-";
    }

    static String md5(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
