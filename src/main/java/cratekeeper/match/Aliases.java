package cratekeeper.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Other names of artists, as far as somebody told us.
public final class Aliases {
    public static final Aliases NONE = new Aliases(Map.of());
    private final Map<String, List<String>> byName = new HashMap<>();

    /// @param names an artist's name and the others
    public Aliases(Map<String, List<String>> names) {
        names.forEach((name, others) -> byName.put(Fold.fold(name), List.copyOf(others)));
    }

    List<String> of(String name) {
        return byName.isEmpty() ? List.of() : byName.getOrDefault(Fold.fold(name), List.of());
    }
}
