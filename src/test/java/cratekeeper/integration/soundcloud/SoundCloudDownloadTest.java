package cratekeeper.integration.soundcloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.DownloadSourceContract;
import cratekeeper.integration.SourceException;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import cratekeeper.music.TrackQuery;
import cratekeeper.net.FakeApi;
import cratekeeper.net.FakeReply;
import cratekeeper.net.Manners;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundCloudDownloadTest extends DownloadSourceContract {
    @TempDir Path own;

    @Override
    protected Service service() {
        return Service.SOUNDCLOUD;
    }

    @Override
    protected Manners manners() {
        return new SoundCloudManners();
    }

    @Override
    protected DownloadSource source(URI base) {
        return SoundCloudContracts.source(base, door(), waits);
    }

    @Override
    protected String path() {
        return "/tracks";
    }

    @Override
    protected void found() {
        SoundCloudContracts.found(api);
    }

    @Override
    protected void none() {
        SoundCloudContracts.none(api);
    }

    @Override
    protected String filePath() {
        return "/tracks/" + SoundCloudContracts.TRACK + "/download";
    }

    @Override
    protected Offer offer(byte[] content) {
        try {
            var sum = MessageDigest.getInstance("MD5").digest(content);
            return offer((long) content.length, Map.of("md5", HexFormat.of().formatHex(sum)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Offer offer(Long bytes, Map<String, String> sums) {
        return new Offer(
                Service.SOUNDCLOUD,
                SoundCloudContracts.TRACK,
                "FLAC",
                null,
                null,
                null,
                null,
                null,
                bytes,
                null,
                null,
                null,
                null,
                "x.flac",
                Track.UNKNOWN,
                sums,
                null);
    }

    @Test
    void onlyWhatTheUploaderGivesIsOffered() throws Exception {
        found();
        var offers = source(api.base()).offers(TrackQuery.words("Night Ferry"));
        assertEquals(List.of(SoundCloudContracts.TRACK), offers.stream().map(Offer::id).toList());
        assertEquals("WAV", offers.getFirst().format());
        assertEquals(245_000L, offers.getFirst().durationMs());
    }

    @Test
    void whatIsOnlyToBeHeardSaysWhy() {
        String locked =
                SoundCloudContracts.own("search.json")
                        .replace("\"downloadable\": true", "\"downloadable\": %s");
        for (var why :
                Map.of(
                                "false", "allows no download",
                                "false, \"purchase_url\": \"https://x.example.org\"", "links to",
                                "true, \"has_downloads_left\": false", "used up",
                                "true, \"downloads_remaining\": 0", "used up")
                        .entrySet()) {
            // The first hit is left out, so that the second speaks.
            String body =
                    locked.formatted(why.getKey())
                            .replace("\"id\": 7,", "\"id\": 7, \"kind\": \"user\",");
            api.answer(
                    "/tracks",
                    200,
                    body.replace("{\"kind\": \"track\", \"id\": 7,", "{\"id\": 7,"));
            var failure =
                    assertThrows(
                            SourceException.NotOffered.class,
                            () -> source(api.base()).offers(TrackQuery.words("night ferry")));
            assertTrue(failure.sentence().contains(why.getValue()), failure.sentence());
        }
    }

    @Test
    void theFileElsewhereNeverSeesTheToken() throws Exception {
        try (var elsewhere = new FakeApi()) {
            elsewhere.file("/file", new byte[] {1, 2, 3});
            api.answer(filePath(), FakeReply.redirect(elsewhere.base() + "/file?signed=1"));
            source(api.base()).fetch(offer(null, Map.of()), own.resolve("p"), (_, _) -> {});
            assertEquals(3, Files.size(own.resolve("p")));
            assertEquals(
                    Optional.of("OAuth first"), api.requests().getFirst().header("Authorization"));
            assertEquals(Optional.empty(), elsewhere.requests().getFirst().header("Authorization"));
        }
    }

    @Test
    void aClosedFileCostsNoNewToken() {
        api.answer(filePath(), 401, "{}");
        assertThrows(
                SourceException.NotOffered.class,
                () ->
                        source(api.base())
                                .fetch(offer(null, Map.of()), own.resolve("p"), (_, _) -> {}));
        assertEquals(List.of(), api.requests("/oauth/token"));
    }
}
