package cratekeeper.agent;

import cratekeeper.match.RecordingMatcher;
import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import cratekeeper.media.TagWriter;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Preferences;
import cratekeeper.music.Track;
import cratekeeper.store.Database;
import cratekeeper.store.LibraryStore;
import cratekeeper.store.SoundStore;
import cratekeeper.store.TwinSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// A library on a folder of its own, and files to put there.
final class Shelf implements AutoCloseable {
    final InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));
    final Path music;
    final Path recycle;
    final Database database;
    final LibraryStore store;
    final LibraryScan scan;
    final Library library;
    final Duplicates duplicates;

    /// "name: sentence" of what could not be read.
    final List<String> problems = Collections.synchronizedList(new ArrayList<>());

    Shelf(Path home) throws IOException {
        music = Files.createDirectories(home.resolve("music"));
        recycle = home.resolve("recycle");
        database = Database.open(home.resolve("test.db"), clock);
        store = new LibraryStore(database);
        var probe = new AudioProbe(new Ffmpeg(Path.of("target", "ffmpeg")));
        scan = new LibraryScan(store, new FileReading(probe, clock), Set.of(recycle));
        library = new Library(store, probe, recycle);
        duplicates =
                new Duplicates(
                        store,
                        new TwinSearch(database),
                        new SoundStore(database),
                        new RecordingMatcher(3_000, 10_000),
                        () -> Preferences.DEFAULT);
    }

    LibraryScan.Report scan() throws Exception {
        return scan(music, false);
    }

    LibraryScan.Report scan(Path folder, boolean forget) throws Exception {
        problems.clear();
        return scan.scan(
                folder, forget, (path, why) -> problems.add(path.getFileName() + ": " + why));
    }

    /// A short WAV file with that tag.
    Path put(String name, Track track) throws Exception {
        return put(name, 1, track);
    }

    Path put(String name, int seconds, Track track) throws Exception {
        Path file = music.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, World.wav(seconds));
        new TagWriter().write(file, track, null, MusicalKey.Notation.CAMELOT);
        return file;
    }

    static Track track(String artist, String title) {
        return Track.builder().artist(artist).title(title).build();
    }

    /// File names of what is found.
    List<String> find(String words) throws Exception {
        return library.find(words, 50).stream()
                .map(t -> t.file().path().getFileName().toString())
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
