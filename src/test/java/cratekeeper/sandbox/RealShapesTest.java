package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cratekeeper.integration.Fixtures;
import cratekeeper.json.Json;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Whatever the sandbox says, the real service says in the same place.
class RealShapesTest {
    /// The services' own pages name these, though no recorded reply happens to have them.
    private static final Set<String> DOCUMENTED =
            Set.of(
                    "docs/licenseurl",
                    "docs/external-identifier",
                    "metadata/licenseurl",
                    "artist-credit/joinphrase",
                    "recording/genres",
                    "recordings/sources");

    @TempDir static Path folder;
    private static World world;

    @BeforeAll
    static void open() throws Exception {
        world = new World(folder);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "recording?fmt=json&query=isrc:SEXYZ2400014",
        "recording?fmt=json&query=isrc:NLFQ12400114",
        "release?fmt=json&query=catno:HBR014",
        "artist?fmt=json&query=lindqvist",
    })
    void searchesOfMusicBrainz(String target) throws Exception {
        same(Site.MUSICBRAINZ, target, name -> name.contains("-search"));
    }

    @ParameterizedTest
    @CsvSource({
        "isrc/SEXYZ2400014?fmt=json&inc=artist-credits+tags",
        "recording/HBR014R/1?fmt=json&inc=artist-credits+artist-rels+aliases",
        "recording/HBR014/1?fmt=json&inc=artist-credits+releases+release-groups+media+isrcs+genres+tags",
        "release/HBR011?fmt=json&inc=artist-credits+labels+recordings+release-groups+genres+tags",
    })
    void lookUpsOfMusicBrainz(String target) throws Exception {
        same(Site.MUSICBRAINZ, target, name -> name.contains("-lookup"));
    }

    @Test
    void searchesOfTheArchive() throws Exception {
        same(
                Site.ARCHIVE,
                "advancedsearch.php?output=json&q=bottle",
                name -> name.startsWith("search-"));
    }

    @Test
    void itemsOfTheArchive() throws Exception {
        same(
                Site.ARCHIVE,
                "metadata/sable-and-rue-bottle-green",
                name -> name.startsWith("metadata-"));
        same(Site.ARCHIVE, "metadata/harbour-works", name -> name.startsWith("metadata-"));
    }

    @Test
    void indexesOfCovers() throws Exception {
        same(Site.COVERARTARCHIVE, "release/HBR014", name -> name.startsWith("release-"));
    }

    @ParameterizedTest
    @CsvSource({
        "database/search?q=ferry, search-",
        "releases/990011, release-",
        "releases/990022, release-",
        "artists/194/releases, artist-releases",
    })
    void repliesOfDiscogs(String target, String recorded) throws Exception {
        same(
                Site.DISCOGS,
                target,
                name -> name.startsWith(recorded),
                "Authorization",
                "Discogs token=" + DiscogsSite.TOKEN);
    }

    @Test
    void lookUpsOfAcoustId() throws Exception {
        same(
                Site.ACOUSTID,
                "lookup?client="
                        + AcoustIdSite.KEY
                        + "&duration=408&fingerprint=AQADtEmWJNTCRER"
                        + "&meta=recordings+releasegroups+sources",
                name -> name.startsWith("lookup-"));
    }

    @ParameterizedTest
    @CsvSource({
        "'search?part=snippet&q=ferry', search_",
        "'videos?part=snippet,contentDetails&id=p_Ue-lSTqNE', videos_",
        "'playlistItems?part=snippet,contentDetails&playlistId=LIST', playlist_items",
        "'playlists?part=snippet&id=LIST', playlists_",
    })
    void repliesOfYouTube(String target, String recorded) throws Exception {
        String list = YouTubeVideos.listId(YouTubeVideos.SHORT_LIST);
        same(
                Site.YOUTUBE,
                target.replace("LIST", list) + "&key=" + YouTubeSite.KEY,
                name -> name.startsWith(recorded));
    }

    @ParameterizedTest
    @CsvSource({
        "search?type=track&limit=10&q=ferry",
        "search?type=album&limit=10&q=harbour",
        "albums/{album}",
        "albums/{album}/tracks",
        "me/tracks",
        "me/playlists",
        "playlists/{playlist}",
        "playlists/{playlist}/items?limit=4",
    })
    void repliesOfSpotify(String target) throws Exception {
        String album =
                world.sandbox.catalogue().releases().stream()
                        .map(release -> SpotifyRecords.id("album", release.id()))
                        .findFirst()
                        .orElseThrow();
        String playlist = SpotifyRecords.id("playlist", "Late Ferry");
        same(
                Site.SPOTIFY,
                target.replace("{album}", album).replace("{playlist}", playlist),
                name -> !name.startsWith("error"),
                "Authorization",
                "Bearer " + world.sandbox.spotify().access(Instant.now().getEpochSecond()));
    }

    /// All names that we use under a thing are used under such a thing in a recorded reply.
    private static void same(
            Site site, String target, Predicate<String> recorded, String... headers)
            throws Exception {
        String service = site.name().toLowerCase(Locale.ROOT);
        var real = new TreeSet<String>();
        for (String name : Fixtures.sharedNames(service)) {
            if (!recorded.test(name)) continue;
            names(Json.FOREIGN.readTree(Fixtures.shared(service, name)), "", real);
        }
        var ours = new TreeSet<String>();
        names(said(site, resolved(target), headers), "", ours);
        assertFalse(ours.isEmpty());
        ours.removeAll(real);
        ours.removeAll(DOCUMENTED);
        assertEquals(Set.of(), ours);
    }

    private static JsonNode said(Site site, String target, String... headers) throws Exception {
        return Json.FOREIGN.readTree(world.get(site, target, headers).body());
    }

    /// A catalogue number, and a track, stand for an id.
    private static String resolved(String target) {
        List<String> parts = List.of(target.split("[/?]", -1));
        var catalogue = world.sandbox.catalogue();
        if (target.startsWith("recording/")) {
            return target.replace(
                    parts.get(1) + "/" + parts.get(2),
                    catalogue.at(parts.get(1), parts.get(2)).id());
        }
        if (!target.startsWith("release/")) return target;
        var recording = catalogue.at(parts.get(1), "1");
        return target.replace(
                parts.get(1), catalogue.appearances(recording).getFirst().release().id());
    }

    private static void names(JsonNode node, String parent, Set<String> into) {
        if (node.isArray()) node.forEach(one -> names(one, parent, into));
        for (var property : node.properties()) {
            into.add(parent + "/" + property.getKey());
            names(property.getValue(), property.getKey(), into);
        }
    }
}
