package cratekeeper.match;

import org.jspecify.annotations.Nullable;

/// Mix names for those who only group and order by them.
public final class Versions {
    private Versions() {}

    /// One form for all spellings of a version; "" for none, original and remasters.
    public static String canonical(@Nullable String version) {
        return Version.of(version).key();
    }
}
