package cratekeeper.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Holds the key in a file that only its owner may read.
final class KeyFile implements KeyHolder {
    static final int KEY_BYTES = 32;

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    @Override
    public char mark() {
        return 'F';
    }

    @Override
    public Optional<SecretKey> find() throws IOException {
        try {
            byte[] key = Files.readAllBytes(file);
            return key.length == KEY_BYTES ? Optional.of(aes(key)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public SecretKey make() throws IOException {
        byte[] key = fresh();
        OwnersFile.write(file, key);
        return aes(key);
    }

    static byte[] fresh() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    static SecretKey aes(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }
}
