/// Accounts at the services: how they stand, and signing in on the service's own page, in the
/// person's browser, or by pasting.
///
/// Begin at [AccountsView] and its [AccountsViewModel]; one sign-in under way is a
/// [SignInViewModel], shown by [SignInPane]. Only [PageView] knows the WebView, which is not loaded
/// before a page is shown.
@NullMarked
package cratekeeper.ui.accounts;

import org.jspecify.annotations.NullMarked;
