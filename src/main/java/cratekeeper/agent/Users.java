package cratekeeper.agent;

import cratekeeper.integration.People;
import cratekeeper.integration.SourceException;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.TrackQuery;
import cratekeeper.store.BlockedUsers;
import cratekeeper.store.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Other people on services where files are the users' own: what they have, and who is kept out.
public final class Users {
    /// What one folder puts into the queue at most: more is nobody's album.
    private static final int MOST_FILES = 500;

    private final Sources sources;
    private final BlockedUsers blocked;

    public Users(Sources sources, BlockedUsers blocked) {
        this.sources = sources;
        this.blocked = blocked;
    }

    /// The one service where there are people.
    public Service service() throws SourceException {
        return people().service();
    }

    private People people() throws SourceException {
        return sources.all(People.class).stream()
                .findFirst()
                .orElseThrow(() ->
                        new SourceException.NotOffered(
                                Service.SOULSEEK, "no service here has people"));
    }

    /// Tells the services who is kept out: before anything else is asked of them.
    public void keepOut() throws StoreException {
        for (People people : sources.all(People.class)) {
            people.block(Set.copyOf(blocked.all(people.service())));
        }
    }

    /// All that a user shares.
    ///
    /// @param told each folder as it comes, on one thread
    public People.Listing browse(String user, Consumer<People.Folder> told)
            throws SourceException, InterruptedException {
        return people().browse(user, told);
    }

    /// The folder that a person names, by its id or by its names with "/" or "\\" between them;
    /// where nothing is called so, small and capital letters are the same.
    public Optional<People.Folder> find(String user, String folder)
            throws SourceException, InterruptedException {
        String path = folder.replace('\\', '/');
        var exact = new AtomicReference<People.@Nullable Folder>();
        var alike = new AtomicReference<People.@Nullable Folder>();
        browse(
                user,
                one -> {
                    String names = String.join("/", one.names());
                    if (one.id().equals(folder) || names.equals(path)) exact.set(one);
                    else if (names.equalsIgnoreCase(path)) alike.set(one);
                });
        return Optional.ofNullable(exact.get()).or(() -> Optional.ofNullable(alike.get()));
    }

    /// The audio files in one of the user's folders.
    ///
    /// @param folder its id
    public List<Offer> folder(String user, String folder)
            throws SourceException, InterruptedException {
        return people().folder(user, folder);
    }

    /// Puts each audio file of a folder into the queue; an empty list means that there is none.
    ///
    /// @param name of the list that the files come from
    public List<DownloadJob> download(DownloadQueue queue, String user, String folder, String name)
            throws SourceException, IOException, InterruptedException {
        var jobs = new ArrayList<DownloadJob>();
        for (Offer offer : folder(user, folder).stream().limit(MOST_FILES).toList()) {
            var track = offer.track();
            jobs.add(
                    track.title() == null
                            ? queue.add(
                                    TrackQuery.words(fileName(offer)), null, offer, List.of(), name)
                            : queue.add(TrackQuery.of(track), track, offer, List.of(), name));
        }
        return List.copyOf(jobs);
    }

    private static String fileName(Offer offer) {
        String name = offer.fileName();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// From now on this user gets nothing of us, and nothing of theirs is shown.
    public void block(String user) throws SourceException, StoreException {
        blocked.add(service(), user);
        keepOut();
    }

    public void unblock(String user) throws SourceException, StoreException {
        blocked.remove(service(), user);
        keepOut();
    }

    public List<String> blocked() throws SourceException, StoreException {
        return blocked.all(service());
    }
}
