/// The window: screens, their view-models, and what they share.
///
/// Begin at [Window], which puts a [Desk] (what the window needs of the rest, as small interfaces)
/// behind one frame. A screen is three files: a view-model that knows no control, a view that only
/// binds, and its FXML in resources. Long work goes through [Background]; colours and sizes are in
/// `cratekeeper.css`. Only `app` and `cli` may enter.
@NullMarked
package cratekeeper.ui;

import org.jspecify.annotations.NullMarked;
