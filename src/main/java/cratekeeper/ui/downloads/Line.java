package cratekeeper.ui.downloads;

/// A line of the Downloads screen: a list's head, or a job.
public sealed interface Line permits GroupRow, JobRow {}
