/// The window's frame: navigation with counts, sources with their quota, the screens' place, the
/// player bar, the list of keys. Begin at [MainWindow].
@NullMarked
package cratekeeper.ui.frame;

import org.jspecify.annotations.NullMarked;
