package cratekeeper.integration.soulseek.transfers;

import cratekeeper.integration.soulseek.wire.RemotePath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/// One user's file: enough to ask for it again, whenever.
///
/// @param size as the user said when it was found
public record RemoteFile(String user, RemotePath path, long size) {

    /// As a text that keeps every byte of the path.
    public String id() {
        return encoded(user.getBytes(StandardCharsets.UTF_8))
                + "."
                + encoded(path.bytes())
                + "."
                + size;
    }

    /// Always as short, and no other file's: to remember it by.
    public String mark() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return encoded(digest.digest(id().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /// @return empty if that is no [#id]
    public static Optional<RemoteFile> of(String id) {
        String[] parts = id.split("\\.", -1);
        if (parts.length != 3) return Optional.empty();
        try {
            var user = new String(decoded(parts[0]), StandardCharsets.UTF_8);
            long size = Long.parseLong(parts[2]);
            return user.isEmpty() || size < 0
                    ? Optional.empty()
                    : Optional.of(new RemoteFile(user, RemotePath.of(decoded(parts[1])), size));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
