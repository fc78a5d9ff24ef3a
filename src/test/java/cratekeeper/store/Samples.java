package cratekeeper.store;

import cratekeeper.music.AudioFile;
import cratekeeper.music.DownloadJob;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.ReviewItem;
import cratekeeper.music.ReviewReason;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Invented records for the tests of this room.
final class Samples {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Samples() {}

    /// A clock that moves only when told.
    static final class Clock implements InstantSource {
        private volatile Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    static Track nightFerry() {
        return track("Mara Lindqvist", "Night Ferry", "Extended Mix").build();
    }

    static Track.Builder track(String artist, String title, String version) {
        return Track.builder()
                .title(title)
                .version(version)
                .artist(artist)
                .label("Harbour Works")
                .catalogueNumber("HRB012")
                .releaseDate(new PartialDate(2023, 5, 4))
                .durationMs(408_000L)
                .bpm(126.0)
                .key(new MusicalKey(8, true));
    }

    static AudioFile file(String path) {
        return new AudioFile(
                Path.of(path).toAbsolutePath(),
                "flac",
                "flac",
                900,
                null,
                44_100,
                16,
                2,
                408_000L,
                null,
                null,
                AudioFile.Verdict.OK,
                List.of());
    }

    static LibraryTrack entry(String path, Track track) {
        return new LibraryTrack(0, track, file(path), 43_100_000, Service.ARCHIVE, NOON);
    }

    static DownloadJob job(String id, DownloadJob.State state) {
        return new DownloadJob(
                id,
                TrackQuery.words("night ferry"),
                nightFerry(),
                null,
                List.of(Service.ARCHIVE),
                null,
                state,
                List.of(),
                null,
                0,
                -1,
                "",
                null,
                "",
                0,
                0,
                NOON,
                NOON);
    }

    static ReviewItem review(String id, Instant at) {
        return new ReviewItem(
                id,
                TrackQuery.words("night ferry"),
                List.of(new ReviewItem.Reason(ReviewReason.LENGTH_DIFFERS, "17 s")),
                List.of(),
                List.of(),
                at);
    }
}
