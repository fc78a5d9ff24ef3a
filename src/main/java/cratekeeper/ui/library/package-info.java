/// The Library screen: files on disk, found by words. Begin at [LibraryViewModel].
@NullMarked
package cratekeeper.ui.library;

import org.jspecify.annotations.NullMarked;
