package cratekeeper.ui.settings;

import cratekeeper.integration.SharedNow;
import cratekeeper.music.SharingTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Shares twelve files a folder, and refuses the folder "secret".
public final class FakeSharing implements SharingDesk {
    public volatile SharingTerms terms = SharingTerms.OFF;
    public volatile int readings;

    @Override
    public SharingTerms terms() {
        return terms;
    }

    @Override
    public void change(SharingTerms wanted) throws IOException {
        if (wanted.folders().contains(Path.of("/secret")))
            throw new IOException("This folder holds Cratekeeper's own files.");
        terms = wanted;
    }

    @Override
    public void readAgain() {
        readings++;
    }

    @Override
    public SharedNow now() {
        int folders = terms.on() ? terms.folders().size() : 0;
        return new SharedNow(false, folders, folders * 12, 0, folders, List.of());
    }
}
