package cratekeeper.ui.library;

import cratekeeper.music.AudioFile;
import cratekeeper.music.LibraryTrack;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.ui.FakeTracks;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What lies on the invented shelf.
public final class FakeShelfTracks {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private FakeShelfTracks() {}

    public static List<LibraryTrack> tracks() {
        return List.of(
                shelf(
                        1,
                        FakeTracks.full(
                                FakeTracks.track("Glass Harbour", null, "Oleander Choir"),
                                "Slow Tide",
                                "ST-31",
                                "1998",
                                null,
                                "11B",
                                350,
                                "SEXYZ9800031",
                                "Glass Harbour"),
                        "flac",
                        null,
                        AudioFile.Verdict.OK),
                shelf(
                        2,
                        FakeTracks.full(
                                FakeTracks.track("Ferrous", null, "Mara Lindqvist"),
                                "Harbour Works",
                                "HBR009",
                                "2023",
                                128.0,
                                "9B",
                                371,
                                "SEXYZ2300009",
                                "Ferrous EP"),
                        "flac",
                        null,
                        AudioFile.Verdict.OK),
                shelf(
                        3,
                        FakeTracks.full(
                                FakeTracks.track("Morrow", "Dub", "Kaito Rei"),
                                "Depot",
                                null,
                                "2022",
                                133.0,
                                "2A",
                                402,
                                null,
                                "Morrow"),
                        "mp3",
                        192,
                        AudioFile.Verdict.SUSPECT),
                shelf(
                        4,
                        FakeTracks.full(
                                FakeTracks.track("Slow Signal", null, "Anselm Okoro"),
                                "Meridian",
                                "MER012",
                                "2024",
                                124.0,
                                "7A",
                                390,
                                "SEXYZ2400012",
                                "Slow Signal"),
                        "flac",
                        null,
                        AudioFile.Verdict.OK),
                shelf(
                        5,
                        FakeTracks.full(
                                FakeTracks.track("Undertow", null, "Sable & Rue"),
                                "Meridian",
                                "MER007",
                                "2021",
                                119.0,
                                "10A",
                                341,
                                null,
                                "Undertow"),
                        "mp3",
                        320,
                        AudioFile.Verdict.OK));
    }

    private static LibraryTrack shelf(
            long id, Track track, String codec, Integer rate, AudioFile.Verdict verdict) {
        var evidence =
                verdict == AudioFile.Verdict.OK
                        ? List.<String>of()
                        : List.of("nothing above 16.0 kHz: typical of MP3 at 128–192 kbps");
        var file =
                new AudioFile(
                        Path.of("/music/" + track.title() + "." + codec),
                        codec,
                        codec,
                        rate,
                        false,
                        44_100,
                        rate == null ? 16 : null,
                        2,
                        track.durationMs(),
                        null,
                        null,
                        verdict,
                        evidence);
        return new LibraryTrack(id, track, file, 41_000_000, Service.ARCHIVE, NOON);
    }
}
