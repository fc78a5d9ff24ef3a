package cratekeeper.ui.playlist;

import cratekeeper.agent.Brought;
import cratekeeper.agent.BroughtLists;
import cratekeeper.agent.ImportedPlaylist;
import cratekeeper.agent.Links;
import cratekeeper.agent.PlaylistImporter;
import cratekeeper.agent.Sources;
import cratekeeper.integration.Linked;
import cratekeeper.integration.SourceException;
import cratekeeper.music.ListLayout;
import cratekeeper.music.PlaylistEntry;
import cratekeeper.music.PlaylistRef;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// One list in pages of a hundred; every seventh line is dead. What was read is kept, as the real
/// importer keeps it.
public final class FakeLists implements PlaylistDesk {
    public static final int PAGE = 100;
    public static final Linked LINK = new Linked.WholePlaylist(list(-1, ""));

    public volatile int size = 250;
    public volatile List<String> notes = List.of();
    public volatile @Nullable SourceException refusal;

    /// A line before whose page the connection breaks, once; 0 for none.
    public volatile int breaksAt;

    /// How many pages may still be read: none further while it is used up.
    public final Semaphore pages = new Semaphore(1_000_000);

    /// How many tracks may still be put into the queue.
    public final Semaphore places = new Semaphore(1_000_000);

    public volatile @Nullable IOException full;
    public final List<String> added = new CopyOnWriteArrayList<>();

    /// What was said of columns.
    public final List<ListLayout> layouts = new CopyOnWriteArrayList<>();

    private final Set<String> there = ConcurrentHashMap.newKeySet();
    private final List<PlaylistEntry> kept = new ArrayList<>();

    private static PlaylistRef list(int size, String name) {
        return new PlaylistRef(Service.DEEZER, "7", name, size, null);
    }

    public static PlaylistEntry line(int n) {
        if (n % 7 == 0)
            return PlaylistEntry.problem(
                    n, "Kaito Rei - Tidewater " + n, "Deezer does not have it any more.");
        return PlaylistEntry.of(
                n,
                Track.builder()
                        .title("Night Ferry " + n)
                        .version(n % 3 == 0 ? "Extended Mix" : null)
                        .artists(List.of("Mara Lindqvist"))
                        .release("Harbour Works " + n / 10)
                        .durationMs(200_000L + n * 1_000L)
                        .build());
    }

    @Override
    public synchronized ImportedPlaylist read(
            PlaylistRef wanted, PlaylistImporter.Listener listener)
            throws SourceException, InterruptedException {
        var refused = refusal;
        if (refused != null) throw refused;
        var list = list(size, "Warehouse July");
        if (!kept.isEmpty()) listener.read(list, List.copyOf(kept), kept.size());
        while (kept.size() < size) {
            pages.acquire();
            if (breaksAt > 0 && kept.size() >= breaksAt) {
                breaksAt = 0;
                throw new SourceException.Unreachable(Service.DEEZER, "connection lost", null);
            }
            var page = new ArrayList<PlaylistEntry>();
            for (int n = kept.size() + 1; n <= size && page.size() < PAGE; n++) page.add(line(n));
            kept.addAll(page);
            listener.read(list, page, kept.size());
        }
        return new ImportedPlaylist(list.name(), list.service().displayName(), kept, notes);
    }

    /// As if nothing had ever been read.
    public synchronized void forget() {
        kept.clear();
        added.clear();
        there.clear();
    }

    /// Real files and words are really read: no service is asked.
    @Override
    public ImportedPlaylist read(Brought brought) throws IOException, InterruptedException {
        return new BroughtLists(new Links(Sources.of(List.of()))).read(brought);
    }

    @Override
    public ImportedPlaylist read(Brought brought, ListLayout said)
            throws IOException, InterruptedException {
        layouts.add(said);
        return new BroughtLists(new Links(Sources.of(List.of())), _ -> Optional.of(said))
                .read(brought);
    }

    /// One at a time; a track that is there is not put again.
    @Override
    public int download(List<Track> tracks, String listName, IntConsumer told)
            throws IOException, InterruptedException {
        int known = 0;
        for (int i = 0; i < tracks.size(); i++) {
            places.acquire();
            var failure = full;
            full = null;
            if (failure != null) throw failure;
            String line = listName + ": " + tracks.get(i).title();
            if (there.add(line)) added.add(line);
            else known++;
            told.accept(i + 1);
        }
        return known;
    }
}
