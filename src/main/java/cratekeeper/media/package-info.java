/// Audio files: what they are, what their tags say, how they sound; and how a file gets its name.
///
/// Begin at [AudioProbe] (is this music, and all of it?), [Tags] with [TagWriter] (read, write,
/// undo), [NameTemplate] with [FreeName] (where a file belongs), [Player] and [Waveform]. Decoding
/// is done by [Ffmpeg], a child process. Everybody above `music` may enter. Only files are touched
/// here: no service, no database. Behind the tags, each kind of file has a class that knows its
/// structure ([FlacFile], [OggFile], [Mp3File], [IffFile], [Mp4File]); why so is told in
/// `docs/decisions/0004-tags.md`.
@NullMarked
package cratekeeper.media;

import org.jspecify.annotations.NullMarked;
