package cratekeeper.integration.musicbrainz;

import static cratekeeper.music.RelatedId.MUSICBRAINZ_ARTIST;
import static cratekeeper.music.RelatedId.MUSICBRAINZ_LABEL;
import static cratekeeper.music.RelatedId.MUSICBRAINZ_RELEASE;
import static cratekeeper.music.RelatedId.MUSICBRAINZ_RELEASE_ARTIST;
import static cratekeeper.music.RelatedId.MUSICBRAINZ_RELEASE_GROUP;
import static cratekeeper.music.RelatedId.MUSICBRAINZ_TRACK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.RecordedReplies;
import cratekeeper.integration.SourceException;
import cratekeeper.json.Json;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Release;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackQuery;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every recorded reply becomes what it says, or the right failure.
class MusicBrainzRecordedTest {
    private static final TrackQuery QUERY = TrackQuery.words("anything");

    private static MusicBrainz saying(String body) {
        return new MusicBrainz(
                URI.create("http://127.0.0.1:1"),
                FakeServiceHttp.saying(Service.MUSICBRAINZ, body));
    }

    private static MusicBrainz refusing(int status, String body) {
        return new MusicBrainz(
                URI.create("http://127.0.0.1:1"),
                FakeServiceHttp.refusing(Service.MUSICBRAINZ, status, body));
    }

    private static List<Track> search(String body) throws Exception {
        return saying(body).search(QUERY).stream().map(TrackHit::track).toList();
    }

    /// As a look-up gives it, before its label is asked for.
    private static Track recording(String body) {
        return MusicBrainzMapper.track(
                Json.FOREIGN.readValue(body, MusicBrainzReply.Recording.class), null);
    }

    private static Release release(String body) throws Exception {
        return saying(body).release("x").orElseThrow();
    }

    private static <T> List<T> each(List<Track> tracks, Function<Track, T> part) {
        var parts = new ArrayList<T>();
        for (Track track : tracks) parts.add(part.apply(track));
        return parts;
    }

