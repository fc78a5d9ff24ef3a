/// Lists of files in the forms that other programs read. One class a form; begin at [ListFormat].
/// The agents choose what goes in, and put the finished list in its place.
@NullMarked
package cratekeeper.media.export;

import org.jspecify.annotations.NullMarked;
