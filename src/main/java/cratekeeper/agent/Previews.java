package cratekeeper.agent;

import cratekeeper.integration.PreviewSource;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Official excerpts of a recording, for a person to listen to. One at a time lies on the disk.
public final class Previews {
    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);
    private final Sources sources;
    private final Path folder;

    /// @param folder of its own
    public Previews(Sources sources, Path folder) {
        this.sources = sources;
        this.folder = folder;
    }

    /// An excerpt as a whole file; it stays until the next one is asked for.
    public record Preview(Service service, Path file) {}

    /// The first that is to be had, of the services that know this recording.
    public Optional<Preview> of(Track track) throws IOException, InterruptedException {
        for (PreviewSource source : sources.all(PreviewSource.class)) {
            Service service = source.service();
            var id = track.id(service);
            if (id.isEmpty() || sources.missingSignIn(service).isPresent()) continue;
            try {
                var sound = source.preview(id.get());
                if (sound.isPresent()) {
                    // A name of our own: the service's id is foreign text.
                    String name = service + "-" + Integer.toHexString(id.get().hashCode());
                    return Optional.of(new Preview(service, keep(name, sound.get())));
                }
            } catch (SourceException e) {
                LOG.info("No preview of {}: {}", service, e.getMessage());
            }
        }
        return Optional.empty();
    }

    private Path keep(String name, byte[] sound) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name);
        try (var old = Files.newDirectoryStream(folder)) {
            for (Path one : old) if (!one.equals(file)) forget(one);
        }
        return Files.write(file, sound);
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Where an open file cannot be deleted it is being heard, and goes with the next one.
            LOG.debug("A preview stays for now: {}", e.toString());
        }
    }
}
