package cratekeeper.ui.library;

import cratekeeper.agent.DuplicateClearing;
import cratekeeper.agent.Duplicates;
import cratekeeper.agent.LibraryExport;
import cratekeeper.agent.LibraryScan;
import cratekeeper.agent.Upgrades;
import cratekeeper.media.export.ListFormat;
import cratekeeper.music.AudioFile;
import cratekeeper.music.Field;
import cratekeeper.music.LibraryTrack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;

/// Files that lie nowhere. Finds words in titles, and knows the filters of the shelves.
public final class FakeShelf implements LibraryDesk {
    public final List<LibraryTrack> files = new CopyOnWriteArrayList<>();
    public final List<List<Long>> read = new CopyOnWriteArrayList<>();
    public final List<Duplicates.Group> groups = new CopyOnWriteArrayList<>();
    public final List<String> commands = new CopyOnWriteArrayList<>();
    public final Map<String, String> choices = new ConcurrentHashMap<>();
    private final Map<Long, LibraryTrack> before = new ConcurrentHashMap<>();
    public volatile Set<Field> required = Field.REQUIRED;
    public volatile String refusal = "";

    public FakeShelf(List<LibraryTrack> files) {
        this.files.addAll(files);
    }

    @Override
    public List<LibraryTrack> first(String words, int most) {
        return files.stream().filter(track -> fits(track, words.strip())).limit(most).toList();
    }

    @Override
    public long count(String words) {
        return ids(words).length;
    }

    @Override
    public long[] ids(String words) {
        return files.stream()
                .filter(track -> fits(track, words.strip()))
                .mapToLong(LibraryTrack::id)
                .toArray();
    }

    @Override
    public Set<Field> required() {
        return required;
    }

    private boolean fits(LibraryTrack track, String words) {
        if (words.equals("is:suspect")) return track.file().verdict() != AudioFile.Verdict.OK;
        if (words.equals("missing:any"))
            return Shown.filled(track.track(), required) < required.size();
        return track.track().fullTitle().toLowerCase().contains(words.toLowerCase());
    }

    @Override
    public List<LibraryTrack> tracks(Collection<Long> ids) {
        read.add(List.copyOf(ids));
        return files.stream().filter(track -> ids.contains(track.id())).toList();
    }

    @Override
    public long count() {
        return files.size();
    }

    @Override
    public long bytes() {
        return files.stream().mapToLong(LibraryTrack::bytes).sum();
    }

    @Override
    public List<Upgrades.Candidate> upgrades(String words, int most) {
        return files.stream()
                .filter(track -> !track.file().lossless())
                .map(track -> new Upgrades.Candidate(track, "FLAC is preferred"))
                .toList();
    }

    @Override
    public List<Duplicates.Group> duplicates() {
        return List.copyOf(groups);
    }

    /// Makes two files twins of a third.
    public void twins() {
        groups.add(
                new Duplicates.Group(
                        EnumSet.of(Duplicates.Because.NAME),
                        files.get(0),
                        List.of(
                                new Duplicates.Spare(
                                        files.get(2), "MP3 192, and the other is FLAC", true),
                                new Duplicates.Spare(files.get(4), "named differently", false))));
    }

    @Override
    public int clear(List<Duplicates.Group> plan, DuplicateClearing.Listener listener) {
        int moved = 0;
        for (var group : plan)
            for (var spare : group.spares())
                if (spare.sure()) {
                    commands.add("clear " + spare.track().id());
                    files.removeIf(track -> track.id() == spare.track().id());
                    moved++;
                }
        groups.clear();
        return moved;
    }

    @Override
    public int listen(IntConsumer progress) {
        commands.add("listen");
        return files.size();
    }

    @Override
    public LibraryScan.Report scan(Path folder, LibraryScan.Listener listener) {
        commands.add("scan " + folder);
        return new LibraryScan.Report(folder, 7, 2, 0, 0, 0, 0);
    }

    @Override
    public LibraryExport.Written export(String words, ListFormat format, Path target) {
        commands.add("export " + words + " to " + target);
        return new LibraryExport.Written(files.size(), List.of());
    }

    @Override
    public byte[] spectrum(Path file, int width, int height) throws IOException {
        throw new IOException("It lies nowhere.");
    }

    @Override
    public LibraryTrack write(LibraryTrack track, Map<Field, Object> changes) throws IOException {
        if (!refusal.isEmpty()) throw new IOException(refusal);
        before.put(track.id(), track);
        var changed = track.track().toBuilder();
        changes.forEach((field, value) -> field.put(changed, value));
        return put(
                new LibraryTrack(
                        track.id(),
                        changed.build(),
                        track.file(),
                        track.bytes(),
                        track.source(),
                        track.addedAt()));
    }

    @Override
    public Optional<LibraryTrack> undo(LibraryTrack track) {
        return Optional.ofNullable(before.remove(track.id())).map(this::put);
    }

    private LibraryTrack put(LibraryTrack track) {
        files.replaceAll(old -> old.id() == track.id() ? track : old);
        return track;
    }

    @Override
    public Optional<String> choice(String name) {
        return Optional.ofNullable(choices.get(name));
    }

    @Override
    public void choose(String name, String value) {
        choices.put(name, value);
    }
}
