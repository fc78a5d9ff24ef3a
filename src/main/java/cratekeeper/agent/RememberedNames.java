package cratekeeper.agent;

import cratekeeper.integration.NameReader;
import cratekeeper.music.Track;
import cratekeeper.store.AssistantAnswers;
import java.io.IOException;
import java.util.Optional;

/// Asks a reader for each name once, and remembers what it said.
public final class RememberedNames implements NameReader {
    private final NameReader reader;
    private final AssistantAnswers answers;

    public RememberedNames(NameReader reader, AssistantAnswers answers) {
        this.reader = reader;
        this.answers = answers;
    }

    @Override
    public Optional<Track> read(String name) throws IOException, InterruptedException {
        var known = answers.of(name);
        if (known.isEmpty()) {
            known = Optional.of(reader.read(name).orElse(Track.UNKNOWN));
            answers.put(name, known.get());
        }
        return known.filter(track -> track.title() != null);
    }
}
