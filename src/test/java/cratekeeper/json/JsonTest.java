package cratekeeper.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.music.Attempt;
import cratekeeper.music.AudioFile;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Offer;
import cratekeeper.music.PartialDate;
import cratekeeper.music.RelatedId;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackMetadata;
import cratekeeper.music.TrackQuery;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final Track TRACK =
            Track.builder()
                    .title("Night Ferry")
                    .version("Extended Mix")
                    .artist("Mara Lindqvist")
                    .releaseDate(new PartialDate(2024, 5, null))
                    .durationMs(408_000L)
                    .bpm(126.0)
                    .key(new MusicalKey(8, true))
                    .id(Service.MUSICBRAINZ, "m1")
                    .relatedId(RelatedId.MUSICBRAINZ_RELEASE, "r1")
                    .build();
    private static final Offer OFFER =
            new Offer(
                    Service.ARCHIVE,
                    "item/file.flac",
                    "FLAC",
                    null,
                    null,
                    44_100,
                    16,
                    408_000L,
                    43_100_000L,
                    null,
                    null,
                    null,
                    null,
                    "file.flac",
                    TRACK,
                    Map.of("md5", "00"),
                    null);

    @Test
    void aTrackSpeaksTheContractsWordsAndLeavesOutWhatIsUnknown() {
        assertEquals(
                """
                {"title":"Night Ferry","version":"Extended Mix","artists":["Mara Lindqvist"],"releaseDate":"2024-05",\
                "durationMs":408000,"bpm":126.0,"key":"8A","ids":{"musicbrainz":"m1"},\
                "relatedIds":{"musicbrainz.release":"r1"}}\
                """,
                Json.OURS.writeValueAsString(TRACK));
    }

    @Test
    void everythingTheStoreKeepsComesBackEqual() {
        var metadata =
                new TrackMetadata(
                        Map.of(
                                Field.KEY,
                                new FieldValue(
                                        new MusicalKey(8, true),
                                        0.9,
                                        List.of(Service.BEATPORT),
                                        List.of(
                                                new FieldValue.Other(
                                                        new MusicalKey(9, true),
                                                        List.of(Service.DEEZER)))),
                                Field.ARTISTS,
                                new FieldValue(
                                        List.of("A", "B"),
                                        1,
                                        List.of(Service.MUSICBRAINZ),
                                        List.of())),
                        Map.of(Service.MUSICBRAINZ, "m1"),
                        Map.of(),
                        "",
                        0.95,
                        List.of("why"));
        var attempt = new Attempt(Service.ARCHIVE, Attempt.Outcome.BROKEN, "too short", OFFER);
        var job =
                new DownloadJob(
                        "j1",
                        TrackQuery.of(TRACK),
                        TRACK,
                        OFFER,
                        List.of(Service.ARCHIVE),
                        null,
                        DownloadJob.State.REVIEW,
                        List.of(attempt),
                        OFFER,
                        1,
                        2,
                        "",
                        null,
                        "",
                        0,
                        0,
                        Instant.EPOCH,
                        Instant.EPOCH.plusSeconds(1));
        var review =
                new ReviewItem(
                        "j1",
                        TrackQuery.words("night ferry"),
                        List.of(new ReviewItem.Reason(ReviewReason.LENGTH_DIFFERS, "17 s")),
                        List.of(metadata),
                        List.of(attempt),
                        Instant.EPOCH);
        var file =
                new AudioFile(
                        Path.of("a/b.flac"),
                        "flac",
                        "flac",
                        900,
                        null,
                        44_100,
                        16,
                        2,
                        1L,
                        null,
                        null,
                        AudioFile.Verdict.OK,
                        List.of());
        for (Object value : List.of(TRACK, metadata, job, review, file)) {
            assertEquals(
                    value,
                    Json.OURS.readValue(Json.OURS.writeValueAsString(value), value.getClass()));
        }
    }
}
