package cratekeeper.integration.youtube;

import cratekeeper.integration.DownloadSource;
import cratekeeper.integration.DownloadSourceContract;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.Track;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class YouTubeDownloadTest extends DownloadSourceContract {
    @TempDir Path programs;

    @Override
    protected Service service() {
        return Service.YOUTUBE;
    }

    @Override
    protected DownloadSource source(URI base) {
        return new YouTube(base, door(), YouTubeContracts.keyed(), waits, FakeYtDlp.in(programs));
    }

    @Override
    protected String path() {
        return "/search";
    }

    @Override
    protected String filePath() {
        return "/watch";
    }

    @Override
    protected void found() {
        YouTubeContracts.found(api);
        api.answer(
                "/watch",
                200,
                """
                {"id":"AbCdEfGh-_1","title":"Night Ferry","duration":245,"formats":[
                {"format_id":"140","ext":"m4a","acodec":"mp4a.40.2","vcodec":"none","abr":129.5},
                {"format_id":"251","ext":"webm","acodec":"opus","vcodec":"none","abr":128.3},
                {"format_id":"18","ext":"mp4","acodec":"mp4a.40.2","vcodec":"avc1"}]}\
                """);
    }

    @Override
    protected void none() {
        YouTubeContracts.none(api);
    }

    @Override
    protected Offer offer(byte[] content) {
        return offer("AAC", (long) content.length, Map.of("sha1", sha1(content)));
    }

    static Offer offer(String format, Long bytes, Map<String, String> sums) {
        return new Offer(
                Service.YOUTUBE,
                YouTubeContracts.VIDEO + "/0",
                format,
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
                "Night Ferry.m4a",
                Track.UNKNOWN,
                sums,
                null);
    }

    private static String sha1(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
