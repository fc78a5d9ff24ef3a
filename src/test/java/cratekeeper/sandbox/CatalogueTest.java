package cratekeeper.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.sandbox.ArchiveItem.Flaw;
import cratekeeper.sandbox.Catalogue.Artist;
import cratekeeper.sandbox.Catalogue.Credit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = Catalogue.load();

    @Test
    void thereIsEnoughToPlayWith() {
        assertTrue(
                catalogue.recordings().size() >= 60, catalogue.recordings().size() + " recordings");
        assertTrue(catalogue.artists().size() >= 12);
        assertTrue(catalogue.labels().size() >= 12);
        assertTrue(catalogue.releases().size() >= 12);
        long sounding =
                ArchiveItem.load(catalogue).stream()
                        .flatMap(i -> i.files().stream())
                        .map(f -> f.recording())
                        .distinct()
                        .count();
        assertTrue(sounding >= 12, sounding + " recordings with audio");
    }

    @Test
    void everyIdIsAnUuidAndStandsForOneThing() {
        List<String> ids =
                Stream.of(
                                catalogue.artists().stream().map(Artist::id),
                                catalogue.labels().stream().map(l -> l.id()),
                                catalogue.recordings().stream().map(r -> r.id()),
                                catalogue.releases().stream().map(r -> r.id()),
                                catalogue.releases().stream()
                                        .flatMap(r -> r.entries().stream())
                                        .map(e -> e.id()))
                        .flatMap(s -> s)
                        .toList();
        assertEquals(ids.size(), new HashSet<>(ids).size());
        ids.forEach(id -> assertTrue(CoverArtSite.UUID.matcher(id).matches(), id));
    }

    @Test
    void creditsKeepTheirJoinPhrases() {
        var credits = catalogue.at("VD1", "3").credits();
        assertEquals(List.of(", ", " & ", ""), credits.stream().map(Credit::joinPhrase).toList());
        assertEquals("Orrin Vale, Tallow & Ines Varga", catalogue.at("VD1", "3").artistText());
        assertEquals("Sable & Rue", catalogue.at("MER022", "1").artistText());
    }

    @Test
    void oneRecordingMayStandOnSeveralReleases() {
        var places = catalogue.appearances(catalogue.at("HBR014", "2"));
        assertEquals(
                List.of("Harbour Works 014", "Warehouse July"),
                places.stream().map(p -> p.release().title()).toList());
    }

    @Test
    void thingsAreMissingAsInRealLife() {
        assertTrue(catalogue.recordings().stream().anyMatch(r -> r.lengthMs() == null));
        assertTrue(catalogue.recordings().stream().anyMatch(r -> r.isrcs().isEmpty()));
        assertTrue(catalogue.releases().stream().anyMatch(r -> r.barcode() == null));
        assertTrue(catalogue.releases().stream().anyMatch(r -> r.imprints().isEmpty()));
        assertTrue(catalogue.releases().stream().anyMatch(r -> r.country() == null));
        assertTrue(
                catalogue.releases().stream()
                        .anyMatch(r -> r.date() != null && r.date().precision() == 1));
        assertTrue(
                catalogue.releases().stream()
                        .anyMatch(r -> r.date() != null && r.date().precision() == 2));
    }

    @Test
    void theArchiveHasEveryFlaw() {
        var flaws = EnumSet.noneOf(Flaw.class);
        for (ArchiveItem item : ArchiveItem.load(catalogue))
            item.files().forEach(f -> flaws.add(f.flaw()));
        assertEquals(EnumSet.allOf(Flaw.class), flaws);
    }
}
