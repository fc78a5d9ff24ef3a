package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Secret;
import cratekeeper.integration.acoustid.AcoustId;
import cratekeeper.integration.archive.InternetArchive;
import cratekeeper.integration.coverartarchive.CoverArtArchive;
import cratekeeper.integration.deezer.Deezer;
import cratekeeper.integration.discogs.Discogs;
import cratekeeper.integration.musicbrainz.MusicBrainz;
import cratekeeper.integration.soundcloud.SoundCloud;
import cratekeeper.integration.spotify.Spotify;
import cratekeeper.integration.spotify.SpotifyWorld;
import cratekeeper.integration.youtube.YouTube;
import cratekeeper.integration.youtube.YtDlp;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.VirtualWaits;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Replies spoilt in one place at a time, cut, or with bytes turned: each still gives a result or
/// an [SourceException.Unreadable], never another exception.
class MutatedRepliesTest {
    private static final URI BASE = URI.create("http://127.0.0.1:1");
    private static final long SEED = 20_260_101;
    private static final int MOST = 300;
    private static final String LIST = "PLabcdefghijklmnop";
    private static final TrackQuery WORDS = TrackQuery.words("night ferry");
    private static final Track WITH_RELEASE =
            Track.builder().relatedId(RelatedId.MUSICBRAINZ_RELEASE, "x").build();

    private static final Duration LENGTH = Duration.ofSeconds(408);
    private static final Credentials KEYS =
            new Credentials(_ -> Optional.of(new Secret("invented")), new PassingVault());

    @FunctionalInterface
    private interface Question {
        Object ask(String body) throws Exception;
    }

    private static MusicBrainz musicBrainz(String body) {
        return new MusicBrainz(BASE, FakeServiceHttp.saying(Service.MUSICBRAINZ, body));
    }

    private static InternetArchive archive(String... bodies) {
        return new InternetArchive(BASE, FakeServiceHttp.saying(Service.ARCHIVE, List.of(bodies)));
    }

    private static Discogs discogs(String body) {
        return new Discogs(BASE, FakeServiceHttp.saying(Service.DISCOGS, body), KEYS);
    }

    private static AcoustId acoustId(String body) {
        return new AcoustId(BASE, FakeServiceHttp.saying(Service.ACOUSTID, body), KEYS);
    }

    /// Every search gives the body, every item is missing.
    private static InternetArchive searching(String body) {
        var http =
                new FakeServiceHttp(
                        Service.ARCHIVE,
                        uri ->
                                (uri.getPath().endsWith(".php") ? body : "{}")
                                        .getBytes(StandardCharsets.UTF_8));
        return new InternetArchive(BASE, http);
    }

    @TestFactory
    Stream<DynamicTest> nothingButAnUnreadableReplyComesOfIt() {
        URI track =
                URI.create("https://musicbrainz.org/track/d0000000-0000-4000-8000-000000000002");
        String search = own("archive/search.json");
        String spotifyAlbum = own("spotify/album.json");
        String spotifyList = own("spotify/playlist.json");
        String spotifyLines = own("spotify/items-2.json");
        String album = own("deezer/album.json");
        String list = own("deezer/playlist.json");
        String last = own("deezer/playlist-last.json");
        String set = own("soundcloud/playlist.json");
        String setEnd = own("soundcloud/playlist-last.json");
        String byIds = own("soundcloud/by-ids.json");
        return Stream.of(
                fuzz("musicbrainz/recording-search.json", b -> musicBrainz(b).search(WORDS)),
                fuzz(
                        "musicbrainz/recording-search.json",
                        b -> musicBrainz(b).byIsrc("QZXX12400001")),
                fuzz("musicbrainz/recording.json", b -> musicBrainz(b).track("x")),
                fuzz("musicbrainz/release.json", b -> musicBrainz(b).release("x")),
                fuzz("musicbrainz/release-search.json", b -> musicBrainz(b).byBarcode("1")),
                fuzz("musicbrainz/release-search.json", b -> musicBrainz(b).read(track)),
                fuzz("coverartarchive/index.json", MutatedRepliesTest::front),
                fuzz("archive/search.json", b -> searching(b).search(WORDS)),
                fuzz("archive/item.json", b -> archive(search, b).offers(WORDS)),
                fuzz("archive/item.json", b -> archive(b).read(link())),
                fuzz("discogs/release.json", b -> discogs(b).release("990014")),
                fuzz("discogs/release.json", b -> discogs(b).track("990014/B1")),
                fuzz("discogs/search.json", b -> discogs(b).byBarcode("7340001400145")),
                fuzz("discogs/master.json", b -> discogs(b).read(master())),
                fuzz(
                        "acoustid/lookup.json",
                        b -> acoustId(b).byFingerprint("AQADtEmWJNTCRER", LENGTH)),
                fuzz("youtube/search.json", b -> youTube("search", b).search(WORDS)),
                fuzz("youtube/videos.json", b -> youTube("videos", b).track("AbCdEfGh-_1")),
                fuzz("youtube/items.json", b -> youTube("playlistItems", b).page(LIST, null)),
                fuzz("youtube/lists.json", b -> youTube("playlists", b).page(LIST, null)),
                fuzz("spotify/search.json", b -> spotify(b).search(WORDS)),
                fuzz("spotify/search.json", b -> spotify(b).byIsrc("QZXX12400002")),
                fuzz(
                        "spotify/albums.json",
                        b -> spotify(b, spotifyAlbum).byBarcode("7340001400145")),
                fuzz("spotify/track.json", b -> spotify(b, spotifyAlbum).track(id("1"))),
                fuzz("spotify/album.json", b -> spotify(b).release(id("a"))),
                fuzz("spotify/playlist.json", b -> spotify(b, spotifyLines).page(id("p"), null)),
                fuzz("spotify/items-1.json", b -> spotify(spotifyList, b).page(id("p"), null)),
                fuzz("spotify/items-2.json", b -> spotify(b).page("collection", null)),
                fuzz("spotify/playlists.json", b -> spotify(spotifyLines, b).ownPlaylists()),
                fuzz("deezer/search.json", b -> deezer(b).search(WORDS)),
                fuzz("deezer/track.json", b -> deezer(b, own("deezer/album.json")).track("5")),
                fuzz("deezer/album.json", b -> deezer(own("deezer/track.json"), b).track("5")),
                fuzz("deezer/album.json", b -> deezer(b, "{\"data\":[]}").release("5")),
                fuzz("deezer/album-tracks.json", b -> deezer(album, b).byBarcode("0602527121956")),
                fuzz("deezer/playlist.json", b -> wholeList(deezer(b, last), "5")),
                fuzz("deezer/playlist-page.json", b -> wholeList(deezer(list, b, last), "5")),
                fuzz("soundcloud/search.json", b -> soundCloud(b).search(WORDS)),
                fuzz("soundcloud/search.json", b -> soundCloud(b).offers(TrackQuery.words("-x"))),
                fuzz("soundcloud/track.json", b -> soundCloud(b).track("5")),
                fuzz("soundcloud/track.json", b -> soundCloud(b).read(SOUND)),
                fuzz("soundcloud/playlist.json", b -> soundCloud(b, "[]").release("5")),
                fuzz("soundcloud/playlist.json", b -> soundCloud(b).read(SOUND)),
                fuzz(
                        "soundcloud/playlist-page.json",
                        b -> wholeList(soundCloud(set, b, byIds, setEnd, "[]"), "5")));
    }

