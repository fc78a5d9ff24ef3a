/// What a platform may offer, as small capabilities, and how it may fail.
///
/// Begin at [Source] and its sisters; failures are [SourceException]. Each platform has a package
/// of its own below this one, implements what it has, and knows no other platform. Agents and the
/// window see only the interfaces here.
@NullMarked
package cratekeeper.integration;

import org.jspecify.annotations.NullMarked;
