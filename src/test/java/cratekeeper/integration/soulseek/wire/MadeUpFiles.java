package cratekeeper.integration.soulseek.wire;

import java.util.Random;

/// Files as people share them: half of them lossless, in folders of a release each.
public final class MadeUpFiles {
    private MadeUpFiles() {}

    public static SharedFile file(Random random, int user, int number) {
        boolean lossless = random.nextBoolean();
        String path =
                "@@%05x\\Music\\Night Ferry\\Harbour Lights (%d) [%s]\\%02d - Low Tide %d.%s"
                        .formatted(
                                user,
                                1990 + random.nextInt(36),
                                lossless ? "FLAC" : "320",
                                number,
                                random.nextInt(1000),
                                lossless ? "flac" : "mp3");
        return new SharedFile(
                RemotePath.of(path),
                random.nextInt(1_000_000, 60_000_000),
                lossless
                        ? FileAttributes.lossless(random.nextInt(600), 44_100, 16)
                        : FileAttributes.lossy(320, random.nextInt(600), false));
    }
}
