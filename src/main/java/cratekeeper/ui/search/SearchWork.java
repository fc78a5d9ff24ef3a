package cratekeeper.ui.search;

import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.SearchResult;
import cratekeeper.integration.Linked;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.Background;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One search: follows the words if they are a link, asks the services, remembers what was asked.
///
/// @param fresh go round the cache
/// @param results told what is found meanwhile
record SearchWork(SearchDesk desk, String words, boolean fresh, ResultStream results)
        implements Background.Work<SearchWork.Ending> {
    private static final Logger LOG = LoggerFactory.getLogger(SearchWork.class);

    /// What the words led to.
    sealed interface Ending {
        record Searched(SearchResult all) implements Ending {}

        record AList(Linked linked) implements Ending {}

        /// A link that leads nowhere.
        record NoPage() implements Ending {}
    }

    @Override
    public Ending run() throws SourceException, InterruptedException {
        try {
            Linked linked = desk.follow(words).orElse(null);
            return switch (linked) {
                case null -> searched(MetadataCollector.query(words));
                // The link says which recording is meant: its words are searched, everywhere.
                case Linked.OneTrack(Track track) -> searched(TrackQuery.of(track));
                case Linked.WholeRelease _, Linked.WholePlaylist _ -> new Ending.AList(linked);
                case Linked.Nothing _ -> new Ending.NoPage();
            };
        } finally {
            results.finish();
        }
    }

    private Ending searched(TrackQuery query) throws SourceException, InterruptedException {
        var request = new SearchRequest(query, Set.of(), fresh, SearchViewModel.LIMIT);
        SearchResult all = desk.search(request, results::put);
        results.put(all);
        remember();
        return new Ending.Searched(all);
    }

    // What cannot be remembered is no reason to take the results away.
    private void remember() {
        try {
            desk.remember(words);
        } catch (IOException e) {
            LOG.warn("The search is not remembered", e);
        }
    }
}
