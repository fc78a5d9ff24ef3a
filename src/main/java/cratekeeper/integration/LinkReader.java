package cratekeeper.integration;

import java.net.URI;

/// Understands links to the platform's pages, and to pages elsewhere that the platform has on
/// record.
public interface LinkReader extends Source {

    /// Whether the link has a form that [#read] can follow; asks nobody. Takes the platform's own
    /// URIs (`spotify:track:…`) and short links too.
    boolean reads(URI link);

    /// What is behind the link; [Linked.Nothing] as well for links that are not the platform's.
    Linked read(URI link) throws SourceException, InterruptedException;
}
