/// A small world inside the process: loopback servers that speak like MusicBrainz, Beatport, the
/// Cover Art Archive and the Internet Archive, over an invented catalogue with music we generate.
///
/// Only the entry point (`--sandbox`, `demo`, `tour`) and tests may enter, and they hand the rest
/// of the application nothing but base addresses. Begin at [Sandbox]; what the world holds is in
/// `catalogue.txt` and `archive.txt` beside this package's resources.
@NullMarked
package cratekeeper.sandbox;

import org.jspecify.annotations.NullMarked;
