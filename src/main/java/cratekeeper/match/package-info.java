/// Names and likeness: what a written name says, and whether two records are one recording. Pure
/// functions: no clock, no disk, no network.
///
/// Begin at [Names] (text to parts), [CacheKey] (text to the key under which answers are kept) and
/// [Matcher].
@NullMarked
package cratekeeper.match;

import org.jspecify.annotations.NullMarked;
