package cratekeeper.agent;

import cratekeeper.match.Names;
import cratekeeper.media.Artwork;
import cratekeeper.media.FreeName;
import cratekeeper.media.Glance;
import cratekeeper.media.ZipAudio;
import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import cratekeeper.store.LibraryStore;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes in what a person bought: trusts what the shop says of it, completes its tags, files a
/// tagged copy, puts the original into the recycle folder, and ends whatever still looked for it.
public final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /// "12345678_Night_Ferry_(Extended_Mix).aiff": the shop's own number stands first.
    private static final Pattern BEATPORT = Pattern.compile("^(\\d{5,9})_(.+)$");

    private final MetadataCollector collector;
    private final Tagging tagging;
    private final Library library;
    private final LibraryStore store;
    private final QueuedWishes wishes;
    private final Filing filing;
    private final Path work;
    private final Path recycle;
    private final Supplier<Preferences> preferences;
    private final InstantSource clock;

    /// What became of a file.
    public sealed interface Outcome {}

    /// It is in the library.
    ///
    /// @param wishes how many downloads ended by it
    public record Filed(LibraryTrack track, int wishes) implements Outcome {}

    /// It lies where it was.
    ///
    /// @param why in one sentence
    public record Left(Path file, String why) implements Outcome {}

    /// Told of each file.
    @FunctionalInterface
    public interface Listener {
        void done(Path file, Outcome outcome);
    }

    /// @param collector patient: nobody waits for an intake
    public Intake(
            MetadataCollector collector,
            Tagging tagging,
            Library library,
            LibraryStore store,
            QueuedWishes wishes,
            JobWork.Folders folders,
            Supplier<Preferences> preferences,
            InstantSource clock) {
        this.collector = collector;
        this.tagging = tagging;
        this.library = library;
        this.store = store;
        this.wishes = wishes;
        filing = new Filing(folders.music(), preferences);
        work = folders.partial().resolve("intake");
        recycle = folders.recycle();
        this.preferences = preferences;
        this.clock = clock;
    }

    /// Takes one file or archive in. Failures are outcomes, not exceptions.
    void take(Path file, Listener listener) throws InterruptedException {
        try {
            boolean all =
                    WatchedFolder.isZip(file)
                            ? takeArchive(file, listener)
                            : take(file, file, listener);
            if (all) FreeName.move(file, recycle.resolve(file.getFileName()));
        } catch (IOException e) {
            LOG.info("{} was not taken in", file, e);
            listener.done(file, new Left(file, sentence(e)));
        } finally {
            empty(work);
        }
    }

    private boolean takeArchive(Path zip, Listener listener)
            throws IOException, InterruptedException {
        empty(work);
        boolean all = true;
        for (Path file : ZipAudio.unpack(zip, work.resolve("zip"))) {
            try {
                all &= take(file, zip, listener);
            } catch (IOException e) {
                all = false;
                listener.done(zip, new Left(zip, file.getFileName() + ": " + sentence(e)));
            }
        }
        return all;
    }

    /// @param shown the file that a person knows it by
    /// @return whether it is in the library now
    private boolean take(Path file, Path shown, Listener listener)
            throws IOException, InterruptedException {
        var measured = library.measure(file);
        if (measured.broken()) {
            String why =
                    measured.evidence().isEmpty() ? "it is broken" : measured.evidence().getFirst();
            listener.done(shown, new Left(shown, file.getFileName() + " is not taken in: " + why));
            return false;
        }
        Track said = said(file, measured.durationMs());
        var quality = new Quality(preferences.get());
        var fresh =
                new LibraryTrack(
                        0, said, measured, Files.size(file), source(said), clock.instant());
        var twin = library.twin(said);
        if (twin.isPresent() && !quality.better(fresh, twin.get())) {
            String why =
                    "%s is in the library already as %s, which is as good."
                            .formatted(file.getFileName(), twin.get().file().quality());
            listener.done(shown, new Left(shown, why));
            return false;
        }
        var filed = file(file, fresh);
        // The better file is safe: now the other one may go.
        if (twin.isPresent()) library.recycle(twin.get().file().path());
        listener.done(shown, new Filed(filed, wishes.cameTrue(filed)));
        return true;
    }

    private LibraryTrack file(Path file, LibraryTrack fresh)
            throws IOException, InterruptedException {
        var known = known(fresh.track());
        Track track = completed(fresh.track(), known);
        Path target = filing.target(file, track);
        Files.createDirectories(work);
        Path copy = work.resolve("tagging" + WorkFolder.ending(file));
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        tag(copy, target, track);
        Path filed = filing.move(copy, target);
        return store.put(
                new LibraryTrack(
                        0,
                        track,
                        fresh.file().at(filed),
                        Files.size(filed),
                        fresh.source(),
                        clock.instant()));
    }

    /// A kind of file that cannot be tagged is filed as the shop made it.
    private void tag(Path copy, Path target, Track track) throws IOException, InterruptedException {
        var glance = Glance.at(copy);
        if (glance.isEmpty()) return;
        Optional<Artwork> artwork = Optional.empty();
        if (!glance.get().picture() && track.artworkUrl() != null)
            artwork = collector.picture(track.artworkUrl()).flatMap(Artwork::of);
        tagging.write(copy, target, track, artwork.orElse(null));
    }

    /// What its tags say, and where they say nothing, its name.
    private Track said(Path file, @Nullable Long durationMs) throws IOException {
        Track tags = tagging.read(file);
        String stem = stem(file);
        var shop = BEATPORT.matcher(stem);
        boolean numbered = shop.matches();
        var said = tags.toBuilder();
        if (tags.title() == null) {
            Track name = Names.parse(numbered ? shop.group(2).replace('_', ' ') : stem);
            said.title(name.title()).version(name.version());
            if (tags.artists().isEmpty()) said.artists(name.artists());
        }
        if (numbered && tags.id(Service.BEATPORT).isEmpty())
            said.id(Service.BEATPORT, shop.group(1));
        return said.durationMs(durationMs).build();
    }

    private static @Nullable Service source(Track said) {
        return said.id(Service.BEATPORT).isPresent() ? Service.BEATPORT : null;
    }

    private Optional<TrackMetadata> known(Track said) throws InterruptedException {
        if (said.title() == null) return Optional.empty();
        var found = collector.lookup(SearchRequest.of(TrackQuery.of(said)));
        return found.filter(m -> m.confidence() >= preferences.get().acceptAt());
    }

    /// The shop is right in what it says; others fill in the rest.
    private static Track completed(Track said, Optional<TrackMetadata> known) {
        if (known.isEmpty()) return said;
        Track others = known.get().track();
        var both = said.toBuilder();
        for (Field field : Field.values())
            // A shop that has the mix in the title has no version to add.
            if (field != Field.VERSION && field.of(said).isEmpty())
                field.of(others).ifPresent(value -> field.put(both, value));
        others.ids()
                .forEach((service, id) -> {
                    if (said.id(service).isEmpty()) both.id(service, id);
                });
        return both.relatedIds(others.relatedIds()).build();
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static String sentence(IOException e) {
        String said = String.valueOf(e.getMessage());
        String reason = e instanceof FileSystemException f ? String.valueOf(f.getReason()) : said;
        if (reason.toLowerCase(Locale.ROOT).contains("space left"))
            return "The disk is full; free some space, and it is taken in.";
        return e instanceof FileSystemException
                ? "It could not be read or filed; check the disk."
                : said;
    }

    /// Copies of our own only.
    private static void empty(Path folder) {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.info("The work folder of the intake stays", e);
        }
    }
}
