/// The player bar: plays one local file and shows its waveform. Begin at [PlayerViewModel]; [Sound]
/// is what it asks of the rest.
@NullMarked
package cratekeeper.ui.player;

import org.jspecify.annotations.NullMarked;
