package cratekeeper.agent;

/// Told, from any thread but one at a time, whenever a service has answered or is about to be
/// asked.
@FunctionalInterface
public interface SearchListener {
    /// @param soFar everything known by now; later calls replace earlier ones
    void update(SearchResult soFar);
}
