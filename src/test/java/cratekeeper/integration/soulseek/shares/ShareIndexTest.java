package cratekeeper.integration.soulseek.shares;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.soulseek.wire.FileAttributes;
import cratekeeper.integration.soulseek.wire.RemotePath;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareIndexTest {
    private static final ShareRoot ROOT = new ShareRoot("Music", Path.of("/nowhere"));

    private final ShareIndex index = index();

    private static ShareIndex index() {
        var builder = new ShareIndexBuilder();
        builder.folder(ROOT, List.of());
        builder.folder(ROOT, List.of("Mara Lindqvist", "Ferrous (2023)"));
        builder.file("01 - Ferrous.flac", 10, FileAttributes.lossless(362, 44_100, 16));
        builder.file("02 - Pier Nine.mp3", 20, FileAttributes.NONE);
        builder.folder(ROOT, List.of("Björk Ødegård"));
        builder.file("Lysthus.flac", 30, FileAttributes.NONE);
        return builder.build();
    }

    private List<String> names(String query, String... excluded) {
        return index.search(query, List.of(excluded), 300).stream()
                .map(it -> it.path().name())
                .toList();
    }

    @Test
    void onlyFoldersWithFilesCount() {
        assertEquals(3, index.files());
        assertEquals(2, index.folders());
    }

    @Test
    void allWordsMustBeInThePathInAnyOrder() {
        assertEquals(List.of("02 - Pier Nine.mp3"), names("nine FERROUS mara"));
        assertEquals(List.of(), names("ferrous missing"));
        assertEquals(List.of(), names("ferr"));
    }

    @Test
    void wordsAfterAMinusMustNotBeThere() {
        assertEquals(List.of("01 - Ferrous.flac"), names("ferrous -mp3"));
        assertEquals(List.of(), names("-mp3"));
    }

    @Test
    void endingsMayStandBehindAStar() {
        assertEquals(List.of("02 - Pier Nine.mp3"), names("mara *ier"));
        assertEquals(List.of(), names("*ier"));
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertEquals(List.of("Lysthus.flac"), names("bjo\u0308rk"));
    }

    @Test
    void excludedPhrasesKeepFilesOut() {
        assertEquals(List.of("Lysthus.flac"), names("flac", "lindqvist\\ferr"));
    }

    @Test
    void aFileIsFoundByItsPathAndKeepsWhatIsSaidOfIt() {
        var entry =
                index.file(
                                RemotePath.of(
                                        "Music\\Mara Lindqvist\\Ferrous (2023)\\01 - Ferrous.flac"))
                        .orElseThrow();
        assertEquals(10, entry.size());
        assertEquals(362, entry.attributes().duration().orElseThrow());
    }

    @Test
    void aFolderShowsItsOwnFilesOnly() {
        assertEquals(
                2, index.folder(RemotePath.of("Music\\Mara Lindqvist\\Ferrous (2023)")).size());
        assertTrue(index.folder(RemotePath.of("Music\\Mara Lindqvist")).isEmpty());
    }

    @Test
    void noMoreFilesAreFoundThanMayBe() {
        var builder = new ShareIndexBuilder();
        builder.folder(ROOT, List.of());
        IntStream.range(0, 1000)
                .forEach(i -> builder.file("tide " + i + ".mp3", 1, FileAttributes.NONE));
        var large = builder.build();
        assertEquals(300, large.search("tide", List.of(), 300).size());
        var last = large.search("999", List.of(), 300);
        assertEquals(999, last.getFirst().number());
    }
}
