package cratekeeper.integration;

import cratekeeper.music.Service;

/// Something on one platform. What it can do is said by the other types it has.
public interface Source {
    Service service();
}
