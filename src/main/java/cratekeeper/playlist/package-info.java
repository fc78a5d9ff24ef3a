/// Lists of tracks that a person brings: tables, playlists of players, collections of DJ programs,
/// web pages, plain text. One class a form; all are pure functions over text with limits. Begin at
/// [ListReader]. Nothing that a list names is ever opened: a path in it only tells names.
@NullMarked
package cratekeeper.playlist;

import org.jspecify.annotations.NullMarked;
