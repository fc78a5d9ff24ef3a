package cratekeeper.ui;

import cratekeeper.agent.FoundTrack;
import cratekeeper.agent.RankedOffer;
import cratekeeper.music.Field;
import cratekeeper.music.FieldValue;
import cratekeeper.music.MusicalKey;
import cratekeeper.music.Offer;
import cratekeeper.music.Offers;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import cratekeeper.music.TrackMetadata;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Invented recordings, what services say of them, and files of them.
public final class FakeTracks {
    private FakeTracks() {}

    public static List<FoundTrack> catalogue() {
        var ferry =
                full(
                        track("Night Ferry", "Extended Mix", "Mara Lindqvist"),
                        "Harbour Works",
                        "HBR014",
                        "2024-05-17",
                        126.0,
                        "8A",
                        408,
                        "SEXYZ2400014",
                        "Harbour Works 014");
        return List.of(
                found(
                        "1",
                        ferry,
                        .98,
                        files(),
                        Service.SOULSEEK,
                        Service.DEEZER,
                        Service.BEATPORT,
                        Service.DISCOGS,
                        Service.MUSICBRAINZ),
                found(
                        "2",
                        full(
                                track(
                                        "Night Ferry",
                                        "Kaito Rei Remix",
                                        "Mara Lindqvist",
                                        "Kaito Rei"),
                                "Harbour Works",
                                "HBR014R",
                                "2024-08-02",
                                132.0,
                                "4A",
                                422,
                                null,
                                "Harbour Works 014 Remixes"),
                        .91,
                        List.of(ranked("MP3", 320, 16_900_000L, 422, true)),
                        Service.SOULSEEK,
                        Service.BEATPORT),
                found(
                        "3",
                        full(
                                track("Night Ferry", "Original Mix", "Mara Lindqvist"),
                                "Harbour Works",
                                "HBR014",
                                "2024-05-17",
                                126.0,
                                "8A",
                                245,
                                null,
                                "Harbour Works 014"),
                        .88,
                        List.of(ranked("MP3", 320, 9_800_000L, 245, true)),
                        Service.DEEZER,
                        Service.SPOTIFY,
                        Service.BEATPORT,
                        Service.MUSICBRAINZ),
                found(
                        "4",
                        full(
                                track("Night Ferry", "Live at Pier 9", "Mara Lindqvist"),
                                null,
                                null,
                                "2025",
                                null,
                                "8A",
                                511,
                                null,
                                null),
                        .71,
                        List.of(ranked("OGG", 192, 12_000_000L, 511, false)),
                        Service.SOULSEEK,
                        Service.YOUTUBE),
                found(
                        "5",
                        full(
                                track("The Night Ferry", null, "Oleander Choir"),
                                "Slow Tide",
                                "ST-22",
                                "1998",
                                null,
                                "11B",
                                224,
                                null,
                                "Slow Tide"),
                        .64,
                        List.of(ranked("FLAC", null, 24_000_000L, 224, true)),
                        Service.DISCOGS,
                        Service.MUSICBRAINZ,
                        Service.SOULSEEK),
                found(
                        "6",
                        full(
                                track("Ночной паром", null, "Северный Док"),
                                "Депо",
                                "DEP07",
                                "2011",
                                118.0,
                                "5A",
                                320,
                                null,
                                "Паром"),
                        .52,
                        List.of(),
                        Service.SOULSEEK,
                        Service.DISCOGS));
    }

    public static FoundTrack found(
            String id, Track track, double score, List<RankedOffer> offers, Service... services) {
        var hits = new ArrayList<TrackHit>();
        for (Service service : services) hits.add(new TrackHit(service, track));
        return new FoundTrack(id, metadata(track, score, List.of(services)), score, hits, offers);
    }

    public static TrackMetadata metadata(Track track, double confidence, List<Service> services) {
        Map<Field, FieldValue> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            field.of(track)
                    .ifPresent(value -> {
                        var others = others(field, services);
                        // The longest name that a source has, with many who say otherwise.
                        var sources =
                                field == Field.GENRES
                                        ? List.of(Service.ARCHIVE)
                                        : services.subList(0, Math.min(3, services.size()))
                                                .reversed();
                        fields.put(field, new FieldValue(value, confidence, sources, others));
                    });
        }
        return new TrackMetadata(fields, Map.of(), Map.of(), "", confidence, List.of());
    }

    private static List<FieldValue.Other> others(Field field, List<Service> services) {
        if (field == Field.RELEASE_DATE && services.size() > 3)
            return List.of(
                    new FieldValue.Other(new PartialDate(2024, 5, 20), List.of(Service.DEEZER)));
        if (field == Field.GENRES)
            return Stream.of(Service.DEEZER, Service.SPOTIFY, Service.YOUTUBE)
                    .map(one -> new FieldValue.Other(List.of("House"), List.of(one)))
                    .toList();
        return List.of();
    }

    public static Track track(String title, String version, String... artists) {
        return Track.builder().title(title).version(version).artists(List.of(artists)).build();
    }

    public static Track full(
            Track track,
            String label,
            String number,
            String date,
            Double bpm,
            String key,
            long seconds,
            String isrc,
            String release) {
        return track.toBuilder()
                .label(label)
                .catalogueNumber(number)
                .releaseDate(PartialDate.parse(date).orElse(null))
                .bpm(bpm)
                .key(key == null ? null : MusicalKey.parse(key).orElse(null))
                .durationMs(seconds == 0 ? null : (Long) (seconds * 1000))
                .isrc(isrc)
                .release(release)
                .genres(isrc == null ? List.of() : List.of("Deep House"))
                .build();
    }

    public static List<RankedOffer> files() {
        return List.of(
                new RankedOffer(
                        Offers.from(
                                "harbourmaster",
                                offer("FLAC", null, 43_100_000L, 408, true, null, 4_200_000L)),
                        .97,
                        true,
                        List.of()),
                new RankedOffer(
                        Offers.from(
                                "lantern_queue_of_the_old_pier",
                                offer("FLAC", null, 43_300_000L, 408, null, 12, 90_000L)),
                        .9,
                        true,
                        List.of()),
                new RankedOffer(
                        offer("MP3", 320, 15_600_000L, 408, true, null, null), .8, true, List.of()),
                new RankedOffer(
                        offer("MP3", 320, 9_400_000L, 245, true, null, null),
                        .3,
                        false,
                        List.of("163 s shorter")));
    }

    private static RankedOffer ranked(
            String format, Integer rate, long bytes, long seconds, boolean fine) {
        return new RankedOffer(
                offer(format, rate, bytes, seconds),
                .8,
                fine,
                fine ? List.of() : List.of("below your minimum"));
    }

    public static Offer offer(String format, Integer rate, long bytes, long seconds) {
        return offer(format, rate, bytes, seconds, true, null, null);
    }

    private static Offer offer(
            String format,
            Integer rate,
            long bytes,
            long seconds,
            Boolean free,
            Integer queued,
            Long speed) {
        boolean lossless = format.equals("FLAC");
        return new Offer(
                Service.SOULSEEK,
                format + bytes,
                format,
                rate,
                false,
                lossless ? 44_100 : null,
                lossless ? 16 : null,
                seconds * 1000,
                bytes,
                null,
                free,
                queued,
                speed,
                "01 Night Ferry." + format.toLowerCase(java.util.Locale.ROOT),
                Track.UNKNOWN,
                Map.of(),
                null);
    }
}