    /// One call gives the body, the others what they should.
    private static YouTube youTube(String call, String body) {
        var right =
                Map.of(
                        "search", "search.json",
                        "videos", "videos.json",
                        "playlistItems", "items.json",
                        "playlists", "lists.json");
        var http =
                new FakeServiceHttp(
                        Service.YOUTUBE,
                        uri -> {
                            String asked = uri.getPath().substring(1);
                            String text =
                                    asked.equals(call) ? body : own("youtube/" + right.get(asked));
                            return text.getBytes(StandardCharsets.UTF_8);
                        });
        var key =
                new Credentials(
                        _ -> Optional.of(new Secret("AIzaTestTestTest")), new PassingVault());
        return new YouTube(
                BASE, http, key, new VirtualWaits(), new YtDlp(null, null, Optional::empty));
    }

    private static Spotify spotify(String... bodies) {
        return SpotifyWorld.saying(bodies);
    }

    private static String id(String letter) {
        return letter.repeat(22);
    }

    private static URI master() {
        return URI.create("https://www.discogs.com/master/41");
    }

    private static final URI SOUND = URI.create("https://soundcloud.com/a/b");
    private static final Credentials APP =
            new Credentials(
                    name ->
                            Optional.of(
                                    new Secret(
                                            name.endsWith("TOKEN")
                                                    ? "{\"app\":\"x\",\"access\":\"x\"}"
                                                    : "x")),
                    new PassingVault());

    private static Deezer deezer(String... bodies) {
        return new Deezer(BASE, FakeServiceHttp.saying(Service.DEEZER, List.of(bodies)), APP);
    }

    private static SoundCloud soundCloud(String... bodies) {
        return new SoundCloud(
                BASE,
                FakeServiceHttp.saying(Service.SOUNDCLOUD, List.of(bodies)),
                APP,
                InstantSource.system());
    }

    /// A few pages: what one says of the next must be fit to be asked for.
    private static Object wholeList(PlaylistSource source, String id) throws Exception {
        var page = source.page(id, null);
        for (int i = 0; i < 3 && page.next() != null; i++) page = source.page(id, page.next());
        return page;
    }

    private static URI link() {
        return URI.create("https://archive.org/details/SLOW012");
    }

    private static Object front(String body) throws Exception {
        var http = FakeServiceHttp.saying(Service.COVERARTARCHIVE, body);
        return new CoverArtArchive(BASE, http).front(WITH_RELEASE);
    }

    private static String own(String name) {
        return Fixtures.own(MutatedRepliesTest.class, name);
    }

    private static DynamicTest fuzz(String name, Question question) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    var spoilt = new ArrayList<>(JsonMutations.of(own(name), MOST, SEED));
                    spoilt.addAll(JsonMutations.damaged(own(name), SEED));
                    int read = 0;
                    for (String body : spoilt) if (survives(question, body)) read++;
                    assertTrue(read > spoilt.size() / 3, read + " of " + spoilt.size() + " read");
                });
    }

    private static boolean survives(Question question, String body) {
        try {
            question.ask(body);
            return true;
        } catch (SourceException.Unreadable e) {
            return false;
        } catch (Exception e) {
            throw new AssertionError(body, e);
        }
    }
}
