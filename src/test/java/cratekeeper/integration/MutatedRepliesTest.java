package cratekeeper.integration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.archive.InternetArchive;
import cratekeeper.integration.coverartarchive.CoverArtArchive;
import cratekeeper.integration.musicbrainz.MusicBrainz;
import cratekeeper.integration.spotify.Spotify;
import cratekeeper.integration.spotify.SpotifyWorld;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Replies spoilt in one place at a time, cut, or with bytes turned: each still gives a result or
/// an [SourceException.Unreadable], never another exception.
class MutatedRepliesTest {
    private static final URI BASE = URI.create("http://127.0.0.1:1");
    private static final long SEED = 20_260_101;
    private static final int MOST = 300;
    private static final TrackQuery WORDS = TrackQuery.words("night ferry");
    private static final Track WITH_RELEASE =
            Track.builder().relatedId(RelatedId.MUSICBRAINZ_RELEASE, "x").build();

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
        String album = own("spotify/album.json");
        String list = own("spotify/playlist.json");
        String lines = own("spotify/items-2.json");
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
                fuzz("spotify/search.json", b -> spotify(b).search(WORDS)),
                fuzz("spotify/search.json", b -> spotify(b).byIsrc("QZXX12400002")),
                fuzz("spotify/albums.json", b -> spotify(b, album).byBarcode("7340001400145")),
                fuzz("spotify/track.json", b -> spotify(b, album).track(id("1"))),
                fuzz("spotify/album.json", b -> spotify(b).release(id("a"))),
                fuzz("spotify/playlist.json", b -> spotify(b, lines).page(id("p"), null)),
                fuzz("spotify/items-1.json", b -> spotify(list, b).page(id("p"), null)),
                fuzz("spotify/items-2.json", b -> spotify(b).page("collection", null)),
                fuzz("spotify/playlists.json", b -> spotify(lines, b).ownPlaylists()));
    }

    private static Spotify spotify(String... bodies) {
        return SpotifyWorld.saying(bodies);
    }

    private static String id(String letter) {
        return letter.repeat(22);
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
                    spoilt.addAll(damaged(own(name)));
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

    private static List<String> damaged(String json) {
        var random = new Random(SEED);
        var damaged = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            for (int n = 0; n < 3; n++)
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            int length = i % 2 == 0 ? bytes.length : random.nextInt(bytes.length);
            damaged.add(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        }
        return damaged;
    }
}
