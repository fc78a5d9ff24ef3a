package cratekeeper.agent;

import cratekeeper.media.AudioProbe;
import cratekeeper.media.Glance;
import cratekeeper.music.AudioFile;
import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Track;
import cratekeeper.store.ScannedFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads one file for the library: what it is and what its tags say, together with what was known
/// of it and cannot stand in a file.
public final class FileReading {
    private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);

    /// Fields that tags do not keep.
    private static final List<Field> NOT_IN_TAGS =
            List.of(Field.ARTWORK, Field.PREVIEW, Field.STYLES, Field.DURATION_MS);

    private final Eye eye;
    private final InstantSource clock;

    /// Looks at a file.
    @FunctionalInterface
    interface Eye {
        Glance look(Path path) throws IOException, InterruptedException;
    }

    public FileReading(AudioProbe probe, InstantSource clock) {
        this(path -> look(path, probe), clock);
    }

    FileReading(Eye eye, InstantSource clock) {
        this.eye = eye;
        this.clock = clock;
    }

    /// @param old what the library knows of it
    /// @param problems told why a file could not be read, in one sentence
    /// @return empty if it cannot be read now
    Optional<ScannedFile> read(
            Path path,
            long bytes,
            long modified,
            Optional<LibraryTrack> old,
            BiConsumer<Path, String> problems)
            throws InterruptedException {
        try {
            var before = new State(bytes, modified);
            for (int tries = 0; tries < 2; tries++) {
                Glance glance = eye.look(path);
                var after = State.of(path);
                if (after.equals(before)) return Optional.of(entry(before, glance, old));
                before = after;
            }
            problems.accept(path, "The file is being changed; the next scan reads it.");
        } catch (NoSuchFileException e) {
            // Gone since its folder was listed: as if it had never been there.
            return Optional.empty();
        } catch (IOException e) {
            problems.accept(
                    path,
                    e instanceof AccessDeniedException
                            ? "The file may not be read; allow it and scan again."
                            : "The file could not be read; check the disk and scan again.");
            LOG.info("{} was not read", path, e);
        } catch (RuntimeException e) {
            // Foreign bytes that we did not expect: one file must not end a scan.
            problems.accept(path, "The file is damaged in a way that cannot be read.");
            LOG.warn("{} was not read", path, e);
        }
        return Optional.empty();
    }

    private record State(long bytes, long modified) {
        static State of(Path path) throws IOException {
            var now = Files.readAttributes(path, BasicFileAttributes.class);
            return new State(now.size(), now.lastModifiedTime().toMillis());
        }
    }

    private static Glance look(Path path, AudioProbe probe)
            throws IOException, InterruptedException {
        var glance = Glance.at(path);
        // Rare kinds are worth a program of their own.
        return glance.isPresent()
                ? glance.get()
                : new Glance(probe.quick(path), Track.UNKNOWN, false);
    }

    private ScannedFile entry(State state, Glance glance, Optional<LibraryTrack> old) {
        var track = old.map(o -> withKnown(glance.track(), o.track())).orElse(glance.track());
        var file = old.map(o -> withHeard(glance.file(), o.file())).orElse(glance.file());
        var entry = new LibraryTrack(0, track, file, state.bytes, null, clock.instant());
        return new ScannedFile(entry, Instant.ofEpochMilli(state.modified), glance.picture());
    }

    /// The tags, with what only we knew of the same recording.
    private static Track withKnown(Track tags, Track known) {
        var both = tags.toBuilder();
        for (Field field : NOT_IN_TAGS) {
            if (field.of(tags).isEmpty())
                field.of(known).ifPresent(value -> field.put(both, value));
        }
        known.ids()
                .forEach((service, id) -> {
                    if (tags.id(service).isEmpty()) both.id(service, id);
                });
        if (tags.url() == null) both.url(known.url());
        return both.build();
    }

    /// Two programs measure a length a little differently.
    private static boolean alike(@Nullable Long one, @Nullable Long other) {
        return one != null && other != null && Math.abs(one - other) <= 100;
    }

    /// Its sound was decoded once, and is the same still: what was heard stays true.
    private static AudioFile withHeard(AudioFile header, AudioFile known) {
        boolean heard = known.decodedMs() != null || known.cutoffHz() != null;
        boolean same =
                alike(header.durationMs(), known.durationMs())
                        && Objects.equals(header.codec(), known.codec())
                        && Objects.equals(header.sampleRateHz(), known.sampleRateHz());
        return heard && same && !header.broken()
                ? header.heard(
                        known.decodedMs(), known.cutoffHz(), known.verdict(), known.evidence())
                : header;
    }
}
