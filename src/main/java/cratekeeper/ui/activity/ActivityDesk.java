package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityFigures;
import java.io.IOException;

/// What the Activity screen asks for. Reads a database: never on the FX thread.
@FunctionalInterface
public interface ActivityDesk {
    ActivityFigures figures() throws IOException;
}
