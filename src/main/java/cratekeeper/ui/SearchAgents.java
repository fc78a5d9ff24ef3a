package cratekeeper.ui;

import cratekeeper.agent.AcquisitionScout;
import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.Library;
import cratekeeper.agent.Links;
import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.RankedOffer;
import cratekeeper.agent.SearchListener;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.SearchResult;
import cratekeeper.integration.Linked;
import cratekeeper.integration.SourceException;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.search.SearchDesk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The Search screen's desk, answered by the agents.
///
/// @param memory what was looked for before
record SearchAgents(
        MetadataCollector collector,
        Links links,
        AcquisitionScout scout,
        Library files,
        Searched memory)
        implements SearchDesk {
    @Override
    public List<String> searched() throws IOException {
        return memory.latest();
    }

    @Override
    public void remember(String words) throws IOException {
        memory.remember(words);
    }

    @Override
    public SearchResult search(SearchRequest request, SearchListener listener)
            throws SourceException, InterruptedException {
        return collector.search(request, listener);
    }

    @Override
    public Optional<Linked> follow(String words) throws SourceException, InterruptedException {
        var link = links.find(words);
        return link.isEmpty() ? Optional.empty() : Optional.of(links.follow(link.get()));
    }

    @Override
    public TrackMetadata complete(FoundTrack found) throws InterruptedException {
        return collector.complete(found);
    }

    @Override
    public List<RankedOffer> offers(TrackQuery wanted, Track metadata) throws InterruptedException {
        return scout.offers(wanted, metadata);
    }

    @Override
    public Optional<byte[]> picture(String url) throws InterruptedException {
        return collector.picture(url);
    }

    @Override
    public Optional<Path> audible(Track track) throws IOException {
        return files.twin(track).map(LibraryTrack::file).map(file -> file.path());
    }
}
