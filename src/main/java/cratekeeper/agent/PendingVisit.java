package cratekeeper.agent;

import cratekeeper.account.Pkce;
import cratekeeper.account.Secret;
import cratekeeper.integration.WebSignIn.Visit;
import cratekeeper.json.Json;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A visit as it is kept until its answer comes: sealed, because it holds the visit's secrets.
final class PendingVisit {
    private PendingVisit() {}

    private record Kept(
            URI start,
            @Nullable String sessionCookie,
            @Nullable URI authorise,
            URI redirect,
            Set<String> hosts,
            String state,
            String verifier) {}

    static Secret text(Visit visit) {
        return new Secret(
                Json.OURS.writeValueAsString(
                        new Kept(
                                visit.start(),
                                visit.sessionCookie(),
                                visit.authorise(),
                                visit.redirect(),
                                visit.hosts(),
                                visit.pkce().state().reveal(),
                                visit.pkce().verifier().reveal())));
    }

    static Optional<Visit> read(Secret text) {
        try {
            var kept = Json.OURS.readValue(text.reveal(), Kept.class);
            return Optional.of(
                    new Visit(
                            kept.start(),
                            kept.sessionCookie(),
                            kept.authorise(),
                            kept.redirect(),
                            kept.hosts(),
                            new Pkce(new Secret(kept.state()), new Secret(kept.verifier()))));
        } catch (JacksonException | NullPointerException e) {
            // Of another version: a new visit is begun as easily.
            return Optional.empty();
        }
    }
}
