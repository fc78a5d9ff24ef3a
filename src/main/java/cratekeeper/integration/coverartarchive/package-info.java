/// The Cover Art Archive: pictures of the releases that MusicBrainz knows.
///
/// Begin at [CoverArtArchive]. Reply shapes: [CoverArtReply]; which picture is taken:
/// [CoverArtMapper]. Its indexes and pictures lie elsewhere: every request is redirected.
@NullMarked
package cratekeeper.integration.coverartarchive;

import org.jspecify.annotations.NullMarked;
