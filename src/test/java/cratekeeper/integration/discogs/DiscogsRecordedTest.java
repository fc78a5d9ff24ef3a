package cratekeeper.integration.discogs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.Linked;
import cratekeeper.integration.RecordedReplies;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.discogs.DiscogsReply.Hit;
import cratekeeper.json.Json;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every recorded reply becomes what it says, or the right failure.
class DiscogsRecordedTest {
    private static final URI BASE = URI.create("http://127.0.0.1:1");
    private static final TrackQuery QUERY = TrackQuery.words("anything");

    private static Discogs saying(String body) {
        return new Discogs(
                BASE, FakeServiceHttp.saying(Service.DISCOGS, body), DiscogsContracts.SIGNED_IN);
    }

    private static Discogs refusing(int status, String body) {
        return new Discogs(
                BASE,
                FakeServiceHttp.refusing(Service.DISCOGS, status, body),
                DiscogsContracts.SIGNED_IN);
    }

    private static Release release(String body) throws Exception {
        return saying(body).release("5").orElseThrow();
    }

    private static List<Release> hits(String body) {
        return Objects.requireNonNull(
                        Json.FOREIGN.readValue(body, DiscogsReply.Search.class).results())
                .stream()
                .map(DiscogsMapper::release)
                .toList();
    }

    private static <T> List<T> each(Release release, Function<Track, T> part) {
        var parts = new ArrayList<T>();
        for (Track track : release.tracks()) parts.add(part.apply(track));
        return parts;
    }

    @TestFactory
    Stream<DynamicTest> everyReplyIsRead() {
        return new RecordedReplies("discogs")
                .file("release-vinyl-12inch.json", this::twelveInch)
                .file("release-2lp-index-and-headings.json", this::indexRows)
                .file("release-7inch-unauthenticated-images.json", this::noImages)
                .file("release-album-colombia-pressing.json", this::pressing)
                .file("release-dj-mix-old-shape.json", this::oldMix)
                .file("master.json", this::master)
                .file("master-versions-with-filters.json", this::versions)
                .file("search-releases-2014.json", this::searchOf2014)
                .file("search-masters.json", this::searchOfMasters)
                .file("search-mixed-auth-user-data.json", this::searchWithUserData)
                .file("artist-unauthenticated.json", this::artist)
                .file("artist-releases.json", this::artistReleases)
                .file("label.json", this::label)
                .file("label-releases.json", this::labelReleases)
                .file("error-401-search-needs-auth.json", this::needsAuth)
                .file("error-404-release.json", this::none)
                .file("error-404-master.json", this::none)
                .file("error-404-artist.json", this::none)
                .file("error-404-generic.json", this::none)
                .file("error-429.json", this::tooQuick)
                .file("error-500-query-time.json", this::tooHard)
                .file("ratelimit-headers.json", this::headers)
                .tests();
    }

    private void twelveInch(String body) throws Exception {
        var release = release(body);
        assertEquals("1503102", release.id());
        assertEquals("Never Gonna Give You Up", release.title());
        assertEquals(List.of("Rick Astley"), release.artists());
        assertEquals("RCA Victor", release.label());
        assertEquals("TDS 407", release.catalogueNumber());
        assertEquals(new PartialDate(1987, null, null), release.releaseDate());
        assertNull(release.country(), "two countries are none");
        assertNull(release.barcode(), "matrix numbers are no barcode");
        assertEquals("12\" Vinyl", release.format());
        assertEquals("Single", release.kind());
        assertEquals(
                List.of("1503102/A", "1503102/B1", "1503102/B2"),
                each(release, t -> t.id(Service.DISCOGS).orElseThrow()));
        assertEquals(
                Arrays.asList("Cake Mix", "Instrumental", null), each(release, Track::version));
        assertEquals(List.of(348_000L, 381_000L, 212_000L), each(release, Track::durationMs));
        assertEquals(List.of(1, 2, 3), each(release, Track::trackNumber));
        assertEquals(List.of(1, 1, 1), each(release, Track::discNumber));
        var first = release.tracks().getFirst();
        assertEquals(List.of("Synth-pop", "Electronic", "Pop"), first.genres());
        assertTrue(Objects.requireNonNull(first.artworkUrl()).startsWith("https://i.discogs.com/"));
        assertEquals("https://www.discogs.com/release/1503102", first.url());
        assertEquals(first, saying(body).track("1503102/A").orElseThrow());
        assertTrue(saying(body).track("1503102/C").isEmpty());
    }

