package cratekeeper.ui;

import cratekeeper.agent.Habits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Words that were searched for, the latest first, kept from one start to the next.
final class Searched {
    private static final String NAME = "search.words";
    private static final int MOST = 20;
    private final Habits habits;

    Searched(Habits habits) {
        this.habits = habits;
    }

    synchronized List<String> latest() throws IOException {
        return habits.get(NAME).stream().flatMap(String::lines).toList();
    }

    /// @param words "" forgets all
    synchronized void remember(String words) throws IOException {
        if (words.isBlank()) {
            habits.put(NAME, "");
            return;
        }
        String line = words.strip().replaceAll("\\s+", " ");
        var all = new ArrayList<>(latest());
        all.removeIf(line::equalsIgnoreCase);
        all.addFirst(line);
        habits.put(NAME, String.join("\n", all.subList(0, Math.min(MOST, all.size()))));
    }
}
