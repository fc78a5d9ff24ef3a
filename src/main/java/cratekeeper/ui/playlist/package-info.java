/// A playlist or release behind a link: its lines stream in, and all of them go into the queue with
/// one press. The Search screen shows it in its middle. Begin at [PlaylistViewModel].
@NullMarked
package cratekeeper.ui.playlist;

import org.jspecify.annotations.NullMarked;