    private static Track byId(List<Track> tracks, String id) {
        return tracks.stream()
                .filter(track -> track.ids().containsValue(id))
                .findFirst()
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> everyReplyIsRead() {
        return new RecordedReplies("musicbrainz")
                .file("recording-search-all-score-100.json", this::allScore100)
                .file("recording-search-score-spread.json", this::scoreSpread)
                .file("recording-search-by-isrc.json", this::searchByIsrc)
                .file("isrc-lookup-two-recordings.json", this::twoRecordings)
                .file("recording-lookup-genres-releases.json", this::genres)
                .file("recording-lookup-credits-relations.json", this::creditsOfOthers)
                .file("recording-multi-artist-joinphrases.json", this::joinphrases)
                .file("recording-lookup-isrcs-work-rels.json", this::workRelations)
                .file("recording-lookup-small-label-single.json", this::smallLabel)
                .file("release-lookup-labels-coverart-flags.json", this::labelsOnly)
                .file("release-lookup-full-tracks.json", this::fullTracks)
                .file("release-lookup-vinyl-sides.json", this::vinylSides)
                .file("release-lookup-five-media-mixed.json", this::fiveMedia)
                .file("release-lookup-dj-mix-relation.json", this::djMix)
                .file("release-search-missing-fields.json", this::missingFields)
                .file("release-group-lookup.json", this::group)
                .file("label-lookup.json", this::label)
                .file("artist-search.json", this::artistSearch)
                .file("artist-lookup-ended.json", this::artist)
                .file("error-404-not-found.json", this::notFound)
                .file("error-400-invalid-inc.json", this::invalidInc)
                .file("error-503-rate-limited.json", this::rateLimited)
                .tests();
    }

    private void allScore100(String body) throws Exception {
        var tracks = search(body);
        assertEquals(9, tracks.size(), "ten, one of them a video");
        tracks.forEach(t -> assertEquals("Gasoline", t.title()));
        tracks.forEach(t -> assertEquals(List.of("Seether"), t.artists()));
        var studio = byId(tracks, "7829b554-8a04-4ab5-988c-68a915604a83");
        assertEquals("Disclaimer II", studio.release());
        assertEquals(new PartialDate(2004, 6, 8), studio.releaseDate());
        assertEquals("US", studio.country());
        assertEquals(169_000L, studio.durationMs());
        assertEquals("USWV40400006", studio.isrc());
        assertEquals(1, studio.trackNumber());
        var first = byId(tracks, "a2777238-19e7-4cba-b66b-fd7c3441f29e");
        assertEquals("original Disclaimer version", first.version());
        assertEquals("Disclaimer", first.release());
        assertEquals(168_560L, first.durationMs());
        var unknown = byId(tracks, "92d6c0ee-1897-4ea2-9822-bbc35e6a67eb");
        assertNull(unknown.durationMs());
        assertEquals(new PartialDate(2002, null, null), unknown.releaseDate());
        var compiled = byId(tracks, "f5aa92aa-ec47-4eec-8065-fabb1a7b6d3e");
        assertEquals("Home Grown, Volume 2", compiled.release());
        assertEquals(18, compiled.trackNumber());
        assertNull(compiled.releaseDate());
        var worldwide = byId(tracks, "cdec59cd-9d28-4394-b28d-ef84cf432eb7");
        assertNull(worldwide.country());
    }

    private void scoreSpread(String body) throws Exception {
        var tracks = search(body);
        assertEquals(11, tracks.size(), "thirteen, two of them videos");
        var mix = byId(tracks, "a76fdb9a-30f8-4d69-992f-6341b054d662");
        assertEquals("Smells Like Teen Spirit", mix.title());
        assertEquals("Devonshire mix", mix.version());
        assertEquals("USUM71113532", mix.isrc());
        assertEquals(3, mix.discNumber());
        var rehearsal = byId(tracks, "f561a381-5b69-4db4-9089-bbdc30dee35f");
        assertEquals("Smells Like Teen Spirit (Boombox Rehearsals)", rehearsal.title());
        var live = byId(tracks, "cc629503-bee8-4446-9284-49ec48162f0a");
        assertEquals("live, 1993-12-30: Great Western Forum, Los Angeles, CA, USA", live.version());
        assertEquals(6, live.trackNumber(), "F2 is the sixth of its medium");
        assertEquals(
                "live at the Paramount",
                byId(tracks, "b46578db-e40b-424e-bb39-b742fbe22e89").version());
    }

    private void searchByIsrc(String body) throws Exception {
        var hits = saying(body).byIsrc("GBBXM8610012");
        var track = hits.getFirst().track();
        assertEquals(1, hits.size());
        assertEquals("The Runner", track.title());
        assertEquals(List.of("Manfred Mann’s Earth Band"), track.artists());
        assertEquals("The Complete Greatest Hits of Manfred Mann 1963–2003", track.release());
        assertEquals(new PartialDate(2003, null, null), track.releaseDate());
        assertEquals(2, track.discNumber());
        assertEquals(7, track.trackNumber());
        assertEquals(230_000L, track.durationMs());
        assertEquals("DE", track.country());
        assertEquals("GBBXM8610012", track.isrc());
        assertEquals(
                "4c41291c-43a7-396b-8397-43fbda26202d",
                track.relatedIds().get(MUSICBRAINZ_RELEASE_GROUP));
        assertEquals(
                "59aea3df-6921-4c4a-b13d-7d2f44823376", track.relatedIds().get(MUSICBRAINZ_TRACK));
        assertEquals(
                "9c6d95f9-5101-49d9-ae1c-cff73b9e3317",
                track.relatedIds().get(MUSICBRAINZ_RELEASE_ARTIST));
    }

    private void twoRecordings(String body) throws Exception {
        var tracks = saying(body).byIsrc("USGF19942501").stream().map(TrackHit::track).toList();
        assertEquals(
                List.of("Smells Like Teen Spirit", "Smells Like Teen Spirit (remastered 2021)"),
                each(tracks, Track::fullTitle));
        assertEquals(List.of(301_133L, 300_893L), each(tracks, Track::durationMs));
        assertEquals(List.of("USGF19942501", "USGF19942501"), each(tracks, Track::isrc));
        assertEquals(
                List.of(new PartialDate(1991, 9, 10), new PartialDate(2021, 11, 10)),
                each(tracks, Track::releaseDate));
    }

    private void genres(String body) throws Exception {
        var track = recording(body);
        assertEquals(
                List.of("grunge", "alternative rock", "rock", "pop", "punk rock"), track.genres());
        assertEquals(
                "e1c5d5fa-b1cb-388b-9027-055aa29a382b",
                track.relatedIds().get(MUSICBRAINZ_RELEASE),
                "the official single of the artist's own came first");
        assertEquals(new PartialDate(1991, 9, 10), track.releaseDate());
        assertEquals("US", track.country());
        assertEquals(301_133L, track.durationMs());
        assertNull(track.barcode());
        assertTrue(saying(body).track("5fb524f1-8cc8-4c04-a921-e34c0a911ea7").isPresent());
    }

    private void creditsOfOthers(String body) {
        var track = recording(body);
        assertEquals("Knowing Me, Knowing You", track.title());
        assertEquals(List.of("ABBA"), track.artists());
        assertEquals(242_640L, track.durationMs());
        assertEquals(List.of(), track.remixers(), "engineers and players are none");
        assertEquals(
                "d87e52c5-bb8d-4da8-b941-9f4928627dc8", track.relatedIds().get(MUSICBRAINZ_ARTIST));
    }

    private void joinphrases(String body) {
        var track = recording(body);
        assertEquals("1000 Nights", track.title());
        assertEquals(List.of("Ed Sheeran"), track.artists());
        assertEquals(List.of("Meek Mill", "A Boogie Wit da Hoodie"), track.featured());
        assertEquals(
                "b8a7c51f-362c-4dcb-a259-bc6e0095f0a6;31bcadcc-e1da-4cad-bec8-2f4f1d41b095;"
                        + "c1708d03-8a66-46eb-848e-fe0d233ffb39",
                track.relatedIds().get(MUSICBRAINZ_ARTIST));
        assertEquals(212_306L, track.durationMs());
    }

    private void workRelations(String body) {
        var track = recording(body);
        assertEquals("Thinking Out Loud", track.title());
        assertEquals("GBAHS1400099", track.isrc());
        assertEquals(281_000L, track.durationMs());
        assertEquals(new PartialDate(2014, 6, 20), track.releaseDate());
        assertEquals(List.of(), track.remixers());
        assertEquals(List.of(), track.genres(), "tags are no genres");
    }

    private void smallLabel(String body) {
        var track = recording(body);
        assertEquals("Plus Plus", track.title());
        assertNull(track.version(), "no disambiguation");
        assertEquals(List.of("Like a Tim"), track.artists());
        assertEquals("Red and Blue Boxing", track.release());
        assertEquals("666908000728", track.barcode());
        assertEquals("GB", track.country());
        assertEquals(new PartialDate(2000, 5, 15), track.releaseDate());
        assertEquals(4, track.trackNumber());
        assertEquals(1, track.discNumber());
        assertEquals(125_400L, track.durationMs());
        assertEquals(
                "78f18606-4c68-3891-ba58-f5154b4edef8", track.relatedIds().get(MUSICBRAINZ_TRACK));
    }

    private void labelsOnly(String body) throws Exception {
        var release = release(body);
        assertEquals("1984", release.title());
        assertEquals("Warner Bros. Records", release.label());
        assertEquals("9 23985-2", release.catalogueNumber());
        assertEquals("075992398527", release.barcode());
        assertEquals(new PartialDate(1984, 1, 9), release.releaseDate());
        assertEquals("US", release.country());
        assertEquals(List.of(), release.tracks());
    }

    private void fullTracks(String body) throws Exception {
        var release = release(body);
        assertEquals("+", release.title());
        assertEquals("Album", release.kind());
        assertEquals("CD", release.format());
        assertEquals("Asylum Records", release.label());
        assertNull(release.catalogueNumber(), "it is the barcode");
        assertEquals("5052498646524", release.barcode());
        assertNull(release.country(), "Europe is none");
        assertEquals(12, release.tracks().size());
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
                each(release.tracks(), Track::trackNumber));
        var first = release.tracks().getFirst();
        assertEquals("The A Team", first.title());
        assertEquals(261_000L, first.durationMs(), "the track's length, not the recording's");
        assertEquals("GBAHS1100095", first.isrc());
        assertEquals(
                "17eb8cd6-7bb0-4579-90af-dc38c1b3fc6a",
                first.id(Service.MUSICBRAINZ).orElseThrow());
        assertEquals(
                "a8bea33e-67af-424a-a734-898e2dc437ed", first.relatedIds().get(MUSICBRAINZ_LABEL));
        assertEquals("Give Me Love", release.tracks().getLast().title(), "as printed");
    }

