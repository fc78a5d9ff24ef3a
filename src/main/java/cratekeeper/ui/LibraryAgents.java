package cratekeeper.ui;

import cratekeeper.agent.DuplicateClearing;
import cratekeeper.agent.Duplicates;
import cratekeeper.agent.Habits;
import cratekeeper.agent.Library;
import cratekeeper.agent.LibraryCare;
import cratekeeper.agent.LibraryExport;
import cratekeeper.agent.LibraryScan;
import cratekeeper.agent.Upgrades;
import cratekeeper.media.export.ListFormat;
import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import cratekeeper.ui.library.LibraryDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// The Library screen's desk, answered by the agents.
///
/// @param requiredNow what a complete track has now
public record LibraryAgents(
        Library files, LibraryCare care, Habits choices, Supplier<Set<Field>> requiredNow)
        implements LibraryDesk {
    /// More than anybody owns.
    private static final int MOST = 2_000_000;

    @Override
    public List<LibraryTrack> first(String words, int most) throws IOException {
        return files.first(words, most);
    }

    @Override
    public Set<Field> required() {
        return requiredNow.get();
    }

    @Override
    public long count(String words) throws IOException {
        return files.count(words);
    }

    @Override
    public long[] ids(String words) throws IOException {
        return files.ids(words, MOST);
    }

    @Override
    public List<LibraryTrack> tracks(Collection<Long> ids) throws IOException {
        return files.tracks(ids);
    }

    @Override
    public long count() throws IOException {
        return files.count();
    }

    @Override
    public long bytes() throws IOException {
        return files.bytes();
    }

    @Override
    public List<Upgrades.Candidate> upgrades(String words, int most) throws IOException {
        return care.upgrades().find(words, most);
    }

    @Override
    public List<Duplicates.Group> duplicates() throws IOException {
        return care.duplicates().find();
    }

    @Override
    public int clear(List<Duplicates.Group> plan, DuplicateClearing.Listener listener) {
        return care.clearing().clear(plan, listener);
    }

    @Override
    public int listen(IntConsumer progress) throws IOException, InterruptedException {
        return care.listening().listen(progress);
    }

    @Override
    public LibraryScan.Report scan(Path folder, LibraryScan.Listener listener)
            throws IOException, InterruptedException {
        return care.scan().scan(folder, false, listener);
    }

    @Override
    public LibraryExport.Written export(String words, ListFormat format, Path target)
            throws IOException {
        return care.export().write(words, format, target);
    }

    @Override
    public byte[] spectrum(Path file, int width, int height)
            throws IOException, InterruptedException {
        return care.spectra().png(file, width, height);
    }

    @Override
    public LibraryTrack write(LibraryTrack track, Map<Field, Object> changes)
            throws IOException, InterruptedException {
        return care.edits().write(track, changes);
    }

    @Override
    public Optional<LibraryTrack> undo(LibraryTrack track)
            throws IOException, InterruptedException {
        return care.edits().undo(track);
    }

    @Override
    public Optional<String> choice(String name) throws IOException {
        return choices.get(name);
    }

    @Override
    public void choose(String name, String value) throws IOException {
        choices.put(name, value);
    }
}
