/// The entry: decides between window and command line, wires everything by hand, and ends it in
/// order.
///
/// Nobody enters from elsewhere. Begin at [Main], then [Wiring].
@NullMarked
package cratekeeper.app;

import org.jspecify.annotations.NullMarked;
