/// The Settings screen: services and their state, what applies, how the window looks. Begin at
/// [SettingsViewModel].
@NullMarked
package cratekeeper.ui.settings;

import org.jspecify.annotations.NullMarked;
