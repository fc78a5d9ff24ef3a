package cratekeeper.agent;

import cratekeeper.store.ChoiceStore;
import java.io.IOException;
import java.util.Optional;

/// Small things that a person chose in the window and finds again at the next start.
public final class Habits {
    private final ChoiceStore store;

    public Habits(ChoiceStore store) {
        this.store = store;
    }

    public Optional<String> get(String name) throws IOException {
        return store.get(name);
    }

    public void put(String name, String value) throws IOException {
        store.put(name, value);
    }
}
