package cratekeeper.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.PreviewSource;
import cratekeeper.integration.SourceException;
import cratekeeper.media.sound.PrintSearch.Finding;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundCheckTest {
    private static final Track TRACK =
            World.track("Nova Fen", "Low Tide", "", 6).toBuilder()
                    .id(Service.DEEZER, "1")
                    .id(Service.BEATPORT, "2")
                    .build();
    private static final Finding THERE = new Finding(true, 62_400, 0.9);
    private static final Finding NOWHERE = new Finding(false, 0, 0.1);

    @TempDir Path folder;
    private final List<String> asked = new ArrayList<>();

    @Test
    void anExcerptThatIsInsideSaysWhereItStarts() throws Exception {
        var heard = check(List.of(shop(Service.DEEZER, new byte[] {1})), THERE);
        assertFalse(heard.isAnother());
        assertEquals("Same recording as Deezer’s preview, which starts at 1:02.", heard.words());
    }

    @Test
    void anExcerptThatIsNowhereInsideIsAReasonToAsk() throws Exception {
        var heard = check(List.of(shop(Service.DEEZER, new byte[] {1})), NOWHERE);
        assertTrue(heard.isAnother());
        assertEquals("It sounds unlike Deezer’s preview.", heard.words());
    }

    @Test
    void oneExcerptThatIsInsideOutweighsAnotherThatIsNot() throws Exception {
        var findings = new ArrayList<>(List.of(NOWHERE, THERE));
        var check =
                new SoundCheck(
                        Sources.of(
                                List.of(
                                        shop(Service.DEEZER, new byte[] {1}),
                                        shop(Service.BEATPORT, new byte[] {2}))),
                        (_, _) -> findings.removeFirst(),
                        null,
                        null);
        var heard = check.of(TRACK, folder.resolve("a.wav"), folder);
        assertFalse(heard.isAnother());
        assertEquals("Same recording as Beatport’s preview, which starts at 1:02.", heard.words());
    }

    @Test
    void anExcerptThatCannotBeHadHasNoVote() throws Exception {
        assertEquals(Hearsay.NOTHING, check(List.of(shop(Service.DEEZER, null)), NOWHERE));
        assertEquals(
                Hearsay.NOTHING,
                check(List.of(away(Service.DEEZER), away(Service.BEATPORT)), NOWHERE));
    }

    @Test
    void anExcerptThatCannotBeDecodedHasNoVote() throws Exception {
        var check =
                new SoundCheck(
                        Sources.of(List.of(shop(Service.DEEZER, "<html>".getBytes()))),
                        (_, preview) -> {
                            throw new IOException(preview.getFileName() + " cannot be decoded.");
                        },
                        null,
                        null);
        assertEquals(Hearsay.NOTHING, check.of(TRACK, folder.resolve("a.wav"), folder));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count(), "an excerpt was left behind");
        }
    }

    @Test
    void aServiceThatDoesNotKnowTheRecordingIsNotAsked() throws Exception {
        check(List.of(shop(Service.SPOTIFY, new byte[] {1})), THERE);
        assertEquals(List.of(), asked);
    }

    private Hearsay check(List<PreviewSource> shops, Finding finding) throws Exception {
        return new SoundCheck(Sources.of(shops), (_, _) -> finding, null, null)
                .of(TRACK, folder.resolve("a.wav"), folder);
    }

    private PreviewSource shop(Service service, byte @org.jspecify.annotations.Nullable [] bytes) {
        return new PreviewSource() {
            @Override
            public Optional<byte[]> preview(String trackId) {
                asked.add(service + " " + trackId);
                return Optional.ofNullable(bytes);
            }

            @Override
            public Service service() {
                return service;
            }
        };
    }

    private static PreviewSource away(Service service) {
        return new PreviewSource() {
            @Override
            public Optional<byte[]> preview(String trackId) throws SourceException {
                throw new SourceException.Unreachable(service, "no connection", null);
            }

            @Override
            public Service service() {
                return service;
            }
        };
    }
}
