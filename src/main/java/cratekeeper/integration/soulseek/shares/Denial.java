package cratekeeper.integration.soulseek.shares;

/// Why a file is not sent, in words whose meaning all clients know.
enum Denial {
    BANNED("Banned"),
    CANCELLED("Cancelled"),
    NOT_SHARED("File not shared."),
    READ_ERROR("File read error."),
    SHUTDOWN("Pending shutdown."),
    TOO_MANY_FILES("Too many files"),
    TOO_MANY_MEGABYTES("Too many megabytes");

    /// Not a denial, though it is written as one: the answer to the old form of asking.
    static final String QUEUED = "Queued";

    final String words;

    Denial(String words) {
        this.words = words;
    }
}
