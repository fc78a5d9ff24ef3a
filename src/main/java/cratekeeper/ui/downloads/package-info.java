/// The Downloads screen: the queue as a table that changes at most ten times a second. Begin at
/// [DownloadsViewModel].
@NullMarked
package cratekeeper.ui.downloads;

import org.jspecify.annotations.NullMarked;
