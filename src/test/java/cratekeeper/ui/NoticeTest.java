package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.integration.SourceException;
import cratekeeper.music.Service;
import cratekeeper.ui.Notice.Remedy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private static final List<SourceException> USUAL =
            List.of(
                    new SourceException.Unreachable(Service.DISCOGS, "no route", null),
                    new SourceException.Throttled(Service.DISCOGS, Duration.ofSeconds(12), null),
                    new SourceException.SignInNeeded(Service.DISCOGS, null),
                    new SourceException.Blocked(Service.DISCOGS, "too many names", null),
                    new SourceException.Unreadable(Service.DISCOGS, "no list", null),
                    new SourceException.NotOffered(Service.DISCOGS, "only sold"),
                    new SourceException.Damaged(Service.DISCOGS, "too short"));

    @AfterEach
    void english() {
        Language.use(Language.ENGLISH);
    }

    @Test
    void inEnglishTheWindowSaysWhatTheCommandLineSays() {
        for (SourceException one : USUAL) assertEquals(one.sentence(), Notice.of(one).sentence());
    }

    @Test
    void anotherLanguageKeepsWhatTheServiceTold() {
        Language.use(Language.GERMAN);
        assertEquals(
                "Discogs ist nicht erreichbar (no route).", Notice.of(USUAL.getFirst()).sentence());
        assertEquals(
                new Notice("Discogs bittet um 12 s Geduld.", Remedy.TRY_AGAIN),
                Notice.of(USUAL.get(1)));
        assertEquals(
                new Notice("Discogs verlangt eine Anmeldung.", Remedy.SIGN_IN),
                Notice.of(USUAL.get(2)));
    }

    @Test
    void aSentenceOfItsOwnIsToldInsteadOfTheUsualOne() {
        Language.use(Language.GERMAN);
        var own =
                SourceException.Unreachable.saying(
                        Service.SOULSEEK, "pierlistener went offline.", null);
        assertEquals("pierlistener ist nicht mehr verbunden.", Notice.of(own).sentence());
    }

    @Test
    void whatIsNoServicesFaultIsNotHidden() {
        assertEquals("the disk is full", Notice.of(new IOException("the disk is full")).sentence());
        assertEquals("That did not work (IOException).", Notice.of(new IOException()).sentence());
    }
}
