/// Deezer: recordings, albums, codes, public playlists and official excerpts; no files.
///
/// Begin at [Deezer]. Errors come inside good replies: [DeezerManners] hears them. Reply shapes:
/// [DeezerReply]; what they mean in our words: [DeezerMapper]. The one unofficial door, to know
/// whose lists are the person's own, is [DeezerAccount]: it stays shut until somebody opens it.
@NullMarked
package cratekeeper.integration.deezer;

import org.jspecify.annotations.NullMarked;
