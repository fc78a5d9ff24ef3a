package cratekeeper.agent;

import cratekeeper.integration.LinkReader;
import cratekeeper.integration.Linked;
import cratekeeper.integration.SourceException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Share links and URIs of all services: finds them in what a person gave, and follows them.
public final class Links {
    private static final Pattern WITH_SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:\\S+");
    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
    private static final Pattern BARE_HOST = Pattern.compile("(?i)(?:[\\w-]+\\.)+[a-z]{2,}/\\S+");

    private final Sources sources;

    public Links(Sources sources) {
        this.sources = sources;
    }

    /// The link that a text is, if it is one. A web address always counts; anything else that looks
    /// like an address only if a service reads it: "re:mix" is no link.
    public Optional<URI> find(String text) {
        String word = text.strip();
        if (WEB.matcher(word).matches()) return address(word);
        if (WITH_SCHEME.matcher(word).matches()) return address(word).filter(this::isRead);
        if (BARE_HOST.matcher(word).matches())
            return address("https://" + word).filter(this::isRead);
        return Optional.empty();
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            // Looks like a link and is none: words.
            return Optional.empty();
        }
    }

    private boolean isRead(URI link) {
        return sources.links().stream().anyMatch(reader -> reader.reads(link));
    }

    /// What is behind a link; [Linked.Nothing] as well if no service reads such links. The service
    /// whose link it is comes before those that only have it on record.
    public Linked follow(URI link) throws SourceException, InterruptedException {
        SourceException failure = null;
        for (LinkReader reader : sources.links()) {
            if (!reader.reads(link)) continue;
            try {
                var linked = reader.read(link);
                if (!(linked instanceof Linked.Nothing)) return linked;
            } catch (SourceException e) {
                // Another service may know the page too; the first failure says most.
                if (failure == null) failure = e;
            }
        }
        if (failure != null) throw failure;
        return new Linked.Nothing();
    }
}
