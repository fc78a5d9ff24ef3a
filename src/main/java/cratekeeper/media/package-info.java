/// Audio files: what they are, what their tags say, how they sound; and how a file gets its name.
///
/// Begin at [Ffmpeg] for the bundled programs. Only files are touched here: no service, no
/// database.
@NullMarked
package cratekeeper.media;

import org.jspecify.annotations.NullMarked;
