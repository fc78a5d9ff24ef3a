package cratekeeper.integration.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.DownloadSourceContract;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveDownloadTest extends DownloadSourceContract {
    private static final String NAME = "d1/50% of #1? it's é+ä.flac";

    @TempDir Path own;

    @Override
    protected Service service() {
        return Service.ARCHIVE;
    }

    @Override
    protected DownloadSource source(URI base) {
        return new InternetArchive(base, door());
    }

    @Override
    protected String path() {
        return ArchiveContracts.SEARCH;
    }

    @Override
    protected String filePath() {
        return "/download/SLOW012/" + NAME;
    }

    @Override
    protected void found() {
        ArchiveContracts.found(api);
    }

    @Override
    protected void none() {
        ArchiveContracts.none(api);
    }

    @Override
    protected Offer offer(byte[] content) {
        return offer((long) content.length, Map.of("sha1", hash("SHA-1", content)));
    }

    private static Offer offer(Long bytes, Map<String, String> checksums) {
        return new Offer(
                Service.ARCHIVE,
                "SLOW012/" + NAME,
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
                NAME,
                Track.UNKNOWN,
                checksums,
                null);
    }

    private static String hash(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNotStatedIsNotProved() throws Exception {
        byte[] content = {1, 2, 3};
        api.file(filePath(), content);
        for (Map<String, String> sums :
                List.of(
                        Map.<String, String>of(),
                        Map.of("md5", hash("MD5", content).toUpperCase(Locale.ROOT)))) {
            Path partial = own.resolve("p" + sums.size());
            source(api.base()).fetch(offer(null, sums), partial, (done, total) -> {});
            assertEquals(3, Files.size(partial));
        }
    }
}
