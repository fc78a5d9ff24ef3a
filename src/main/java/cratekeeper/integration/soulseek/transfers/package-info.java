/// Fetching files from other Soulseek users: asking, waiting in their queues, taking the bytes.
///
/// Begin at [Downloads]. Each download is a conversation of its own ([Download]), held on the
/// thread of whoever wants the file; messages and connections are handed to it as events. A
/// stranger's path is only ever sent back, never used for a name on our disk.
@NullMarked
package cratekeeper.integration.soulseek.transfers;

import org.jspecify.annotations.NullMarked;
