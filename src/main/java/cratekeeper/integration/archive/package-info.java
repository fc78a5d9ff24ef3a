/// The Internet Archive: concerts, net labels, old records; open files without a sign-in.
///
/// Begin at [InternetArchive]. Its search knows items (an album, a concert), not tracks: those are
/// in an item's metadata, one call each, so a search looks into a few items only. Reply shapes:
/// [ArchiveReply]; what they mean in our words: [ArchiveMapper]; fetching: [ArchiveFetch].
@NullMarked
package cratekeeper.integration.archive;

import org.jspecify.annotations.NullMarked;
