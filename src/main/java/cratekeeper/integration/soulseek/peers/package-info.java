/// Connections to other Soulseek users: finding them, being found, keeping both ways open.
///
/// Begin at [Peers]. A user is reached directly and through the server at the same time, and what
/// comes up first is used; whoever is told by the server to come to us, or to be visited, is. Each
/// connection has one virtual thread that reads, all of them together are at most 200. Anybody may
/// claim any name here: see [PeerConnection#isVouched].
@NullMarked
package cratekeeper.integration.soulseek.peers;

import org.jspecify.annotations.NullMarked;
