/// Another user of a service, opened from one of their files: what they share as a tree, folders to
/// download, and the way to keep them out. Begin at [UserViewModel].
@NullMarked
package cratekeeper.ui.users;

import org.jspecify.annotations.NullMarked;
