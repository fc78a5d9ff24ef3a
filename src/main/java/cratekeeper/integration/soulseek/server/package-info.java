/// The session with Soulseek's central server: signing in, staying connected, coming back.
///
/// Begin at [ServerSession]. One virtual thread reads, one writes; messages go to whoever
/// subscribed, each with a bounded queue. Passwords cross this connection in clear text, as the
/// protocol has no other way; nothing of them is logged.
@NullMarked
package cratekeeper.integration.soulseek.server;

import org.jspecify.annotations.NullMarked;
