package cratekeeper.ui;

import cratekeeper.agent.ServiceStatus;
import cratekeeper.ui.accounts.AccountsDesk;
import cratekeeper.ui.activity.ActivityDesk;
import cratekeeper.ui.downloads.QueueDesk;
import cratekeeper.ui.library.LibraryDesk;
import cratekeeper.ui.player.Sound;
import cratekeeper.ui.playlist.PlaylistDesk;
import cratekeeper.ui.review.ReviewDesk;
import cratekeeper.ui.search.SearchDesk;
import cratekeeper.ui.settings.SettingsDesk;
import cratekeeper.ui.settings.SharingDesk;
import cratekeeper.ui.users.UsersDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Everything the window needs of the rest of the application. [Agents] gives the first of them.
///
/// @param services how each service stands now; asked every two seconds, off the FX thread
/// @param place where things lie and what runs
/// @param looks as they were saved
/// @param saveLooks keeps a change of them; called on the FX thread, must return at once
/// @param showInFolder shows a file in the system's file window; likewise
public record Desk(
        SearchDesk search,
        PlaylistDesk playlists,
        QueueDesk queue,
        ReviewDesk review,
        LibraryDesk library,
        ActivityDesk activity,
        AccountsDesk accounts,
        UsersDesk users,
        SharingDesk sharing,
        SettingsDesk settings,
        Supplier<List<ServiceStatus>> services,
        Sound sound,
        Place place,
        Looks looks,
        Consumer<Looks> saveLooks,
        Consumer<Path> showInFolder) {

    /// @param home holds the database, settings and logs
    /// @param music where finished files are filed
    /// @param version of the application
    public record Place(Path home, Path music, String version) {}
}
