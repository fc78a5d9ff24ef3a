package cratekeeper.app;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that is built when it is first asked for, and then kept.
final class Once<T> {

    /// How it is built.
    interface Building<T> {
        T build() throws IOException;
    }

    private final Building<T> building;
    private @Nullable T built;

    Once(Building<T> building) {
        this.building = building;
    }

    synchronized T get() throws IOException {
        if (built == null) built = building.build();
        return built;
    }

    /// What was built so far, for those who only tidy up.
    synchronized Optional<T> ifBuilt() {
        return Optional.ofNullable(built);
    }
}
