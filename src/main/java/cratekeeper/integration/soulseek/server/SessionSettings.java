package cratekeeper.integration.soulseek.server;

/// Whom to connect to, as whom, and what to say about ourselves.
///
/// @param port of the server
/// @param waitPort where others reach us, as seen from outside
public record SessionSettings(
        String host, int port, Account account, int waitPort, long folders, long files) {
    public static final String HOST = "server.slsknet.org";
    public static final int PORT = 2242;

    public SessionSettings withWaitPort(int changed) {
        return new SessionSettings(host, port, account, changed, folders, files);
    }

    public SessionSettings withShared(long sharedFolders, long sharedFiles) {
        return new SessionSettings(host, port, account, waitPort, sharedFolders, sharedFiles);
    }
}
