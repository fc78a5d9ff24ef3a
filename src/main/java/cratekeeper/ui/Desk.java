package cratekeeper.ui;

import cratekeeper.music.Preferences;
import cratekeeper.ui.downloads.QueueDesk;
import cratekeeper.ui.player.Sound;
import cratekeeper.ui.search.SearchDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// Everything the window needs of the rest of the application.
///
/// @param services how each service stands now; asked every two seconds, off the FX thread
/// @param toReview how many tracks wait for a person; likewise
/// @param looks as they were saved
/// @param saveLooks keeps a change of them; called on the FX thread, must return at once
/// @param showInFolder shows a file in the system's file window
public record Desk(
        SearchDesk search,
        QueueDesk queue,
        Supplier<List<ServiceStatus>> services,
        IntSupplier toReview,
        Sound sound,
        Preferences preferences,
        Looks looks,
        Consumer<Looks> saveLooks,
        Consumer<Path> showInFolder) {}
