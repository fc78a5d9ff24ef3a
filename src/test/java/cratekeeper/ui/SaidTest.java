package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is made below the window is English there, and said in the window's language.
class SaidTest {

    @BeforeEach
    void speakGerman() {
        Language.use(Language.GERMAN);
    }

    @AfterEach
    void speakEnglish() {
        Language.use(Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
"""
# search
lengths differ by 17 s | die Längen weichen um 17 s ab
lengths differ by 3.5 s | die Längen weichen um 3,5 s ab
it is the Ruo Han Remix | es ist die Version Ruo Han Remix
services disagree on the release date | die Dienste sind sich nicht einig: Datum
queue of 1204 | 1204 in der Schlange
Deezer asks us to wait 30 s. | Deezer bittet um 30 s Geduld.
Deezer cannot be reached (time-out). | Deezer ist nicht erreichbar (keine Antwort in der Zeit).
releaseDate: “2019” (Deezer, Beatport) against “2021-05-02” (Discogs) | Datum: „2019“ (Deezer, Beatport) gegen „2021-05-02“ (Discogs)
# downloads
Lengths differ by 17 s; the title is “Low Sun”. | Die Längen weichen um 17 s ab; der Titel ist „Low Sun“.
The artist is Sable & Rue; MP3 128 is below your minimum; no free slot. | Interpret ist Sable & Rue; MP3 128 liegt unter der Mindestqualität; kein freier Platz.
Spotify does not offer it: it streams protected files and gives none to keep. It names the recording: ISRC QZXX42600012, an excerpt to compare with. | Spotify bietet das nicht an: dort gibt es nur geschützte Ströme, keine Dateien zum Behalten. Die Aufnahme ist dort bekannt: ISRC QZXX42600012, eine Hörprobe zum Vergleichen.
Fetched and checked: FLAC 16/44.1. Same recording as Deezer’s preview, which starts at 1:02. | Geholt und geprüft: FLAC 16/44.1. Dieselbe Aufnahme wie die Hörprobe von Deezer, die bei 1:02 beginnt.
Fetched and checked: MP3 320. | Geholt und geprüft: MP3 320.
Internet Archive delivered a damaged file: 1,204,000 bytes announced, 12 came. | Internet Archive hat eine beschädigte Datei geliefert: 1.204.000 Bytes waren angekündigt, 12 kamen.
Asking Internet Archive | Internet Archive wird gefragt
pierlistener says “go away”. | pierlistener sagt „go away“.
We waited 30 min for a turn at pierlistener, place 7 in the queue. | 30 min lang kamen wir bei pierlistener nicht an die Reihe, Platz 7 in der Schlange.
pierlistener: This user is offline. | pierlistener: Diese Person ist nicht verbunden.
belowMinimum | unter der Mindestqualität
# review
78 % sure: lengths differ by 4.2 s; the version may be another | zu 78 % sicher: die Längen weichen um 4,2 s ab; die Version ist vielleicht eine andere
78 % sure: | zu 78 % sicher
“Sable & Rue - Low Sun; Night” fits equally | „Sable & Rue - Low Sun; Night“ passt ebenso gut
no label, no releaseDate | ohne Label, ohne Datum
01. low sun.flac: The spectrum falls by 41 dB at 16.0 kHz. Only lossy codecs end so steeply there. | 01. low sun.flac: Das Spektrum fällt um 41 dB bei 16,0 kHz. Nur verlustbehaftete Codecs enden dort so steil.
low sun.mp3: it cannot be read | low sun.mp3: sie ist nicht lesbar
Not sure it is this recording: 78 % sure: no version is named; lengths differ by 17 s | Nicht sicher, ob es diese Aufnahme ist: zu 78 % sicher: keine Version ist genannt; die Längen weichen um 17 s ab
Line 2 is no file: Deezer had none. Choose another one. | Zeile 2 ist keine Datei: Deezer hatte keine. Bitte eine andere wählen.
There is no record 4 to accept: there are 2. | Datensatz 4 gibt es nicht: Es sind 2.
# library
MP3 128 is below 320 kbps | MP3 128 liegt unter 320 kbps
suspect: Only lossy codecs end so steeply there. | zweifelhaft: Nur verlustbehaftete Codecs enden dort so steil.
MP3 320, the other is FLAC 16 bit 44.1 kHz | MP3 320, die andere ist FLAC 16 bit 44.1 kHz
look at it: the release says it is live; lengths differ by 2.5 s | bitte ansehen: laut Album ist es live; die Längen weichen um 2,5 s ab
It states 6:48 min, but holds only 3.2 s. | Sie nennt 6:48 min, enthält aber nur 3,2 s.
# lists
“Hafen.csv” holds no tracks (read as Web page). | In „Hafen.csv“ stehen keine Titel (gelesen als Webseite).
Only the first 100,000 lines are read: split the list. | Nur die ersten 100.000 Zeilen werden gelesen: Bitte die Liste teilen.
The columns have no headings that we know: their order was guessed. Only the first 100,000 lines are read: split the list. | Die Spalten haben keine Überschriften, die wir kennen: Ihre Folge wurde geraten. Nur die ersten 100.000 Zeilen werden gelesen: Bitte die Liste teilen.
# accounts, settings and what is seen at the left
That can be no application key. AcoustID gives one to everybody who registers an application on its page. | Als Anwendungsschlüssel kommt das nicht infrage. AcoustID gibt allen einen, die auf seiner Seite eine Anwendung anmelden.
Soulseek does not accept this name: it is too long. | Soulseek nimmt diesen Namen nicht an: zu lang.
Beatport refuses us: it shows a page that wants to see a person; open beatport.com in your browser, and try again in ten minutes. | Beatport weist uns ab: dort erscheint eine Seite, die einen Menschen sehen will; bitte beatport.com im Browser öffnen und in zehn Minuten noch einmal versuchen.
reconnecting in 17 s | neue Verbindung in 17 s
50 a minute | 50 je Minute
Line 3 of /home/somebody/.env is not KEY=value and was not read. | Zeile 3 von /home/somebody/.env ist nicht SCHLÜSSEL=Wert und wurde nicht gelesen.
""")
    void whatIsKnownIsSaidInGerman(String english, String german) {
        assertEquals(german, Said.of(english));
    }

    @Test
    void namesStayAsTheyAreEvenIfTheyReadLikeSentences() {
        assertEquals("der Titel ist „It is gone“", Said.of("the title is “It is gone”"));
        assertEquals("Interpret ist A. B; C, D", Said.of("the artist is A. B; C, D"));
        assertEquals("„; . ,“ passt ebenso gut", Said.of("“; . ,” fits equally"));
    }

    @Test
    void whatIsInNoFormStaysAsItIs() {
        assertEquals("Quota of the moon exceeded", Said.of("Quota of the moon exceeded"));
        assertEquals(
                "Deezer ist nicht erreichbar (moon in the way).",
                Said.of("Deezer cannot be reached (moon in the way)."));
        assertEquals("low sun.flac: moon", Said.of("low sun.flac: moon"));
        assertEquals("", Said.of(""));
    }

    @Test
    void theEnglishWindowSaysWhatWasSaid() {
        Language.use(Language.ENGLISH);
        assertEquals("lengths differ by 3.5 s", Said.of("lengths differ by 3.5 s"));
    }

    @ParameterizedTest
    @CsvSource({
        "'no a; ',2000",
        "'a: ',2000",
        "'. ',2000",
        "'A, b. ',2000",
        "x,1000000",
        "'{0,said}',90"
    })
    void hostileWordsEndSoon(String words, int times) {
        String hostile = words.repeat(times);
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertEquals(hostile.strip(), Said.of(hostile)));
    }

    @Test
    void aFormThatStandsTwiceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SaidForms("a b = c\na b = d"));
        assertThrows(IllegalArgumentException.class, () -> new SaidForms("no counterpart"));
    }
}
