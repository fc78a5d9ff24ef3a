package cratekeeper.sandbox;

import cratekeeper.media.Ffmpeg;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;

/// What the servers have to say: all sites over one catalogue.
final class Sites {
    private final Catalogue catalogue = Catalogue.load();
    private final List<ArchiveItem> items;
    private final AudioFiles audio;
    private final ArchiveMetadata metadata;
    private final YouTubeSite youTube;
    private final Map<Site, LoopbackServer.Answers> answers = new EnumMap<>(Site.class);

    /// @param addresses where each site listens; they lead clients on to each other
    Sites(
            Path folder,
            Ffmpeg ffmpeg,
            Quotas quotas,
            SpotifyPeople spotify,
            Function<Site, URI> addresses,
            ExecutorService threads) {
        items = ArchiveItem.load(catalogue);
        audio = new AudioFiles(folder, ffmpeg);
        metadata = new ArchiveMetadata(audio, threads);
        answers.put(
                Site.BEATPORT,
                new BeatportSite(
                                catalogue, audio, quotas.beatport(), addresses.apply(Site.BEATPORT))
                        ::answer);
        answers.put(Site.MUSICBRAINZ, new MusicBrainzSite(catalogue, quotas.musicBrainz())::answer);
        answers.put(
                Site.COVERARTARCHIVE,
                new CoverArtSite(catalogue, addresses.apply(Site.ARCHIVE))::answer);
        answers.put(
                Site.ARCHIVE,
                new ArchiveSite(items, metadata, addresses.apply(Site.ARCHIVE_NODE))::answer);
        answers.put(
                Site.ARCHIVE_NODE,
                new ArchiveNode(items, audio, new CoverFiles(catalogue))::answer);
        answers.put(
                Site.DISCOGS,
                new DiscogsSite(catalogue, addresses.apply(Site.DISCOGS), quotas.discogs())
                        ::answer);
        answers.put(Site.ACOUSTID, new AcoustIdSite(catalogue, quotas.acoustId())::answer);
        youTube =
                new YouTubeSite(
                        new YouTubeVideos(catalogue),
                        audio,
                        new CoverFiles(catalogue),
                        addresses.apply(Site.YOUTUBE));
        answers.put(Site.SPOTIFY, new SpotifySite(catalogue, spotify)::answer);
        answers.put(Site.SPOTIFY_ACCOUNTS, new SpotifyAccountsSite(spotify)::answer);
        answers.put(Site.YOUTUBE, youTube::answer);
        answers.put(
                Site.DEEZER,
                new DeezerSite(
                                catalogue,
                                new Clips(audio),
                                quotas.deezer(),
                                addresses.apply(Site.DEEZER))
                        ::answer);
        answers.put(
                Site.SOUNDCLOUD,
                new SoundCloudSite(catalogue, audio, quotas, addresses.apply(Site.SOUNDCLOUD))
                        ::answer);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /// The users who are always at the sandbox's Soulseek server.
    List<SoulseekPeer> soulseekPeers(
            SoulseekServer server, ExecutorService threads, SoulseekPeer.Pause pause) {
        return SoulseekLibrary.peers(catalogue, audio, server, threads, pause);
    }

    void ignoreLimits(boolean ignored) {
        youTube.ignoreLimits(ignored);
    }

    void prepare(List<String> identifiers) throws IOException, InterruptedException {
        for (ArchiveItem item : items) if (identifiers.contains(item.id())) metadata.of(item);
    }

    Reply answer(Site site, Request request) throws IOException, InterruptedException {
        return Objects.requireNonNull(answers.get(site), site::name).answer(request);
    }
}
