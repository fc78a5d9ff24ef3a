/// Our words: what a recording is, what somebody wants, what a service offers, what became of it.
///
/// Records and enums only; no I/O, no JSON, no window. Everybody may enter. Begin at [Track], then
/// [TrackQuery], [TrackHit], [TrackMetadata], [Offer] and [DownloadJob]: that is the order of the
/// main path.
@NullMarked
package cratekeeper.music;

import org.jspecify.annotations.NullMarked;
