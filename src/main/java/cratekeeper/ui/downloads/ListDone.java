package cratekeeper.ui.downloads;

/// A list of which nothing is left to do but what a person decides.
public record ListDone(String name, int done, int review, int failed) {}