    private void vinylSides(String body) throws Exception {
        var release = release(body);
        assertEquals("12\" Vinyl", release.format());
        assertEquals("SHVL 804", release.catalogueNumber());
        assertEquals("Harvest", release.label());
        assertEquals(10, release.tracks().size());
        var money = release.tracks().get(5);
        assertEquals("Money", money.title());
        assertEquals(6, money.trackNumber(), "B1 is the sixth");
        assertEquals("original studio stereo mix", money.version());
        assertEquals(List.of("Pink Floyd"), money.artists(), "the release's, for it has no own");
        assertEquals(List.of("genre1", "genre2"), money.genres());
        assertEquals(230_600L, release.tracks().get(2).durationMs());
    }

    private void fiveMedia(String body) throws Exception {
        var release = release(body);
        assertEquals("CD + DVD-Video + Blu-ray", release.format());
        assertEquals("EMI", release.label());
        assertEquals("50999 029435 2 7", release.catalogueNumber());
        assertEquals(List.of("Pink Floyd"), release.artists());
        assertEquals(List.of(), release.tracks());
    }

    private void djMix(String body) throws Exception {
        var release = release(body);
        assertEquals("Complete Me", release.title());
        assertEquals("0602527121956", release.barcode());
        assertEquals(new PartialDate(2009, 8, 3), release.releaseDate());
        assertEquals("GB", release.country());
    }

