/// The tree of clients that hands everybody's searches down, in which we are a leaf.
///
/// Begin at [SearchTree]. Whoever shares takes part, so that others can find it; who shares nothing
/// stays out. A leaf has one parent and no children.
@NullMarked
package cratekeeper.integration.soulseek.distributed;

import org.jspecify.annotations.NullMarked;
