/// Discogs: pressings, labels, catalogue numbers, styles. Search, look-up and links; no files.
///
/// Begin at [Discogs]. Limit: 60 requests a minute with a token, 25 without ([DiscogsManners]); so
/// a search opens only a few of the releases it finds. There are no tracks in Discogs, only places
/// on releases: a track's id is its release's with its position. Reply shapes: [DiscogsReply]; what
/// they mean in our words: [DiscogsMapper].
@NullMarked
package cratekeeper.integration.discogs;

import org.jspecify.annotations.NullMarked;
