package cratekeeper.integration;

import cratekeeper.music.SharingTerms;

/// A platform on which a person may give others files of their own.
public interface SharesFiles extends Source {

    /// Shares by these terms from now on. What is no longer shared is not sent any further when
    /// this returns; new folders are read in the background. Does not wait.
    void share(SharingTerms terms);

    /// Reads the folders again, in the background.
    void readAgain();

    SharedNow shared();
}
