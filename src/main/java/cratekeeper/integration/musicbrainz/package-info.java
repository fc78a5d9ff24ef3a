/// MusicBrainz: recordings, releases, labels, dates and codes. Search, look-up and links; no files.
///
/// Begin at [MusicBrainz]. Limit: one request a second for everything at this address, so nothing
/// here asks once per hit. Reply shapes: [MusicBrainzReply]; what they mean in our words:
/// [MusicBrainzMapper].
@NullMarked
package cratekeeper.integration.musicbrainz;

import org.jspecify.annotations.NullMarked;
