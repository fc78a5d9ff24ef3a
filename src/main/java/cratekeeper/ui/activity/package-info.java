/// The Activity screen: how well it all works, in figures. Begin at [ActivityViewModel].
@NullMarked
package cratekeeper.ui.activity;

import org.jspecify.annotations.NullMarked;
