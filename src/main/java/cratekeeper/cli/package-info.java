/// The command line: one class a command, words and JSON fields as the contract fixes them.
///
/// Entered by `app` only, which also hands in the [Core]. Nothing here loads JavaFX. Begin at
/// [CommandLineApp]; exit codes are in [ExitCode]. This is the only room that prints to the
/// console.
@NullMarked
package cratekeeper.cli;

import org.jspecify.annotations.NullMarked;
