package cratekeeper.integration.assistant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What comes back; only what we read of it.
record AssistantReply(@Nullable List<Choice> choices) {
    record Choice(@Nullable Message message) {}

    record Message(@Nullable String content) {}

    /// The parts of a name, inside the message.
    record Parts(
            @Nullable List<String> artists, @Nullable String title, @Nullable String version) {}
}