    private void indexRows(String body) throws Exception {
        var release = release(body);
        assertEquals("Pink Floyd Records", release.label());
        assertEquals("PFRLP4", release.catalogueNumber());
        assertEquals("0825646493166", release.barcode());
        assertEquals(new PartialDate(2016, 6, 3), release.releaseDate());
        assertNull(release.country(), "Worldwide is none");
        assertEquals("Album", release.kind());
        assertEquals("12\" Vinyl", release.format());
        assertEquals(16, release.tracks().size(), "six tracks and ten parts; no heading");
        assertEquals(
                List.of(1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2),
                each(release, Track::discNumber));
        assertEquals(
                List.of(1, 2, 3, 4, 1, 1, 1, 1, 2, 3, 4, 4, 4, 5, 5, 5),
                each(release, Track::trackNumber));
        var part = release.tracks().get(4);
        assertEquals("Sysyphus: Part 1", part.title());
        assertEquals("8604223/C1.1", part.id(Service.DISCOGS).orElseThrow());
        assertEquals(List.of("Richard Wright"), part.artists(), "the index row's");
        assertEquals(
                "The Grand Vizier's Garden Party: Part 3 - Exit",
                release.tracks().getLast().title());
        assertTrue(each(release, Track::durationMs).stream().allMatch(Objects::isNull));
    }

    private void noImages(String body) throws Exception {
        var release = release(body);
        assertNull(release.tracks().getFirst().artworkUrl());
        assertEquals(new PartialDate(1987, 7, null), release.releaseDate(), "day 00 is unknown");
        assertEquals("GB", release.country());
        assertEquals("5012394144777", release.barcode());
        assertEquals("7\" Vinyl", release.format());
        assertEquals(
                List.of("249504/A", "249504/B"), each(release, t -> t.ids().get(Service.DISCOGS)));
    }

