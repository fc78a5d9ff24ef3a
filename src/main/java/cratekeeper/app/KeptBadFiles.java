package cratekeeper.app;

import cratekeeper.integration.soulseek.transfers.BadFiles;
import cratekeeper.music.Service;
import cratekeeper.store.BadFileStore;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Soulseek's bad files, kept in the store. A store that fails costs the memory, not the download.
final class KeptBadFiles implements BadFiles {
    private static final Logger LOG = LoggerFactory.getLogger(KeptBadFiles.class);
    private final Once<BadFileStore> store;

    KeptBadFiles(Once<BadFileStore> store) {
        this.store = store;
    }

    @Override
    public Set<String> all() {
        try {
            return store.get().all(Service.SOULSEEK);
        } catch (IOException e) {
            LOG.warn("Bad files of earlier times cannot be read: {}", e.getMessage());
            return Set.of();
        }
    }

    @Override
    public void add(String mark) {
        try {
            store.get().add(Service.SOULSEEK, mark);
        } catch (IOException e) {
            LOG.warn("A bad file cannot be noted: {}", e.getMessage());
        }
    }
}
