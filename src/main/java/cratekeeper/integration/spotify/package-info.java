/// Spotify: tracks, releases, codes, and the person's own lists. Search, look-up, links and
/// playlists, all for somebody who is signed in; never audio.
///
/// Begin at [Spotify]. Who asks: [SpotifyAccount]. Every call goes through [SpotifyApi], which
/// knows what Spotify means by its refusals. Reply shapes: [SpotifyReply]; what they mean in our
/// words: [SpotifyMapper].
@NullMarked
package cratekeeper.integration.spotify;

import org.jspecify.annotations.NullMarked;
