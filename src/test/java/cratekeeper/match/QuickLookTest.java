package cratekeeper.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.Fixtures;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickLookTest {
    private static final RecordingMatcher MATCHER = new RecordingMatcher(3_000, 10_000);
    private static final String[] AROUND = {
        " (Official Video)",
        " [FREE DL]",
        " - Extended Mix",
        " feat. Ruo Han",
        " (1)",
        " 320",
        " Pt. 2"
    };
    private static final String[] BEFORE = {
        "01 - ", "A1. ", "8A - 126 - ", "Music\\Foo\\", "PREMIERE: ", "[ABC012] ", "The "
    };

    @ParameterizedTest
    @CsvSource({
        "Night Ferry, Mara Lindqvist - NightFerry.mp3",
        "Night Ferry, mara_lindqvist-nite_ferry-web-2020-abc.mp3",
        "Night Ferry, Mara Lindqvist - Night Frery",
        "Undertone, Cassia Verne - (Un)dertone",
        "Undertone, Cassia Verne - Undertnoe.flac",
        "Grey Harbour, Una Petrel - Gray Harbor.mp3",
        "Stayin' Home, Una Petrel - Staying Home.mp3",
        "Two Rivers, Una Petrel - 2 Rivers.mp3",
        "Parallel Pt. II, Hadrien Moss - Parallel Part Two",
        "Night Bus No. 4, Wren - Night Bus #4",
        "Made for You, Una Petrel - Made 4 U",
        "Salt & Silver, Dario Quill - Salt And Silver",
        "Ночной паром, Severnyy Dok - Nochnoy Parom",
        "Für Später, Nils - Fuer Spaeter"
    })
    void noSpellingOfATitleIsOverlooked(String title, String name) {
        assertTrue(look(title).mayBeIn(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Night Ferry, Mara Lindqvist - Low Sun (Extended Mix).mp3",
        "Undertone, Cassia Verne - Overtone.mp3",
        "Night Ferry, Night Ferry EP\\Mara Lindqvist - Low Sun.mp3",
        "Paper Lantern, Nils Haverkorn - Glass Delta.flac"
    })
    void anotherTitleIsSeenToBeAnother(String title, String name) {
        assertFalse(look(title).mayBeIn(name));
    }

    @Test
    void noAnswerChangesWithTheLook() {
        var random = new Random(11);
        var pairs =
                LabelledPairs.of(Fixtures.own(QuickLookTest.class, "pairs.jsonl").lines()).pairs();
        for (var pair : pairs) {
            for (int i = 0; i < 12; i++) {
                String name = mutated(name(pair.candidate()), random);
                var looked = MATCHER.compare(pair.wanted(), name, null);
                var sought = Sought.of(pair.wanted(), Aliases.NONE);
                var blind = new Sought(sought.reading(), sought.facts(), QuickLook.BLIND);
                var read = MATCHER.compare(blind, name, null, Aliases.NONE);
                assertEquals(read.verdict(), looked.verdict(), () -> name + " " + pair.line());
            }
        }
    }

    private static String name(LabelledPairs.Candidate candidate) {
        if (candidate.name() != null) return candidate.name();
        var track = candidate.track();
        return track.artistLine() + " - " + track.fullTitle();
    }

    private static String mutated(String name, Random random) {
        var out = new StringBuilder(name);
        for (int n = random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(out.length() - 1);
            switch (random.nextInt(7)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, (char) ('a' + random.nextInt(26)));
                case 2 -> {
                    char swapped = out.charAt(at);
                    out.setCharAt(at, out.charAt(at + 1));
                    out.setCharAt(at + 1, swapped);
                }
                case 3 -> out.append(AROUND[random.nextInt(AROUND.length)]);
                case 4 -> out.insert(0, BEFORE[random.nextInt(BEFORE.length)]);
                case 5 -> out.setCharAt(at, " _-.'".charAt(random.nextInt(5)));
                default -> out.replace(0, out.length(), out.toString().toUpperCase(Locale.ROOT));
            }
        }
        return out.toString();
    }

    private static QuickLook look(String title) {
        return QuickLook.of(TitleKey.of(title));
    }
}
