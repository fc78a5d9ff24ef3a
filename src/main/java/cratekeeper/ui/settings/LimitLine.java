package cratekeeper.ui.settings;

import cratekeeper.music.Service;

/// How often a service may be asked, if nobody says otherwise.
///
/// @param usual as "55/1m"
/// @param outside whether `.env` or the environment says it, which nobody can change here
public record LimitLine(Service service, String usual, boolean outside) {}
