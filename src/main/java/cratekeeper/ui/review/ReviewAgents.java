package cratekeeper.ui.review;

import cratekeeper.agent.Decision;
import cratekeeper.agent.Decisions;
import cratekeeper.agent.DownloadQueue;
import cratekeeper.agent.Links;
import cratekeeper.agent.MetadataCollector;
import cratekeeper.agent.Previews;
import cratekeeper.agent.Previews.Preview;
import cratekeeper.agent.ReviewQueue;
import cratekeeper.integration.SourceException;
import cratekeeper.media.Alignment;
import cratekeeper.media.Spectrogram;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The Review screen's desk, answered by the agents.
public record ReviewAgents(
        ReviewQueue reviews,
        Decisions decisions,
        DownloadQueue queue,
        MetadataCollector collector,
        Links links,
        Previews previews,
        Alignment alignment,
        Spectrogram spectrogram)
        implements ReviewDesk {

    @Override
    public List<ReviewItem> items() throws IOException {
        return reviews.items();
    }

    @Override
    public int count() throws IOException {
        return reviews.count();
    }

    @Override
    public Map<String, String> lists() {
        var names = new HashMap<String, String>();
        for (DownloadJob job : queue.jobs())
            if (job.listName() != null) names.put(job.id(), job.listName());
        return names;
    }

    @Override
    public List<ReviewItem> alike(ReviewItem item) throws IOException {
        return decisions.alike(item);
    }

    @Override
    public List<Decisions.Done> decide(List<ReviewItem> items, Decision decision)
            throws IOException {
        return decisions.decide(items, decision);
    }

    @Override
    public List<ReviewItem> undo() throws IOException, InterruptedException {
        return decisions.undo();
    }

    @Override
    public ReviewItem search(ReviewItem item, String wordsOrLink)
            throws SourceException, IOException, InterruptedException {
        var link = links.find(wordsOrLink);
        return link.isPresent()
                ? decisions.link(item, link.get())
                : decisions.search(item, wordsOrLink);
    }

    @Override
    public Optional<byte[]> picture(String url) throws InterruptedException {
        return collector.picture(url);
    }

    @Override
    public Optional<Preview> preview(Track track) throws IOException, InterruptedException {
        return previews.of(track);
    }

    @Override
    public Optional<Duration> later(Path here, Path there)
            throws IOException, InterruptedException {
        return alignment.later(here, there);
    }

    @Override
    public byte[] spectrogram(Path file, int width, int height)
            throws IOException, InterruptedException {
        return spectrogram.png(file, width, height);
    }
}
