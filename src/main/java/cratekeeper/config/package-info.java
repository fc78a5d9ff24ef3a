/// What a person can set and where things lie: the home folder, `.env` and the environment, base
/// addresses, limits, and the settings of the window.
///
/// Only `app` and `cli` may enter; they hand the values on. Begin at [Environment], then [Home],
/// then [SettingsFile]. What cannot be used is a [ConfigException] or a [HomeException], each one
/// sentence that says what to do; what can be passed over is a notice. A secret is a [Secret] and
/// prints as dots.
@NullMarked
package cratekeeper.config;

import org.jspecify.annotations.NullMarked;
