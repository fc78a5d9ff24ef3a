package cratekeeper.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.MusicalKey;
import cratekeeper.music.PartialDate;
import cratekeeper.music.RelatedId;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TagWriterTest {
    private final TagWriter writer = new TagWriter();
    private @TempDir Path folder;

    static List<String> kinds() {
        return TestAudio.KINDS;
    }

    static final Track FULL =
            Track.builder()
                    .title("Night Ferry ⛴")
                    .version("Kaito Rei Remix")
                    .artists(List.of("Mara Lindqvist", "Børk & Söhne", "ليلى"))
                    .featured(List.of("Ines Okonjo"))
                    .remixers(List.of("Kaito Rei", "Tomo Vell"))
                    .release("Harbour Lights EP")
                    .label("Lantern Audio")
                    .catalogueNumber("LAN 012")
                    .releaseDate(PartialDate.parse("2021-03-05").orElseThrow())
                    .trackNumber(3)
                    .discNumber(2)
                    .isrc("QZAAA2100012")
                    .barcode("0123456789012")
                    .genres(List.of("Deep House", "Techno (Peak Time)"))
                    .bpm(123.6)
                    .key(MusicalKey.parse("8A").orElseThrow())
                    .country("DE")
                    .id(Service.MUSICBRAINZ, "11111111-1111-4111-8111-111111111111")
                    .id(Service.ACOUSTID, "22222222-2222-4222-8222-222222222222")
                    .id(Service.BEATPORT, "1234567")
                    .id(Service.ARCHIVE, "some-item/file 01.flac")
                    .relatedId(
                            RelatedId.MUSICBRAINZ_RELEASE, "33333333-3333-4333-8333-333333333333")
                    .relatedId(
                            RelatedId.MUSICBRAINZ_RELEASE_GROUP,
                            "44444444-4444-4444-8444-444444444444")
                    .relatedId(RelatedId.MUSICBRAINZ_TRACK, "55555555-5555-4555-8555-555555555555")
                    .relatedId(RelatedId.MUSICBRAINZ_ARTIST, "a1;a2;a3")
                    .relatedId(RelatedId.MUSICBRAINZ_RELEASE_ARTIST, "b1")
                    .relatedId(RelatedId.MUSICBRAINZ_LABEL, "c1")
                    .build();

    static Artwork cover() {
        return Artwork.of(TestAudio.png()).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsWrittenIsReadAgain(String kind) throws Exception {
        Path file = TestAudio.copy(kind, folder);
        String sound = TestAudio.soundOf(file);

        writer.write(file, FULL, cover(), MusicalKey.Notation.CAMELOT);

        assertEquals(FULL.toBuilder().bpm(124.0).build(), Tags.read(file));
        assertEquals(cover(), Tags.artwork(file).orElseThrow());
        assertEquals(sound, TestAudio.soundOf(file), "the sound is untouched");
        assertArrayEquals(new Path[] {file}, files(), "no copy stays behind");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anotherReaderFindsTheFields(String kind) throws Exception {
        Path file = TestAudio.copy(kind, folder);
        writer.write(file, FULL, cover(), MusicalKey.Notation.CAMELOT);
        String where =
                kind.equals("ogg") || kind.equals("opus") || kind.equals("oga")
                        ? "stream_tags"
                        : "format_tags";
        assertEquals("Night Ferry ⛴ (Kaito Rei Remix)", TestAudio.probe(file, where + "=title"));
        assertEquals(
                "Mara Lindqvist, Børk & Söhne, ليلى feat. Ines Okonjo",
                TestAudio.probe(file, where + "=artist"));
        assertEquals("Harbour Lights EP", TestAudio.probe(file, where + "=album"));
        assertTrue(TestAudio.probe(file, where + "=date").startsWith("2021"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void undoGivesTheVeryFileThatWas(String kind) throws Exception {
        Path file = TestAudio.copy(kind, folder);
        byte[] untagged = Files.readAllBytes(file);
        var empty = TagSnapshot.decode(Tags.snapshot(file).encode());
        writer.write(file, FULL, cover(), MusicalKey.Notation.PLAIN);
        byte[] tagged = Files.readAllBytes(file);
        var full = TagSnapshot.decode(Tags.snapshot(file).encode());
        Track other = Track.builder().title("Other").genres(List.of("Dub")).build();
        writer.write(file, other, null, MusicalKey.Notation.CAMELOT);

        writer.restore(file, full);
        assertArrayEquals(tagged, Files.readAllBytes(file));
        writer.restore(file, empty);
        assertArrayEquals(untagged, Files.readAllBytes(file));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatTheTrackDoesNotKnowStaysAsItIs(String kind) throws Exception {
        Path file = TestAudio.copy(kind, folder);
        writer.write(file, FULL, cover(), MusicalKey.Notation.CAMELOT);
        writer.write(
                file,
                Track.builder().label("Second Label").build(),
                null,
                MusicalKey.Notation.CAMELOT);
        assertEquals(FULL.toBuilder().bpm(124.0).label("Second Label").build(), Tags.read(file));
        assertEquals(cover(), Tags.artwork(file).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void writingTwiceIsWritingOnce(String kind) throws Exception {
        Path file = TestAudio.copy(kind, folder);
        writer.write(file, FULL, cover(), MusicalKey.Notation.CAMELOT);
        byte[] once = Files.readAllBytes(file);
        writer.write(file, FULL, cover(), MusicalKey.Notation.CAMELOT);
        assertEquals(once.length, Files.size(file));
        assertEquals(FULL.toBuilder().bpm(124.0).build(), Tags.read(file));
    }

    @Test
    void aFileThatIsNoAudioIsLeftAlone() throws Exception {
        Path file = Files.writeString(folder.resolve("page.mp3"), "<html>not found</html>");
        var failure =
                assertThrows(
                        IOException.class,
                        () -> writer.write(file, FULL, null, MusicalKey.Notation.CAMELOT));
        assertTrue(failure.getMessage().contains("no kind of file"), failure.getMessage());
        assertEquals("<html>not found</html>", Files.readString(file));
        assertEquals(1, files().length);
    }

    private Path[] files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toArray(Path[]::new);
        }
    }
}