    private void pressing(String body) throws Exception {
        var release = release(body);
        assertEquals("CO", release.country());
        assertEquals("DGC", release.label());
        assertEquals("11613707014", release.catalogueNumber());
        assertEquals(12, release.tracks().size());
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), each(release, Track::trackNumber));
        assertEquals(300_000L, release.tracks().getFirst().durationMs());
    }

    private void oldMix(String body) throws Exception {
        var release = release(body);
        assertEquals("Profound Sounds Vol. 1", release.title());
        assertEquals(List.of("Josh Wink"), release.artists());
        assertEquals("DJ-mix", release.kind());
        assertEquals("CD", release.format());
        assertEquals("US", release.country());
        assertEquals("074646362822", release.barcode());
        assertEquals(new PartialDate(1999, 7, 13), release.releaseDate());
        assertEquals(14, release.tracks().size());
        var tracks = release.tracks();
        assertEquals(List.of("Heiko Laux", "Johannes Heil"), tracks.get(0).artists());
        assertEquals(List.of("K.A.B."), tracks.get(1).artists(), "as printed");
        assertEquals("Mood II Swing When The Dub Hits The Fan", tracks.get(2).version());
        assertEquals(List.of("Mood II Swing"), tracks.get(2).remixers());
        assertEquals(List.of("The Persuader"), tracks.get(3).artists(), "not inverted");
        assertEquals(List.of("Care Company"), tracks.get(4).artists(), "without its number");
        assertEquals(List.of("Nerio's Dubwork", "Kathy Lee"), tracks.get(7).artists());
        assertEquals(List.of("Alex Hi-Fi"), tracks.get(7).remixers());
        assertEquals(14, tracks.get(13).trackNumber());
        assertEquals(1, tracks.get(13).discNumber());
        assertNull(tracks.get(0).artworkUrl(), "an address without a host is none");
    }

    private void master(String body) throws Exception {
        var master = Json.FOREIGN.readValue(body, DiscogsReply.Release.class);
        assertEquals(25823602L, master.mainRelease());
        var tracks = DiscogsMapper.ofMaster(master);
        assertEquals(12, tracks.size());
        assertNull(tracks.getFirst().releaseDate(), "1992 is not when it first came out");
        assertEquals("Nevermind", tracks.getFirst().release());
        assertEquals(List.of("Nirvana"), tracks.getFirst().artists());
        assertEquals("https://www.discogs.com/master/13814", tracks.getFirst().url());
        assertTrue(tracks.stream().allMatch(t -> t.id(Service.DISCOGS).isEmpty()));
        // Every further call says the same: the master stands for its own pressing.
        var linked = saying(body).read(URI.create("https://www.discogs.com/master/13814"));
        assertEquals(12, assertInstanceOf(Linked.WholeRelease.class, linked).tracks().size());
    }

    private void versions(String body) {
        // Nobody asks for the pressings of a master: no list of tracks and no list of hits.
        assertThrows(SourceException.Unreadable.class, () -> release(body));
        assertThrows(SourceException.Unreadable.class, () -> saying(body).search(QUERY));
    }

    private void searchOf2014(String body) {
        var hits = hits(body);
        assertEquals(12, hits.size());
        var nemesis = byId(hits, "1121096");
        assertEquals(List.of("DJ Nemesis vs Klubrockers"), nemesis.artists());
        assertEquals("Prodigy Beat", nemesis.title());
        assertEquals("FFR001", nemesis.catalogueNumber());
        assertEquals("Full Force Records", nemesis.label());
        assertEquals("GB", nemesis.country());
        assertEquals(new PartialDate(2007, null, null), nemesis.releaseDate());
        assertEquals("12\" Vinyl", nemesis.format());
        var starred = byId(hits, "2858963");
        assertEquals(List.of("Prodigy"), starred.artists());
        assertNull(starred.label(), "Not On Label is none");
        assertNull(starred.catalogueNumber(), "none is none");
        assertEquals(List.of("The Prodigy"), byId(hits, "1463583").artists());
        assertEquals(List.of("Michael Cross"), byId(hits, "4303290").artists());
        assertNull(byId(hits, "4303290").barcode(), "a word is no barcode");
        assertEquals("6456489431561", byId(hits, "4847483").barcode());
        assertEquals("House Prodigy", byId(hits, "3949274").title(), "no blank at its end");
        assertEquals("Digital Media", byId(hits, "3949274").format());
        var toOpen =
                DiscogsQuery.worthOpening(
                        TrackQuery.words("jon kennedy house prodigy"),
                        Objects.requireNonNull(
                                Json.FOREIGN.readValue(body, DiscogsReply.Search.class).results()));
        assertEquals(List.of(1577778L, 3949274L), toOpen.subList(0, 2), "bootlegs last");
    }

    private static Release byId(List<Release> hits, String id) {
        return hits.stream().filter(hit -> hit.id().equals(id)).findFirst().orElseThrow();
    }

    private void searchOfMasters(String body) throws Exception {
        var hits =
                Objects.requireNonNull(
                        Json.FOREIGN.readValue(body, DiscogsReply.Search.class).results());
        assertEquals(10, hits.size());
        assertEquals(13814L, hits.get(1).master());
        assertEquals(List.of(), DiscogsQuery.worthOpening(QUERY, hits), "masters are no releases");
        assertEquals(List.of(), saying(body).search(QUERY));
        var live = DiscogsMapper.release(hit(hits, 201031));
        assertEquals("Live At Reading", live.title());
        assertEquals("602527212173", live.barcode());
        assertEquals("B0013538-01", live.catalogueNumber());
        assertNull(live.country());
        assertEquals("Album", live.kind());
        assertNull(DiscogsMapper.release(hit(hits, 3712215)).catalogueNumber());
    }

    private static Hit hit(List<Hit> hits, long id) {
        return hits.stream().filter(h -> Objects.equals(h.id(), id)).findFirst().orElseThrow();
    }

    private void searchWithUserData(String body) {
        var hits = hits(body);
        assertEquals(1, hits.size());
        var hit = hits.getFirst();
        assertEquals(List.of("Suprême NTM"), hit.artists());
        assertEquals("Paris Sous Les Bombes", hit.title());
    }

    private void artist(String body) throws Exception {
        var page = Json.FOREIGN.readValue(body, DiscogsReply.Page.class);
        assertEquals(23755L, page.id());
        assertEquals("Miles Davis", page.name());
        assertThrows(SourceException.Unreadable.class, () -> release(body));
    }

    private void artistReleases(String body) {
        var rows =
                Objects.requireNonNull(
                        Json.FOREIGN.readValue(body, DiscogsReply.Listing.class).releases());
        assertEquals(15, rows.size());
        assertEquals(
                List.of(32495904L, 392900L),
                DiscogsLinks.toOpen(rows).subList(0, 2),
                "a master's main pressing in its place");
        assertEquals(5, DiscogsLinks.toOpen(rows).size());
    }

    private void label(String body) {
        assertEquals("Planet E", Json.FOREIGN.readValue(body, DiscogsReply.Page.class).name());
        assertThrows(SourceException.Unreadable.class, () -> release(body));
    }

    private void labelReleases(String body) throws Exception {
        var rows =
                Objects.requireNonNull(
                        Json.FOREIGN.readValue(body, DiscogsReply.Listing.class).releases());
        assertEquals(List.of(2801L, 9922L), DiscogsLinks.toOpen(rows));
        var http =
                new FakeServiceHttp(
                        Service.DISCOGS,
                        uri -> {
                            String said =
                                    switch (uri.getPath()) {
                                        case "/labels/1" -> "{\"id\":1,\"name\":\"Planet E\"}";
                                        case "/labels/1/releases" -> body;
                                        case "/releases/2801" ->
                                                DiscogsContracts.own("release.json");
                                        default ->
                                                throw new IOException(
                                                        "nobody opens " + uri.getPath());
                                    };
                            return said.getBytes(StandardCharsets.UTF_8);
                        });
        var failure =
                assertThrows(
                        SourceException.Unreachable.class,
                        () ->
                                new Discogs(BASE, http, DiscogsContracts.NOBODY)
                                        .read(URI.create("https://www.discogs.com/label/1")));
        assertEquals(Service.DISCOGS, failure.service());
        assertEquals(4, http.asked().size(), "the page, its list, and each release");
    }

    private void needsAuth(String body) {
        assertThrows(SourceException.SignInNeeded.class, () -> refusing(401, body).search(QUERY));
    }

    private void none(String body) throws Exception {
        assertTrue(refusing(404, body).track("5/A1").isEmpty());
        assertTrue(refusing(404, body).release("5").isEmpty());
        for (String kind : List.of("release", "master", "artist", "label"))
            assertEquals(
                    new Linked.Nothing(),
                    refusing(404, body).read(URI.create("https://discogs.com/" + kind + "/5")));
        var failure = assertThrows(SourceException.class, () -> refusing(404, body).search(QUERY));
        assertTrue(failure.sentence().contains("not found"), failure.sentence());
    }

    private void tooQuick(String body) {
        var failure =
                assertThrows(
                        SourceException.Throttled.class, () -> refusing(429, body).search(QUERY));
        assertEquals(30, failure.waitFor().toSeconds());
    }

    private void tooHard(String body) {
        assertThrows(SourceException.Unreachable.class, () -> refusing(500, body).search(QUERY));
        assertEquals(501, Discogs.MANNERS.refusal(500, body, Instant.EPOCH).orElseThrow().status());
    }

    private void headers(String body) {
        var headers = Json.FOREIGN.readTree(body);
        assertEquals(
                Duration.ZERO,
                Discogs.MANNERS.breath(name -> {
                    var value = headers.get(name.toLowerCase(Locale.ROOT));
                    return value == null ? null : value.asString();
                }));
    }
}
