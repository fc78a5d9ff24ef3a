package cratekeeper.ui.search;

import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.RankedOffer;
import cratekeeper.agent.SearchListener;
import cratekeeper.agent.SearchRequest;
import cratekeeper.agent.SearchResult;
import cratekeeper.agent.ServiceAnswer;
import cratekeeper.integration.Linked;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.FakeTracks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers every search with the same rows, or as the test says.
public final class FakeSearches implements SearchDesk {
    public volatile List<FoundTrack> tracks = FakeTracks.catalogue();
    public volatile List<ServiceAnswer> answers = answers();
    public volatile Linked behind = new Linked.Nothing();
    public final List<SearchRequest> asked = new CopyOnWriteArrayList<>();
    public final List<String> remembered = new CopyOnWriteArrayList<>();

    @Override
    public SearchResult search(SearchRequest request, SearchListener listener) {
        asked.add(request);
        return new SearchResult(request.query(), tracks, answers);
    }

    @Override
    public Optional<Linked> follow(String words) {
        return words.startsWith("https:") ? Optional.of(behind) : Optional.empty();
    }

    @Override
    public TrackMetadata complete(FoundTrack found) {
        return found.metadata();
    }

    @Override
    public List<RankedOffer> offers(TrackQuery wanted, Track metadata) {
        return "Night Ferry".equals(metadata.title()) ? FakeTracks.files() : List.of();
    }

    @Override
    public Optional<byte[]> picture(String url) {
        return Optional.empty();
    }

    @Override
    public List<String> searched() {
        return List.copyOf(remembered);
    }

    @Override
    public void remember(String words) {
        if (words.isEmpty()) remembered.clear();
        else remembered.addFirst(words);
    }

    @Override
    public Optional<Path> audible(Track track) {
        return "Extended Mix".equals(track.version())
                ? Optional.of(Path.of("night-ferry.flac"))
                : Optional.empty();
    }

    public static List<ServiceAnswer> answers() {
        return List.of(
                new ServiceAnswer(
                        Service.SOULSEEK, ServiceAnswer.State.ANSWERED, 214, 4100, false, ""),
                new ServiceAnswer(Service.DEEZER, ServiceAnswer.State.ANSWERED, 6, 96, false, ""),
                new ServiceAnswer(
                        Service.SPOTIFY,
                        ServiceAnswer.State.UNREACHABLE,
                        0,
                        5000,
                        false,
                        "Spotify cannot be reached (no route)."),
                new ServiceAnswer(
                        Service.BEATPORT,
                        ServiceAnswer.State.THROTTLED,
                        0,
                        300,
                        false,
                        "Beatport asks us to wait 3 s."),
                new ServiceAnswer(Service.DISCOGS, ServiceAnswer.State.ASKED, 0, 200, false, ""),
                new ServiceAnswer(
                        Service.MUSICBRAINZ, ServiceAnswer.State.ANSWERED, 7, 2, true, ""),
                new ServiceAnswer(
                        Service.YOUTUBE,
                        ServiceAnswer.State.SIGN_IN_NEEDED,
                        0,
                        0,
                        false,
                        "YouTube wants an API key."));
    }
}
