/// The Search screen: results stream into a table, details of one recording at the right. Begin at
/// [SearchViewModel]; how rows keep their place is in [RowMerge].
@NullMarked
package cratekeeper.ui.search;

import org.jspecify.annotations.NullMarked;
