package cratekeeper.account;

import cratekeeper.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// The file `credentials`: all secrets as one JSON object, sealed with AES-256-GCM (product,
/// section 6). A byte for the format, a letter for the holder of the key, 12 bytes of nonce, the
/// rest.
///
/// Every change reads, changes and replaces the file under a lock, so that a second program on the
/// same home loses nothing. A file that cannot be opened is put aside, never deleted.
public final class SealedVault implements Vault {
    private static final byte FORMAT = 1;
    private static final int HEAD = 2;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int LARGEST = 4 << 20;

    private final Path file;
    private final List<KeyHolder> holders;
    private final Consumer<String> notices;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Keyed keyed;
    private boolean told;

    private record Keyed(KeyHolder holder, SecretKey key) {}

    /// The holder has no key for us: lost, or locked away at present.
    private static final class KeyMissing extends IOException {
        private static final long serialVersionUID = 1;
    }

    private SealedVault(Path file, List<KeyHolder> holders, Consumer<String> notices) {
        this.file = file;
        this.holders = List.copyOf(holders);
        this.notices = notices;
    }

    /// @param file need not exist; nothing is asked for its key before it does
    /// @param notices gets one sentence if the file cannot be opened
    public static SealedVault inSystem(Path file, Consumer<String> notices) {
        return new SealedVault(
                file, List.of(new SystemKeyStore(account(file)), keyFile(file)), notices);
    }

    /// As [#inSystem], but never asks the system's key store.
    public static SealedVault inFiles(Path file, Consumer<String> notices) {
        return new SealedVault(file, List.of(keyFile(file)), notices);
    }

    static SealedVault with(Path file, List<KeyHolder> holders, Consumer<String> notices) {
        return new SealedVault(file, holders, notices);
    }

    private static String account(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    private static KeyFile keyFile(Path file) {
        return new KeyFile(file.resolveSibling(file.getFileName() + ".key"));
    }

    @Override
    public synchronized Optional<Secret> get(String name) {
        try {
            return Optional.ofNullable(opened().get(name)).map(Secret::new);
        } catch (IOException e) {
            tellOnce();
            return Optional.empty();
        }
    }

    private void tellOnce() {
        if (told) return;
        told = true;
        notices.accept(
                "The stored sign-ins cannot be read at present: unlock the system's key store, or"
                        + " check that "
                        + file
                        + " can be read.");
    }

    @Override
    public synchronized void put(String name, Secret secret) throws IOException {
        change(all -> all.put(name, secret.reveal()));
    }

    @Override
    public synchronized void remove(String name) throws IOException {
        if (Files.exists(file)) change(all -> all.remove(name));
    }

    private void change(Consumer<Map<String, String>> change) throws IOException {
        Path gate = file.resolveSibling(file.getFileName() + ".lock");
        try (var channel =
                        FileChannel.open(
                                gate, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var all = openedOrSetAside();
            var before = Map.copyOf(all);
            change.accept(all);
            if (!all.equals(before)) OwnersFile.write(file, sealed(all));
        }
    }

    // Whoever signs in again must not wait for a key that may never come back.
    private Map<String, String> openedOrSetAside() throws IOException {
        try {
            return opened();
        } catch (KeyMissing e) {
            setAside();
            return new TreeMap<>();
        }
    }

    private Map<String, String> opened() throws IOException {
        try {
            if (Files.size(file) > LARGEST) throw new GeneralSecurityException("too long");
            return opened(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return new TreeMap<>();
        } catch (GeneralSecurityException | JacksonException e) {
            setAside();
            return new TreeMap<>();
        }
    }

    private Map<String, String> opened(byte[] bytes) throws IOException, GeneralSecurityException {
        if (bytes.length <= HEAD + NONCE || bytes[0] != FORMAT) {
            throw new GeneralSecurityException("not a vault");
        }
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, key((char) bytes[1]), bytes);
        byte[] plain = cipher.doFinal(bytes, HEAD + NONCE, bytes.length - HEAD - NONCE);
        return new TreeMap<>(
                Json.OURS.readValue(plain, new TypeReference<Map<String, String>>() {}));
    }

    private byte[] sealed(Map<String, String> all) throws IOException {
        Keyed with = keyToSealWith();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] head =
                ByteBuffer.allocate(HEAD + NONCE)
                        .put(FORMAT)
                        .put((byte) with.holder().mark())
                        .put(nonce)
                        .array();
        try {
            byte[] hidden =
                    cipher(Cipher.ENCRYPT_MODE, with.key(), head)
                            .doFinal(Json.OURS.writeValueAsBytes(all));
            return ByteBuffer.allocate(head.length + hidden.length).put(head).put(hidden).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] head)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, head, HEAD, NONCE));
        cipher.updateAAD(head, 0, HEAD);
        return cipher;
    }

    /// The key by which the file was sealed.
    private SecretKey key(char mark) throws IOException, GeneralSecurityException {
        if (keyed != null && keyed.holder().mark() == mark) return keyed.key();
        for (KeyHolder holder : holders) {
            if (holder.mark() != mark) continue;
            SecretKey key = holder.find().orElseThrow(KeyMissing::new);
            keyed = new Keyed(holder, key);
            return key;
        }
        throw new IOException("sealed with a key that is kept elsewhere");
    }

    /// The key in use; else one that is there already, else a new one of the first holder that can
    /// keep it.
    private Keyed keyToSealWith() throws IOException {
        if (keyed != null) return keyed;
        IOException failure = new IOException("no place for a key");
        for (KeyHolder holder : holders) {
            try {
                var there = holder.find();
                keyed = new Keyed(holder, there.isPresent() ? there.get() : holder.make());
                return keyed;
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        throw failure;
    }

    private void setAside() throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        for (int i = 2; Files.exists(aside); i++)
            aside = file.resolveSibling(file.getFileName() + ".damaged-" + i);
        Files.move(file, aside);
        notices.accept(
                "The stored sign-ins could not be opened: sign in again. The old file is kept as "
                        + aside
                        + ".");
    }
}