    private void missingFields(String body) throws Exception {
        var releases = saying(body).byBarcode("5033197156729");
        assertEquals(7, releases.size());
        assertEquals(
                List.of("2001-05-08", "", "", "2001-04-25", "2001", "", "2001-05-08"),
                releases.stream().map(r -> Objects.toString(r.releaseDate(), "")).toList());
        assertEquals(
                List.of("CA", "-", "-", "JP", "AU", "-", "US"),
                releases.stream().map(r -> Objects.toString(r.country(), "-")).toList());
        assertEquals("V2CI 97", releases.get(3).catalogueNumber());
        assertEquals("V2 Records Japan", releases.get(3).label());
        assertNull(releases.get(2).label());
        assertEquals("Enhanced CD", releases.get(6).format());
    }

    private void group(String body) throws Exception {
        var group = Json.FOREIGN.readValue(body, MusicBrainzReply.Group.class);
        assertEquals("05ce100c-eddf-4967-8d7e-33fc0883fe39", group.id());
        assertEquals("Album", group.primaryType());
        assertEquals(5, group.releases().size());
        var chosen = ReleaseChoice.of(group.releases(), null).orElseThrow();
        assertEquals(
                "496ac888-90e5-4c18-9978-e6c3b72e54a0",
                chosen.id(),
                "of three on the first day, a digital one");
        assertEquals("825646658640", ReleaseMapper.release(chosen).barcode());
    }

    private void label(String body) throws Exception {
        var label = Json.FOREIGN.readValue(body, MusicBrainzReply.Label.class);
        assertEquals("Speed Records", label.name());
        var releases =
                Objects.requireNonNull(
                                Json.FOREIGN
                                        .readValue(body, MusicBrainzReply.Releases.class)
                                        .releases())
                        .stream()
                        .map(ReleaseMapper::release)
                        .toList();
        assertEquals(6, releases.size());
        assertEquals("Niagara Falls", releases.getFirst().title());
        assertEquals(new PartialDate(1985, null, null), releases.getFirst().releaseDate());
        assertEquals("091341312228", releases.get(4).barcode());
        assertEquals("IN", releases.get(5).country());
    }

    private void artistSearch(String body) {
        // Artists are no tracks: a list of the wrong kind is no empty list.
        assertThrows(SourceException.Unreadable.class, () -> search(body));
        assertThrows(SourceException.Unreadable.class, () -> saying(body).byBarcode("1"));
    }

    private void artist(String body) {
        assertEquals(
                "Serge Gainsbourg",
                Json.FOREIGN.readValue(body, MusicBrainzReply.Artist.class).name());
        assertThrows(SourceException.Unreadable.class, () -> saying(body).track("x"));
    }

    private void notFound(String body) throws Exception {
        assertTrue(refusing(404, body).track("x").isEmpty());
        assertTrue(refusing(404, body).release("x").isEmpty());
        assertThrows(SourceException.class, () -> refusing(404, body).search(QUERY));
        assertThrows(SourceException.Unreadable.class, () -> search(body));
    }

    private void invalidInc(String body) {
        var failure =
                assertThrows(
                        SourceException.Unreadable.class, () -> refusing(400, body).track("x"));
        assertEquals(
                "MusicBrainz sent a reply we cannot read (answer 400: coffee is not a valid inc"
                        + " parameter for the artist resource).",
                failure.getMessage());
    }

    private void rateLimited(String body) {
        var failure =
                assertThrows(
                        SourceException.Throttled.class, () -> refusing(503, body).search(QUERY));
        assertEquals(30, failure.waitFor().toSeconds());
    }
}
