/// HTTP as every service wants it: one client, one limiter a service, time-outs, retries with
/// growing waits, equal requests shared, every call counted.
///
/// Begin at [Http], which hands out a [ServiceHttp] for each service. Failures are
/// [java.io.IOException]s; a refusal by status is [HttpStatusException]. Time comes from [Waits],
/// so tests never sleep.
@NullMarked
package cratekeeper.net;

import org.jspecify.annotations.NullMarked;
