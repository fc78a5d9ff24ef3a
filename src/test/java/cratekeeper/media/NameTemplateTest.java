package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.Preferences;
import cratekeeper.music.Track;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTemplateTest {
    private static final NameTemplate USUAL = NameTemplate.of(Preferences.DEFAULT.nameTemplate());
    private static final Track FERRY =
            Track.builder()
                    .artists(List.of("Mara Lindqvist", "Kaito Rei"))
                    .release("Harbour Lights")
                    .trackNumber(3)
                    .title("Night Ferry")
                    .version("Extended Mix")
                    .label("Lantern Audio")
                    .catalogueNumber("LAN 012")
                    .releaseDate(new PartialDate(2021, 3, null))
                    .bpm(123.6)
                    .key(MusicalKey.parse("Am").orElseThrow())
                    .genres(List.of("Deep House", "Dub"))
                    .build();

    @Test
    void theUsualTemplateFilesByArtistAndRelease() {
        assertEquals(
                "Mara Lindqvist, Kaito Rei/Harbour Lights/03 Night Ferry (Extended Mix).flac",
                text(USUAL, FERRY));
    }

    @ParameterizedTest
    @CsvSource({
        "'{artists}/{release}/{trackNumber2} {title} ({version})', A/T.mp3",
        "'{artists} - {title}', A - T.mp3",
        "'{label} - {title}', T.mp3",
        "'{artists} - {label} - {title}', A - T.mp3",
        "'{title} - {label}', T.mp3",
        "'CD{discNumber} {title}', T.mp3",
        "'{bpm} BPM {title}', T.mp3",
        "'{title} {bpm}BPM', T.mp3",
        "'{title} [{label} {catalogueNumber}]', T.mp3",
        "'{title} ({version}) [{label}]', T.mp3",
        "'Singles/{release}/{title}', Singles/T.mp3",
        "'{release}', Unknown.mp3",
        "'{title} (live)', T (live).mp3",
        "'{title} AUX', T AUX.mp3"
    })
    void whatIsUnknownVanishesWithItsBracketsAndSeparators(String template, String path) {
        var track = Track.builder().artist("A").title("T").build();
        assertEquals(path, NameTemplate.of(template).path(track, "mp3").toString());
    }

    @Test
    void everyWordHasItsValue() {
        var all =
                NameTemplate.of(
                        "{year} {label} {catalogueNumber} {bpm} {key} {genre} {trackNumber} {artist}");
        assertEquals(
                "2021 Lantern Audio LAN 012 124 1m Deep House 3 Mara Lindqvist.flac",
                all.path(FERRY, "flac", MusicalKey.Notation.OPEN_KEY).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "'{tittle}', '{tittle}, which is not known'",
        "'{title', not closed",
        "'title}', without a {",
        "' / ', is empty"
    })
    void aWrongTemplateSaysWhatIsWrong(String template, String says) {
        var failure = assertThrows(IllegalArgumentException.class, () -> NameTemplate.of(template));
        assertTrue(failure.getMessage().contains(says), failure.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "AC/DC, AC-DC",
        "C:\\Windows, C--Windows",
        "'What? \"Quoted\" <b>*|', 'What ''Quoted'' (b)_-'",
        "'..', ''",
        "'...Baby. ', 'Baby'",
        "'  a \t\n b  ', 'a b'",
        "CON, CON_",
        "nul.txt, nul_.txt",
        "Com1, Com1_",
        "COM¹, COM¹_",
        "Contour, Contour",
        "'3pm\u202egpj', 3pmgpj",
        "'a\u0000b\u0007', ab",
        "'Cafe\u0301', Café",
        "'👩\u200d🎤', '👩\u200d🎤'"
    })
    void foreignTextBecomesASafeName(String text, String name) {
        assertEquals(name, SafeName.of(text));
    }

    @Test
    void aLongNameIsCutBetweenCharactersAndKeepsItsEnding() {
        String flags = "🇩🇪".repeat(100);
        String name = SafeName.withExtension(flags, "flac");
        assertTrue(name.endsWith("🇩🇪.flac"), name);
        assertEquals(0, name.replace(".flac", "").replace("🇩🇪", "").length());
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 255);
        String accents = "a" + "\u0323".repeat(400);
        assertTrue(SafeName.of(accents).getBytes(StandardCharsets.UTF_8).length <= 255);
    }

    @Test
    void noTextLeadsOutOfTheMusicFolder() {
        Path root = Path.of("/music/crate");
        var random = new Random(42);
        for (int i = 0; i < 1_000; i++) {
            var track =
                    Track.builder()
                            .artist(foreign(random))
                            .release(foreign(random))
                            .title(foreign(random))
                            .version(foreign(random))
                            .trackNumber(random.nextInt(200))
                            .build();
            Path path = USUAL.path(track, "flac");
            assertFalse(path.isAbsolute());
            assertTrue(root.resolve(path).normalize().startsWith(root), path::toString);
            assertEquals(path, path.normalize());
            assertTrue(path.getNameCount() <= 3);
            for (Path segment : path) assertPlain(segment.toString());
        }
    }

    private static void assertPlain(String name) {
        assertFalse(name.isBlank());
        assertTrue(name.getBytes(StandardCharsets.UTF_8).length <= 255, name);
        assertFalse(name.matches("(?s).*[\\x00-\\x1f\\x7f/\\\\:*?\"<>|\u202e].*"), name);
        assertFalse(name.matches("(?s)[ .].*|.*[ .]"), name);
        assertFalse(name.matches("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9]) *(\\..*)?"), name);
    }

    private static final List<String> NASTY =
            List.of(
                    "..",
                    "/",
                    "\\",
                    ".",
                    " ",
                    "CON",
                    "nul",
                    "COM1",
                    ".txt",
                    "\0",
                    "\u202e",
                    "\ud800",
                    "é",
                    "e\u0301",
                    "😀",
                    "👨‍👩‍👧",
                    "ليلى",
                    "\ufeff",
                    "~",
                    "$HOME",
                    ":",
                    "con.",
                    "a",
                    "\u2028",
                    "\u0323");

    private static String foreign(Random random) {
        var text = new StringBuilder();
        int parts = random.nextInt(8) == 0 ? 300 : random.nextInt(6);
        for (int i = 0; i < parts; i++) {
            if (random.nextInt(4) == 0) text.appendCodePoint(random.nextInt(0x110000));
            else text.append(NASTY.get(random.nextInt(NASTY.size())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Song.mp3", "Song", ".hidden", "a.b.c.flac"})
    void aTakenNameGetsANumber(String name, @TempDir Path folder) throws Exception {
        Path first = FreeName.reserve(folder.resolve("new").resolve(name));
        Files.writeString(first, "mine");
        Path second = FreeName.reserve(folder.resolve("new").resolve(name));
        assertTrue(second.getFileName().toString().contains(" (2)"), second.toString());
        assertEquals("mine", Files.readString(first));
    }

    @Test
    void manyAtOnceGetManyNames(@TempDir Path folder) throws Exception {
        Set<Path> names = ConcurrentHashMap.newKeySet();
        Path wanted = folder.resolve("x".repeat(251) + ".mp3");
        var asked =
                Collections.<Callable<Boolean>>nCopies(
                        50, () -> names.add(FreeName.reserve(wanted)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(asked)) assertTrue(answer.get());
        }
        assertEquals(50, names.size());
    }

    @Test
    void movingNeverOverwrites(@TempDir Path folder) throws Exception {
        Path wanted = Files.writeString(folder.resolve("Song.mp3"), "old");
        Path fresh = Files.writeString(folder.resolve("part"), "new");
        Path moved = FreeName.move(fresh, wanted);
        assertEquals("Song (2).mp3", moved.getFileName().toString());
        assertEquals("new", Files.readString(moved));
        assertEquals("old", Files.readString(wanted));
        assertFalse(Files.exists(fresh));
        assertThrows(java.io.IOException.class, () -> FreeName.move(fresh, wanted));
        assertFalse(Files.exists(folder.resolve("Song (3).mp3")), "no empty file stays behind");
    }

    private static String text(NameTemplate template, Track track) {
        return template.path(track, "flac").toString();
    }
}
