package cratekeeper.ui.settings;

import cratekeeper.integration.SharedNow;
import cratekeeper.music.SharingTerms;
import java.io.IOException;

/// What the window asks about sharing. All of it may touch the disk: never on the FX thread.
public interface SharingDesk {

    SharingTerms terms();

    /// Keeps the terms and puts them into effect.
    ///
    /// @throws IOException one sentence why not; then all stays as it was
    void change(SharingTerms wanted) throws IOException;

    /// Reads the folders again, in the background.
    void readAgain();

    SharedNow now();
}
