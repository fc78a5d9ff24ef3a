package cratekeeper.agent;

import cratekeeper.integration.SharedNow;
import cratekeeper.integration.SharesFiles;
import cratekeeper.music.SharingTerms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What the person gives others of their own files: keeps the terms and puts them into effect at
/// once. The application's own folder, with its secrets, is never given.
public final class Giving {
    private final Sources sources;
    private final Supplier<SharingTerms> kept;
    private final Keeping keeping;
    private final Path home;
    private final Path music;

    /// Writes the terms where the next start finds them.
    @FunctionalInterface
    public interface Keeping {
        void keep(SharingTerms terms) throws IOException;
    }

    /// @param home holds the application's own files
    /// @param music lies in it perhaps, and may be shared all the same
    public Giving(
            Sources sources, Supplier<SharingTerms> kept, Keeping keeping, Path home, Path music) {
        this.sources = sources;
        this.kept = kept;
        this.keeping = keeping;
        this.home = home;
        this.music = music;
    }

    public SharingTerms terms() {
        return kept.get();
    }

    /// Puts into effect what was kept.
    public void begin() {
        give(kept.get());
    }

    /// @throws IOException a folder cannot be shared, said in one sentence; or the terms cannot be
    ///   kept. Then all stays as it was.
    public void change(SharingTerms wanted) throws IOException {
        for (Path folder : wanted.folders()) {
            if (!kept.get().folders().contains(folder)) check(folder);
        }
        keeping.keep(wanted);
        give(wanted);
    }

    private void give(SharingTerms terms) {
        var allowed = new ArrayList<Path>();
        for (Path folder : terms.folders()) if (!holdsSecrets(folder)) allowed.add(folder);
        for (SharesFiles platform : platforms()) platform.share(terms.with(allowed));
    }

    private void check(Path folder) throws IOException {
        Path real;
        try {
            real = folder.toRealPath();
        } catch (IOException e) {
            throw new IOException(folder + " cannot be read, so it cannot be shared.", e);
        }
        if (!real.toFile().isDirectory() || real.getNameCount() == 0)
            throw new IOException("Only a folder can be shared, not a file or a whole disk.");
        if (holdsSecrets(real))
            throw new IOException(
                    "This folder holds Cratekeeper's own files, with your sign-ins: choose folders"
                            + " with music in them.");
    }

    /// The home itself, what lies in it, and all that it lies in; but not the music.
    private boolean holdsSecrets(Path folder) {
        Path real = real(folder);
        Path own = real(home);
        return own.startsWith(real) || (real.startsWith(own) && !real.startsWith(real(music)));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    /// Reads the folders again, in the background.
    public void readAgain() {
        platforms().forEach(SharesFiles::readAgain);
    }

    public SharedNow now() {
        return platforms().stream().findFirst().map(SharesFiles::shared).orElse(SharedNow.NOTHING);
    }

    private List<SharesFiles> platforms() {
        return sources.all(SharesFiles.class);
    }
}
