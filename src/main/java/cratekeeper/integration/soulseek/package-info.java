/// Soulseek, with a client of our own: no program beside us, no library between.
///
/// The platform is a house in itself. `wire` turns bytes into messages and knows no other room;
/// `server` and `peers` hold the connections; whatever searches, transfers and shares is built upon
/// them. The rooms know each other in that order only; other platforms know none of them. Begin at
/// [Soulseek]; whether and as whom we are in the network is [Presence].
@NullMarked
package cratekeeper.integration.soulseek;

import org.jspecify.annotations.NullMarked;
