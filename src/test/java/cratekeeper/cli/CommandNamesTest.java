package cratekeeper.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import picocli.CommandLine;

class CommandNamesTest {
    /// Who is looked up by one name and registered by the other is never found.
    @ParameterizedTest
    @FieldSource("cratekeeper.cli.CommandLineApp#COMMANDS")
    void aCommandIsCalledAsItsClassIs(Class<? extends Command> command) {
        assertEquals(
                command.getAnnotation(CommandLine.Command.class).name(),
                CommandLineApp.name(command));
    }
}
