package cratekeeper.sandbox;

/// How an invented Soulseek user behaves.
enum SoulseekManner {
    GOOD("harbourmaster", 2_400_000),
    SLOW("tidewatcher", 90_000),
    /// Lets everybody wait for two others first.
    QUEUED("lanternqueue", 900_000),
    /// Nobody gets in, but it goes out to whoever is named by the server.
    FIREWALLED("saltwall", 1_100_000),
    /// Sends a quarter of a file, and then nothing, for ever.
    STALLING("driftwood", 800_000),
    /// Promises more bytes than it sends.
    LYING("tallstories", 1_900_000),
    /// Goes away half-way, the first time that a file is asked for.
    LEAVING("earlyboat", 1_700_000),
    /// Sends what no client should.
    HOSTILE("grinder", 9_000_000);

    final String user;

    /// Bytes a second, as the server tells.
    final int speed;

    SoulseekManner(String user, int speed) {
        this.user = user;
        this.speed = speed;
    }
}
