package cratekeeper.integration.soulseek.shares;

/// How much of our line others get.
///
/// @param slots files that are sent at once, to different users
/// @param bytesPerSecond of all uploads together; 0 for no limit
/// @param filesPerUser that may wait for one user
/// @param bytesPerUser that may wait for one user
public record UploadSettings(int slots, long bytesPerSecond, int filesPerUser, long bytesPerUser) {
    public static final UploadSettings DEFAULT = new UploadSettings(2, 0, 100, 10_000L << 20);

    public UploadSettings {
        if (slots < 0 || bytesPerSecond < 0 || filesPerUser < 1 || bytesPerUser < 1) {
            throw new IllegalArgumentException("a limit of uploads is below what it can be");
        }
    }
}
