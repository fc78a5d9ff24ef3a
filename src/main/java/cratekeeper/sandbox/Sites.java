package cratekeeper.sandbox;

import cratekeeper.media.Ffmpeg;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/// What the servers have to say: all sites over one catalogue.
final class Sites {
    private final Catalogue catalogue = Catalogue.load();
    private final List<ArchiveItem> items;
    private final ArchiveMetadata metadata;
    private final ArchiveSite archive;
    private final ArchiveNode node;
    private final CoverArtSite covers;
    private final MusicBrainzSite musicBrainz;

    /// @param addresses where each site listens; they lead clients on to each other
    Sites(
            Path folder,
            Ffmpeg ffmpeg,
            RateLimit limit,
            Function<Site, URI> addresses,
            ExecutorService threads) {
        items = ArchiveItem.load(catalogue);
        var audio = new AudioFiles(folder, ffmpeg);
        node = new ArchiveNode(items, audio, new CoverFiles(catalogue));
        metadata = new ArchiveMetadata(audio, threads);
        archive = new ArchiveSite(items, metadata, addresses.apply(Site.ARCHIVE_NODE));
        covers = new CoverArtSite(catalogue, addresses.apply(Site.ARCHIVE));
        musicBrainz = new MusicBrainzSite(catalogue, limit);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    void prepare(List<String> identifiers) throws IOException, InterruptedException {
        for (ArchiveItem item : items) if (identifiers.contains(item.id())) metadata.of(item);
    }

    Reply answer(Site site, Request request) throws IOException, InterruptedException {
        return switch (site) {
            case MUSICBRAINZ -> musicBrainz.answer(request);
            case COVERARTARCHIVE -> covers.answer(request);
            case ARCHIVE -> archive.answer(request);
            case ARCHIVE_NODE -> node.answer(request);
        };
    }
}
