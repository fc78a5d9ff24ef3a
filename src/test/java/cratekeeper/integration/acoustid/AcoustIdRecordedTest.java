package cratekeeper.integration.acoustid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.FakeServiceHttp;
import cratekeeper.integration.Heard;
import cratekeeper.integration.RecordedReplies;
import cratekeeper.integration.SourceException;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every recorded reply becomes what it says, or the right failure.
class AcoustIdRecordedTest {
    private static final URI BASE = URI.create("http://127.0.0.1:1");

    private static List<Heard> heard(String body) throws Exception {
        return asked(FakeServiceHttp.saying(Service.ACOUSTID, body));
    }

    private static List<Heard> asked(FakeServiceHttp http) throws Exception {
        return new AcoustId(BASE, http, AcoustIdLookupTest.KEYS)
                .byFingerprint("AQADtEmWJNTCRER", Duration.ofSeconds(286));
    }

    private static Track byId(List<Heard> heard, String recording) {
        return heard.stream()
                .map(one -> one.hit().track())
                .filter(track -> recording.equals(track.ids().get(Service.MUSICBRAINZ)))
                .findFirst()
                .orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> everyReplyIsRead() {
        return new RecordedReplies("acoustid")
                .file("lookup-two-results.json", this::twoResults)
                .file("lookup-one-recording.json", this::oneRecording)
                .file("lookup-recordings-without-metadata.json", this::bareIds)
                .file("lookup-ambiguous-many-recordings.json", this::manyRecordings)
                .file("lookup-three-results-score-gap.json", this::scoreGap)
                .file("lookup-remix-compilations.json", this::compilations)
                .file("lookup-no-match.json", this::noMatch)
                .file("batch-lookup-recordingids.json", this::batch)
                .file("error-400-missing-duration.json", this::missing)
                .file("error-400-missing-duration-batch.json", this::missing)
                .file("error-429-rate-limit.json", this::tooOften)
                .file("fpcalc-output.txt", this::noReply)
                .tests();
    }

    private void twoResults(String body) throws Exception {
        var heard = heard(body);
        assertEquals(14, heard.size(), "18, four of them in both");
        assertEquals(0.92972, heard.getFirst().likeness());
        assertEquals(0.91904, heard.getLast().likeness());
        assertNull(heard.getLast().hit().track().title(), "only an id");
        var single = byId(heard, "d74ce039-fb99-44fb-aa54-43bf707acf46");
        assertEquals("Skyfall", single.title());
        assertEquals(List.of("Adele"), single.artists());
        assertEquals("Skyfall", single.release(), "the single, not the collections");
        assertEquals(286_000L, single.durationMs());
        assertEquals(
                "94664ed5-1dc0-4c34-8679-a9b01f671800", single.id(Service.ACOUSTID).orElseThrow());
        assertEquals(
                "cc2c9c3c-b7bc-4b8b-84d8-4fbd8779e493",
                single.relatedIds().get(RelatedId.MUSICBRAINZ_ARTIST));
        assertEquals(
                "https://acoustid.org/track/94664ed5-1dc0-4c34-8679-a9b01f671800", single.url());
        var remix = byId(heard, "18f547ea-d090-4e55-afe5-99c8999174cf");
        assertEquals("Shahaf Moran Extended Remix", remix.version());
        assertEquals(List.of("Shahaf Moran"), remix.remixers());
        assertNull(remix.durationMs());
    }

    private void oneRecording(String body) throws Exception {
        var heard = heard(body);
        assertEquals(2, heard.size());
        var track = heard.getFirst().hit().track();
        assertEquals("Harder, Better, Faster, Stronger", track.title());
        assertEquals("Jess and Crabbe Regulator mix", track.version());
        assertEquals("Harder, Better, Faster, Stronger", track.release());
        assertEquals(361_000L, track.durationMs());
        assertEquals(
                "369a32e9-0cf5-4776-abdb-073bf5f8c341",
                heard.getLast().hit().track().id(Service.MUSICBRAINZ).orElseThrow());
    }

    private void bareIds(String body) throws Exception {
        var heard = heard(body);
        assertEquals(2, heard.size());
        assertEquals("Pretty Hurts", heard.get(0).hit().track().title(), "what has a name first");
        assertEquals("BEYONCÉ", heard.get(0).hit().track().release());
        assertNull(heard.get(1).hit().track().title());
    }

    private void manyRecordings(String body) throws Exception {
        var heard = heard(body);
        assertEquals(14, heard.size());
        assertTrue(heard.stream().allMatch(one -> one.likeness() == 0.973826));
        assertEquals(5, heard.stream().filter(h -> h.hit().track().title() == null).count());
        var bounce = byId(heard, "145c1cd9-00b8-4a43-9853-b51b987e15b1");
        assertEquals(List.of("Calvin Harris"), bounce.artists());
        assertEquals(List.of("Kelis"), bounce.featured());
        assertEquals(225_000L, bounce.durationMs());
        assertEquals("Bounce", byId(heard, "4ede2c2c-65ed-4d0d-a9bf-eb090702be72").release());
        assertEquals(
                "Big Balls",
                heard.getFirst().hit().track().title(),
                "linked wrongly: only the tags at hand can tell");
    }

    private void scoreGap(String body) throws Exception {
        var heard = heard(body);
        assertEquals(4, heard.size(), "the others are in the first already");
        assertTrue(heard.stream().allMatch(one -> one.likeness() == 0.940104));
        assertEquals(
                "Michael Diamond remix",
                byId(heard, "49f2e1a2-d1a1-483c-ab85-db7c51fb0170").version());
    }

    private void compilations(String body) throws Exception {
        var heard = heard(body);
        assertEquals(9, heard.size());
        var first = heard.getFirst().hit().track();
        assertEquals("The Orb’s Adventures Beyond the Ultraworld", first.release());
        assertEquals(267_000L, first.durationMs());
        assertEquals("ambient Mk 1", bracket(byId(heard, "ca50e2d6-ed7e-46da-b381-2ac0ca5ead1d")));
    }

    private static String bracket(Track track) {
        String whole = track.fullTitle();
        return whole.substring(whole.indexOf('(') + 1, whole.length() - 1);
    }

    private void noMatch(String body) throws Exception {
        assertEquals(List.of(), heard(body));
    }

    private void batch(String body) {
        // We ask for one at a time: an answer to another question is none.
        assertThrows(SourceException.Unreadable.class, () -> heard(body));
    }

    private void missing(String body) {
        var refusal = AcoustId.MANNERS.refusal(400, body, Instant.EPOCH).orElseThrow();
        assertEquals(400, refusal.status());
        var failure =
                assertThrows(
                        SourceException.Unreadable.class,
                        () -> asked(FakeServiceHttp.refusing(Service.ACOUSTID, 400, body)));
        assertTrue(failure.sentence().contains("missing required parameter"), failure.sentence());
        assertThrows(SourceException.Unreadable.class, () -> heard(body));
    }

    private void tooOften(String body) {
        var refusal = AcoustId.MANNERS.refusal(429, body, Instant.EPOCH).orElseThrow();
        assertTrue(refusal.throttled());
        assertThrows(SourceException.Throttled.class, () -> asked(refusing(body)));
    }

    private static FakeServiceHttp refusing(String body) {
        return new FakeServiceHttp(
                Service.ACOUSTID,
                _ -> {
                    throw AcoustId.MANNERS.refusal(429, body, Instant.EPOCH).orElseThrow();
                });
    }

    private void noReply(String body) {
        // What a program printed; it has a reader of its own.
        assertThrows(SourceException.Unreadable.class, () -> heard(body));
    }
}
