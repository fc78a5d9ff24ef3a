package cratekeeper.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.music.Field;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FieldMergerTest {
    private final FieldMerger merger = new FieldMerger(Preferences.DEFAULT);

    @Test
    void theTrustedServiceGivesTheValueAndTheOthersAreKept() {
        var label =
                merger.merge(
                                List.of(
                                        hit(Service.MUSICBRAINZ, t -> t.label("Harbour")),
                                        hit(
                                                Service.DISCOGS,
                                                t -> t.label("Harbour Works Records"))))
                        .fields()
                        .get(Field.LABEL);
        assertEquals("Harbour Works Records", label.value());
        assertEquals(List.of(Service.DISCOGS), label.services());
        assertEquals("Harbour", label.others().getFirst().value());
    }

    @Test
    void twoWhoAgreeAgainstTheTrustedOneMakeAConflict() {
        var merged =
                merger.merge(
                        List.of(
                                hit(Service.DISCOGS, t -> t.catalogueNumber("HBR014")),
                                hit(Service.MUSICBRAINZ, t -> t.catalogueNumber("HBR 015")),
                                hit(Service.BEATPORT, t -> t.catalogueNumber("hbr-015"))));
        assertEquals(List.of(Field.CATALOGUE_NUMBER), merged.conflicts());
        assertEquals(null, merged.fields().get(Field.CATALOGUE_NUMBER));
    }

    @Test
    void aMorePreciseDateOfTheSameDayIsTaken() {
        var merged =
                merger.merge(
                        List.of(
                                hit(
                                        Service.MUSICBRAINZ,
                                        t -> t.releaseDate(new PartialDate(2024, null, null))),
                                hit(
                                        Service.ARCHIVE,
                                        t -> t.releaseDate(new PartialDate(2024, 5, 17)))));
        assertEquals(new PartialDate(2024, 5, 17), merged.fields().get(Field.RELEASE_DATE).value());
        assertEquals(
                List.of(Service.MUSICBRAINZ, Service.ARCHIVE),
                merged.fields().get(Field.RELEASE_DATE).services());
    }

    @Test
    void agreementRaisesConfidenceAndDisagreementLowersIt() {
        double one =
                merger.merge(List.of(hit(Service.DEEZER, t -> t.isrc("SEXYZ2400014"))))
                        .fields()
                        .get(Field.ISRC)
                        .confidence();
        double two =
                merger.merge(
                                List.of(
                                        hit(Service.DEEZER, t -> t.isrc("SEXYZ2400014")),
                                        hit(Service.SPOTIFY, t -> t.isrc("SE-XYZ-24-00014"))))
                        .fields()
                        .get(Field.ISRC)
                        .confidence();
        double disputed =
                merger.merge(
                                List.of(
                                        hit(Service.DEEZER, t -> t.isrc("SEXYZ2400014")),
                                        hit(Service.MUSICBRAINZ, t -> t.isrc("SEXYZ2400099"))))
                        .fields()
                        .get(Field.ISRC)
                        .confidence();
        assertEquals(List.of(0.6, 0.8, 0.9), List.of(disputed, one, two));
    }

    private static TrackHit hit(Service service, UnaryOperator<Track.Builder> parts) {
        return new TrackHit(service, parts.apply(Track.builder()).build());
    }
}
