/// Soulseek's bytes as records, and back: no socket, no thread, no clock.
///
/// Begin at [Codecs], the table of all messages. [FrameReader] and [FrameAssembler] cut a stream
/// into frames, a [Codec] reads and writes what is in them. Everything that comes in was written by
/// strangers: lengths and counts are checked against the bytes that are there, compressed bodies
/// are inflated in steps against an [InflateLedger], and what cannot be read is a [WireException].
@NullMarked
package cratekeeper.integration.soulseek.wire;

import org.jspecify.annotations.NullMarked;
