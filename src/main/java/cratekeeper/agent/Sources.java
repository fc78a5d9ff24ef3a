package cratekeeper.agent;

import cratekeeper.integration.ArtworkSource;
import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.LinkReader;
import cratekeeper.integration.MetadataLookup;
import cratekeeper.integration.Source;
import cratekeeper.integration.TrackSearch;
import java.util.List;

/// The platforms at hand, sorted by what they can do. A further platform is one more in the list.
public record Sources(
        List<TrackSearch> searches,
        List<MetadataLookup> lookups,
        List<LinkReader> links,
        List<ArtworkSource> artworks,
        List<DownloadSource> downloads) {

    public static Sources of(List<? extends Source> platforms) {
        return new Sources(
                those(TrackSearch.class, platforms),
                those(MetadataLookup.class, platforms),
                those(LinkReader.class, platforms),
                those(ArtworkSource.class, platforms),
                those(DownloadSource.class, platforms));
    }

    private static <T> List<T> those(Class<T> capability, List<? extends Source> platforms) {
        return platforms.stream().filter(capability::isInstance).map(capability::cast).toList();
    }
}
