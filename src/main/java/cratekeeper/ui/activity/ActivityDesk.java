package cratekeeper.ui.activity;

import cratekeeper.agent.ActivityEvent;
import cratekeeper.agent.ActivityFigures;
import cratekeeper.agent.ActivityFigures.Period;
import java.io.IOException;
import java.util.List;

/// What the Activity screen asks for. Reads a database: never on the FX thread.
public interface ActivityDesk {
    ActivityFigures figures(Period period) throws IOException;

    /// What happened, newest first.
    List<ActivityEvent> events(Period period) throws IOException;
}
