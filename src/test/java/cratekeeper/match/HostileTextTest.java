package cratekeeper.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Field;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackHit;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that are no names, but come all the same: only their beginning is read.
class HostileTextTest {
    private static final Matcher MATCHER = new RecordingMatcher(3_000, 10_000);
    private static final Track WANTED =
            Track.builder().title("Low Sun").artist("Anselm Okoro").durationMs(300_000L).build();

    static Stream<String> texts() {
        return Stream.of(
                        "a",
                        "(",
                        "[(",
                        "()",
                        ")(",
                        " - ",
                        "- ",
                        " | ",
                        "/",
                        "\\",
                        ".",
                        "a.b",
                        "#a",
                        "feat. ",
                        " feat. (",
                        " x ",
                        ", the",
                        "a, ",
                        "&amp;",
                        "&#x110000;",
                        "&",
                        "** ",
                        "8A, ",
                        "| a - ",
                        "1",
                        "01 ",
                        "0",
                        "8A - ",
                        "[8A]",
                        "「」",
                        "「",
                        "\"",
                        "é",
                        "e\u0301",
                        "ガ",
                        "月",
                        "하",
                        "\u0301",
                        "\u0301\u0323",
                        "\u0344",
                        "и\u0301\u0323",
                        "\ud83d\udd25",
                        "\ud83d",
                        "\u200b",
                        " ",
                        "\u00a0",
                        "_",
                        "-",
                        "a_",
                        "Remix ",
                        " (Remix)",
                        " by ",
                        "live ",
                        "re ",
                        "https://a.b/",
                        "our",
                        "Part 2 ",
                        "*",
                        "(2) ",
                        "( - Remaster",
                        " - remaster")
                .map(part -> part.repeat(100_000 / part.length()));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aHugeTextIsAnotherRecordingWhereverItStands(String text) {
        var huge = track(text);
        assertFalse(MATCHER.compare(WANTED, text, 300_000L).same());
        assertFalse(MATCHER.compare(WANTED, "Low Sun - " + text, 300_000L).same());
        assertFalse(MATCHER.compare(WANTED, huge).same());
        MATCHER.compare(huge, text, null);
        Names.parse(text);
        Names.artists(text);
        Names.remixers(text);
        CacheKey.of(text);
        Versions.canonical(text);
        var hits =
                List.of(new TrackHit(Service.DISCOGS, huge), new TrackHit(Service.DEEZER, WANTED));
        new FieldMerger(Preferences.DEFAULT).merge(hits).fields().get(Field.TITLE);
    }

    /// Each of these letters may be written in many ways, or not at all.
    @ParameterizedTest
    @CsvSource({"ー, a", "ь, y", "っ, k", "이, i", "χ, h"})
    void aNameInAnotherScriptIsComparedInAllItsWaysAtOnce(String letter, String latin) {
        var wanted = Track.builder().title(letter.repeat(100)).artist("Anselm Okoro").build();
        var other = Track.builder().title(latin.repeat(60) + "q").artist("Anselm Okoro").build();
        assertFalse(MATCHER.compare(wanted, other).same());
    }

    @Test
    void aCreditOfThousandsOfNamesIsReadAsFarAsRecordsGo() {
        var names = Collections.nCopies(1, "Anselm Okoro");
        var many =
                Track.builder()
                        .title("Low Sun")
                        .artists(
                                Stream.concat(
                                                names.stream(),
                                                Stream.iterate(0, i -> i + 1)
                                                        .limit(20_000)
                                                        .map(i -> "Somebody " + i))
                                        .toList())
                        .durationMs(300_000L)
                        .build();
        assertEquals(Match.Verdict.SAME, MATCHER.compare(WANTED, many).verdict());
    }

    /// To bring a thousand accents in order takes longer than to read a thousand letters.
    @ParameterizedTest
    @ValueSource(strings = {"", "и", "Low Sun e", "Low Sun - и"})
    void ofThousandsOfAccentsOnOneLetterNoMoreAreReadThanLettersCarry(String before) {
        String text = before + "\u0301\u0323".repeat(50_000) + " Dub";
        int most = before.length() + 30 + " Dub".length();
        String read = text.substring(0, 900);
        assertTrue(Fold.fold(read).length() <= most);
        assertTrue(TitleText.tidy(read).length() <= most);
        assertTrue(CacheKey.of(read).length() <= most);
        assertTrue(Names.parse(text).title().length() <= most);
    }

    @Test
    void accentsThatLettersDoCarryStay() {
        String text = "и" + "\u0301".repeat(30);
        assertEquals(text, TitleText.tidy(text));
        assertEquals(text, Fold.fold(text));
    }

    @Test
    void longQuestionsThatBeginAlikeHaveKeysOfTheirOwn() {
        String begin = "low sun ".repeat(1_000);
        assertNotEquals(CacheKey.of(begin + "dub"), CacheKey.of(begin + "live"));
    }

    private static Track track(String text) {
        return Track.builder()
                .title(text)
                .version(text)
                .artist(text)
                .featured(List.of(text))
                .release(text)
                .label(text)
                .catalogueNumber(text)
                .artworkUrl(text)
                .durationMs(300_000L)
                .build();
    }
}
