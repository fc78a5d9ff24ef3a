package cratekeeper.integration.discogs;

import cratekeeper.integration.Linked;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.discogs.DiscogsReply.Listed;
import cratekeeper.integration.discogs.DiscogsReply.Page;
import cratekeeper.music.Release;
import cratekeeper.music.Track;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Follows links. A master is read by the pressing that stands for it, with its label and number;
/// an artist or a label by the latest releases, as many as a few calls can open.
final class DiscogsLinks {
    private static final int RELEASES_OPENED = 5;

    private final Discogs discogs;

    DiscogsLinks(Discogs discogs) {
        this.discogs = discogs;
    }

    Linked read(DiscogsLink link) throws SourceException, InterruptedException {
        return switch (link.kind()) {
            case RELEASE -> Linked.of(tracks(discogs.release(link.id())));
            case MASTER -> Linked.of(ofMaster(link.id()));
            case ARTIST -> latest("artists", link.id());
            case LABEL -> latest("labels", link.id());
        };
    }

    private static List<Track> tracks(Optional<Release> release) {
        return release.map(Release::tracks).orElse(List.of());
    }

    private List<Track> ofMaster(long id) throws SourceException, InterruptedException {
        var master = discogs.whole("masters", id);
        if (master.isEmpty()) return List.of();
        Long main = master.get().mainRelease();
        var tracks = main == null || main <= 0 ? List.<Track>of() : tracks(discogs.release(main));
        return tracks.isEmpty() ? DiscogsMapper.ofMaster(master.get()) : tracks;
    }

    private Linked latest(String kind, long id) throws SourceException, InterruptedException {
        var page = discogs.one(kind, id, Page.class);
        var listing =
                page.isEmpty() ? Optional.<DiscogsReply.Listing>empty() : discogs.listing(kind, id);
        if (page.isEmpty() || listing.isEmpty()) return new Linked.Nothing();
        var tracks = new ArrayList<Track>();
        for (long release : toOpen(Objects.requireNonNull(listing.get().releases())))
            tracks.addAll(tracks(discogs.release(release)));
        if (tracks.isEmpty()) return new Linked.Nothing();
        String name = Objects.requireNonNullElse(page.get().name(), "");
        return new Linked.WholeRelease(Names.clean(name), tracks);
    }

    /// Own releases before guest appearances, and each once: a master's main pressing may be listed
    /// beside it.
    static List<Long> toOpen(List<Listed> rows) {
        var ids = new LinkedHashSet<Long>();
        for (boolean own : new boolean[] {true, false}) {
            for (Listed row : rows) {
                Long id = "master".equals(row.type()) ? row.mainRelease() : row.id();
                if (isOwn(row) == own && id != null && id > 0) ids.add(id);
            }
            if (!ids.isEmpty()) break;
        }
        return ids.stream().limit(RELEASES_OPENED).toList();
    }

    private static boolean isOwn(Listed row) {
        return row.role() == null || row.role().equals("Main");
    }
}
