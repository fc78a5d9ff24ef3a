/// Finding files on Soulseek: what to ask, when it may be asked, and which answers are kept.
///
/// Begin at [Searches]. A search goes to the server, answers come from strangers, each on a
/// connection of their own: what nobody asked for costs a few bytes, and of what was asked for only
/// the best is kept.
@NullMarked
package cratekeeper.integration.soulseek.search;

import org.jspecify.annotations.NullMarked;
