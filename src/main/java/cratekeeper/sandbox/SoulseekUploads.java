package cratekeeper.sandbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What an invented user has begun to send, to whom.
final class SoulseekUploads {
    private record Begun(String user, String path) {}

    private final Set<Begun> begun = ConcurrentHashMap.newKeySet();

    /// Whether it is the first time.
    boolean first(String user, SoulseekFile file) {
        return begun.add(new Begun(user, file.path()));
    }
}
