/// The Review screen: tracks that need a person, what was asked beside what was found. Begin at
/// [ReviewViewModel].
@NullMarked
package cratekeeper.ui.review;

import org.jspecify.annotations.NullMarked;
