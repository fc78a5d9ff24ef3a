package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.RankedOffer;
import cratekeeper.agent.SearchListener;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.SearchResult;
import cratekeeper.integration.Linked;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the Search screen asks of the agents. All of it takes time: never on the FX thread.
public interface SearchDesk {

    /// What is behind the words if they are a link; empty for words.
    Optional<Linked> follow(String words) throws SourceException, InterruptedException;

    /// @param listener told from any thread, as often as news come
    SearchResult search(SearchRequest request, SearchListener listener)
            throws SourceException, InterruptedException;

    /// Everything the services know of one row.
    TrackMetadata complete(FoundTrack found) throws InterruptedException;

    /// Files that may be the track, best first.
    List<RankedOffer> offers(TrackQuery wanted, Track metadata) throws InterruptedException;

    /// The cover behind the address; empty if it cannot be had.
    Optional<byte[]> picture(String url) throws InterruptedException;

    /// Words that were searched for before, the latest first.
    List<String> searched() throws IOException;

    /// @param words were searched for; "" forgets all that were
    void remember(String words) throws IOException;

    /// A file on this machine in which the recording can be heard; empty if there is none.
    Optional<Path> audible(Track track) throws IOException;
}
