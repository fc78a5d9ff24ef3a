/// One JSON dialect: our records under the field names of the contract, and foreign bodies read
/// leniently.
///
/// Everybody beside and above `music` may enter. Begin at [Json].
@NullMarked
package cratekeeper.json;

import org.jspecify.annotations.NullMarked;
