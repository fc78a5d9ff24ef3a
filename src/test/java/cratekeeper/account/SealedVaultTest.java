package cratekeeper.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedVaultTest {
    @TempDir Path home;
    private final List<String> notices = new ArrayList<>();

    private Path file() {
        return home.resolve("credentials");
    }

    private SealedVault vault() {
        return SealedVault.inFiles(file(), notices::add);
    }

    @Test
    void whatIsPutIsThereAfterARestart() throws Exception {
        vault().put("DISCOGS_TOKEN", new Secret("hush"));
        vault().put("OTHER", new Secret("ünïcödé \uD83D\uDD11"));
        assertEquals(Optional.of(new Secret("hush")), vault().get("DISCOGS_TOKEN"));
        assertEquals(Optional.of(new Secret("ünïcödé \uD83D\uDD11")), vault().get("OTHER"));
        vault().remove("OTHER");
        assertEquals(Optional.empty(), vault().get("OTHER"));
        assertEquals(List.of(), notices);
    }

    @Test
    void theFilesTellNothingAndOnlyTheOwnerReadsThem() throws Exception {
        vault().put("DISCOGS_TOKEN", new Secret("a-long-secret"));
        try (var files = Files.list(home)) {
            for (Path each : files.toList()) {
                String text = Files.readString(each, StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("a-long-secret"), each.toString());
                assertFalse(text.contains("DISCOGS"), each.toString());
                if (Files.size(each) > 0)
                    assertEquals(
                            "rw-------",
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
            }
        }
    }

    @Test
    void theSameSecretsAreSealedDifferentlyEachTime() throws Exception {
        vault().put("A", new Secret("1"));
        byte[] once = Files.readAllBytes(file());
        vault().put("B", new Secret("2"));
        vault().remove("B");
        assertFalse(java.util.Arrays.equals(once, Files.readAllBytes(file())));
    }

    @Test
    void nothingIsWrittenBeforeThereIsASecret() throws Exception {
        assertEquals(Optional.empty(), vault().get("A"));
        vault().remove("A");
        try (var files = Files.list(home)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void whateverIsChangedInTheFileIsNoticedAndPutAside() throws Exception {
        vault().put("A", new Secret("1"));
        byte[] good = Files.readAllBytes(file());
        var random = new Random(3);
        for (int i = 0; i < 200; i++) {
            byte[] bad =
                    java.util.Arrays.copyOf(
                            good, i % 2 == 0 ? good.length : random.nextInt(good.length));
            // The second byte says where the key is: elsewhere means "not now", not "damaged".
            if (bad.length > 2)
                bad[2 + random.nextInt(bad.length - 2)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file(), bad);
            assertEquals(Optional.empty(), vault().get("A"));
            assertFalse(Files.exists(file()), "put aside");
        }
        assertEquals(200, notices.size());
        assertTrue(Files.exists(home.resolve("credentials.damaged-200")));
        vault().put("A", new Secret("2"));
        assertEquals(Optional.of(new Secret("2")), vault().get("A"));
    }

    @Test
    void manyWritersLoseNothing() throws Exception {
        var vault = vault();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new ArrayList<Future<?>>();
            for (int i = 0; i < 40; i++) {
                String name = "N" + i;
                writing.add(
                        threads.submit(() -> {
                            vault.put(name, new Secret(name));
                            return name;
                        }));
            }
            for (var each : writing) each.get();
        }
        for (int i = 0; i < 40; i++)
            assertEquals(Optional.of(new Secret("N" + i)), vault().get("N" + i));
    }

    /// A key store that may be locked or not there at all.
    private static final class Store implements KeyHolder {
        private Optional<SecretKey> key = Optional.empty();
        private boolean isThere = true;
        private boolean isLocked;

        @Override
        public char mark() {
            return 'S';
        }

        @Override
        public Optional<SecretKey> find() throws IOException {
            if (!isThere) throw new IOException("no store");
            return isLocked ? Optional.empty() : key;
        }

        @Override
        public SecretKey make() throws IOException {
            if (!isThere || isLocked) throw new IOException("no store");
            key = Optional.of(KeyFile.aes(KeyFile.fresh()));
            return key.get();
        }
    }

    private SealedVault vault(Store store) {
        return SealedVault.with(
                file(), List.of(store, new KeyFile(home.resolve("key"))), notices::add);
    }

    @Test
    void theSystemsStoreComesFirst() throws Exception {
        var store = new Store();
        vault(store).put("A", new Secret("1"));
        assertFalse(Files.exists(home.resolve("key")));
        assertEquals(Optional.of(new Secret("1")), vault(store).get("A"));
    }

    @Test
    void withoutAStoreAFileHoldsTheKeyAndGoesOnHoldingIt() throws Exception {
        var store = new Store();
        store.isThere = false;
        vault(store).put("A", new Secret("1"));
        store.isThere = true;
        var later = vault(store);
        assertEquals(Optional.of(new Secret("1")), later.get("A"));
        later.put("B", new Secret("2"));
        assertEquals(Optional.of(new Secret("1")), vault(store).get("A"));
    }

    @Test
    void aLockedStoreLosesNothing() throws Exception {
        var store = new Store();
        vault(store).put("A", new Secret("1"));
        store.isLocked = true;
        var vault = vault(store);
        assertEquals(Optional.empty(), vault.get("A"));
        assertEquals(Optional.empty(), vault.get("A"));
        assertEquals(1, notices.size(), "said once");
        store.isLocked = false;
        assertEquals(Optional.of(new Secret("1")), vault.get("A"));
    }

    @Test
    void aHomeThatCannotBeWrittenKeepsWhatWasThere() throws Exception {
        vault().put("A", new Secret("1"));
        Files.createDirectory(home.resolve("credentials.new"));
        Files.write(home.resolve("credentials.new").resolve("x"), new byte[1]);
        assertThrows(IOException.class, () -> vault().put("A", new Secret("2")));
        assertEquals(Optional.of(new Secret("1")), vault().get("A"));
    }
}
