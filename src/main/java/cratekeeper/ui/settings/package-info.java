/// The Settings screen: accounts beside, and a page each for sources, quality, files, limits,
/// sharing, looks and the program itself. Begin at [SettingsViewModel]: each setting is a [Part] of
/// what is [Chosen].
@NullMarked
package cratekeeper.ui.settings;

import org.jspecify.annotations.NullMarked;
