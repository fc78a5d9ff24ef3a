/// Beatport, API v4: tracks with BPM, key, genre and mix name; charts, own playlists and purchases;
/// previews; signing in by its page or with a pasted token. No files.
///
/// Begin at [Beatport]. [BeatportMapper] turns what it sends ([BeatportReply]) into our words;
/// [BeatportAccount] knows who asks.
@NullMarked
package cratekeeper.integration.beatport;

import org.jspecify.annotations.NullMarked;
