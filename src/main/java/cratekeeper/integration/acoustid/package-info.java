/// AcoustID: which recordings of MusicBrainz sound like a fingerprint. No search, no files.
///
/// Begin at [AcoustId]. It knows titles only as far as MusicBrainz has them; labels, numbers and
/// dates are to be asked for there, by the ids that come along. Reply shapes: [AcoustIdReply]; what
/// they mean in our words: [AcoustIdMapper]; errors stand inside bodies: [AcoustIdManners].
@NullMarked
package cratekeeper.integration.acoustid;

import org.jspecify.annotations.NullMarked;
