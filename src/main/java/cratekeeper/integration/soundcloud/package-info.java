/// SoundCloud: what people upload, with what they say of it; playlists; files where the uploader
/// gives them.
///
/// Begin at [SoundCloud]. Nothing goes without an app's id and secret, which a person brings:
/// [SoundCloudAccount]. Titles hold artist, mix and catalogue number in one: [UploadTitle] takes
/// them apart. Reply shapes: [SoundCloudReply]; what they mean in our words: [SoundCloudMapper].
@NullMarked
package cratekeeper.integration.soundcloud;

import org.jspecify.annotations.NullMarked;
