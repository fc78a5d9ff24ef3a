/// Who the person is at a service: secrets, where they are kept, and tokens that renew themselves.
///
/// Begin at [Credentials] (what is known), [TokenKeeper] (a token that is always fresh) and [Pkce]
/// (the proof that belongs to one sign-in). What a service wants in order to sign in is said by
/// `integration.SignIn`.
@NullMarked
package cratekeeper.account;

import org.jspecify.annotations.NullMarked;
