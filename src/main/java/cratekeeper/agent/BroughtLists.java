package cratekeeper.agent;

import cratekeeper.integration.Linked;
import cratekeeper.integration.SourceException;
import cratekeeper.match.Names;
import cratekeeper.media.FolderWalk;
import cratekeeper.music.ListLayout;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.Track;
import cratekeeper.playlist.ListException;
import cratekeeper.playlist.ListReader;
import cratekeeper.playlist.ReadList;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what a person brings into one list, before anything is done with it. Files that lists name
/// are never opened; links in them are followed.
public final class BroughtLists {
    private final Links links;
    private final ListLayout.Memory memory;
    private final int most;

    public BroughtLists(Links links) {
        this(links, ListLayout.Memory.NONE);
    }

    /// @param memory what a person said of tables
    public BroughtLists(Links links, ListLayout.Memory memory) {
        this(links, memory, PlaylistImporter.MOST_ENTRIES);
    }

    /// @param most lines that are taken at once
    BroughtLists(Links links, ListLayout.Memory memory, int most) {
        this.links = links;
        this.memory = memory;
        this.most = most;
    }

    /// @throws ListException it is no list: one sentence
    public ImportedPlaylist read(Brought brought) throws IOException, InterruptedException {
        return switch (brought) {
            case Brought.Words(String text) -> {
                var list = ListReader.text(text, memory);
                yield new ImportedPlaylist(
                        list.name(),
                        list.form(),
                        followed(list.entries()),
                        list.notes(),
                        list.layout());
            }
            case Brought.Files(List<Path> paths) -> new Several(paths).read();
        };
    }

    /// Lines of which only a link is known become what is behind it.
    private List<PlaylistEntry> followed(List<PlaylistEntry> entries) throws InterruptedException {
        var followed = new ArrayList<PlaylistEntry>();
        for (var entry : entries) {
            Track track = entry.track();
            String link = track == null || track.title() != null ? null : track.url();
            followed.add(link == null ? entry : behind(entry, link));
        }
        return followed;
    }

    private PlaylistEntry behind(PlaylistEntry entry, String address) throws InterruptedException {
        int line = entry.position();
        URI link = links.find(address).orElse(null);
        if (link == null)
            return PlaylistEntry.problem(line, address, "No service that we know has this link.");
        try {
            return switch (links.follow(link)) {
                case Linked.OneTrack(Track track) -> PlaylistEntry.of(line, track);
                case Linked.WholePlaylist _, Linked.WholeRelease _ ->
                        PlaylistEntry.problem(
                                line, address, "This link is a whole list: open it by itself.");
                case Linked.Nothing _ ->
                        PlaylistEntry.problem(
                                line, address, "Nothing we can read lies behind this link.");
            };
        } catch (SourceException e) {
            return PlaylistEntry.problem(
                    line,
                    address,
                    e.service().displayName() + " could not be asked for this link.");
        }
    }

    /// Several files as one list. What cannot be read of one does not spoil the others.
    private final class Several {
        private final List<Path> paths;
        private final List<PlaylistEntry> entries = new ArrayList<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> forms = new LinkedHashSet<>();
        private final Set<String> notes = new LinkedHashSet<>();
        private @Nullable ListLayout layout;
        private ListException refused = new ListException("There is nothing to read.");

        Several(List<Path> paths) {
            this.paths = paths;
        }

        ImportedPlaylist read() throws IOException, InterruptedException {
            for (Path path : paths) {
                if (isFull()) break;
                if (Files.isDirectory(path)) folder(path);
                else if (FolderWalk.isAudio(path)) audio(path);
                else list(path);
            }
            if (entries.stream().allMatch(entry -> entry.track() == null) && forms.isEmpty())
                throw refused;
            String name = names.size() == 1 ? names.iterator().next() : "";
            return new ImportedPlaylist(
                    name, String.join(", ", forms), entries, List.copyOf(notes), layout);
        }

        private boolean isFull() {
            if (entries.size() < most) return false;
            notes.add("Only the first %,d lines are read: bring fewer at once.".formatted(most));
            return true;
        }

        private void list(Path path) throws IOException, InterruptedException {
            ReadList list;
            try {
                list = ListReader.read(path, memory);
            } catch (ListException e) {
                refused = e;
                if (paths.size() == 1) throw e;
                entries.add(PlaylistEntry.problem(1, name(path), String.valueOf(e.getMessage())));
                return;
            }
            // Of several tables none can be asked about.
            if (paths.size() == 1) layout = list.layout();
            names.add(list.name());
            forms.add(list.form());
            notes.addAll(list.notes());
            for (var entry : followed(list.entries())) if (!isFull()) entries.add(entry);
        }

        private void folder(Path folder) throws IOException, InterruptedException {
            int before = entries.size();
            try {
                FolderWalk.walk(folder, Set.of(), new Found(folder));
            } catch (Enough e) {
                isFull();
            }
            if (entries.size() > before) names.add(name(folder));
            else if (paths.size() == 1) throw new ListException(nothingIn(folder));
            else entries.add(PlaylistEntry.problem(1, name(folder), nothingIn(folder)));
        }

        /// One file is a list of its own name; several go by the folder that they share.
        private void audio(Path file) {
            Path folder = file.toAbsolutePath().normalize().getParent();
            names.add(paths.size() == 1 || folder == null ? stem(file) : name(folder));
            file(file, file.getParent());
        }

        private static String nothingIn(Path folder) {
            return "“" + name(folder) + "” holds no audio files.";
        }

        /// An audio file is a track by its name. Its folders tell the artist where it does not.
        private void file(Path file, @Nullable Path below) {
            forms.add("Files");
            String text = below == null ? name(file) : below.relativize(file).toString();
            var track = Names.parse(text.replace('\\', '/'));
            int line = entries.size() + 1;
            entries.add(
                    track.title() == null
                            ? PlaylistEntry.problem(line, text, "This file's name names no title.")
                            : new PlaylistEntry(line, text, track, null));
        }

        private static String stem(Path file) {
            String name = name(file);
            return name.substring(0, name.lastIndexOf('.'));
        }

        private static String name(Path path) {
            return String.valueOf(path.getFileName());
        }

        private static final class Enough extends IOException {
            private static final long serialVersionUID = 1L;
        }

        private final class Found implements FolderWalk.Visitor {
            private final Path top;

            Found(Path top) {
                this.top = top.toAbsolutePath().normalize();
            }

            @Override
            public void file(Path file, long bytes, long modified) throws IOException {
                if (entries.size() >= most) throw new Enough();
                Several.this.file(file, top);
            }

            @Override
            public void folder(Path folder, boolean empty) {}

            @Override
            public void unreadable(Path folder, IOException why) {
                notes.add("“" + name(folder) + "” could not be looked into.");
            }
        }
    }
}
