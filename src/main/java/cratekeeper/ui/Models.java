package cratekeeper.ui;

import cratekeeper.music.Field;
import cratekeeper.music.MusicalKey;
import cratekeeper.ui.accounts.AccountsViewModel;
import cratekeeper.ui.downloads.DownloadsViewModel;
import cratekeeper.ui.frame.FrameModel;
import cratekeeper.ui.library.LibraryViewModel;
import cratekeeper.ui.player.PlayerViewModel;
import cratekeeper.ui.playlist.PlaylistViewModel;
import cratekeeper.ui.review.ReviewViewModel;
import cratekeeper.ui.search.DetailsViewModel;
import cratekeeper.ui.search.SearchViewModel;
import cratekeeper.ui.settings.SettingsViewModel;
import cratekeeper.ui.settings.SharingViewModel;
import cratekeeper.ui.users.UserViewModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import javafx.beans.property.ObjectProperty;

/// The view-models of one window, tied to one another.
final class Models {
    /// So long a selection has to rest before anything is looked up for it.
    static final Duration SELECTION_RESTS = Duration.ofMillis(150);

    /// So long the first rows of a list have for being drawn before the rest of it is read.
    private static final Duration ROWS_ARE_DRAWN = Duration.ofMillis(50);

    final FxBackground background = new FxBackground();
    final SettingsViewModel settings;
    final PlayerViewModel player;
    final DownloadsViewModel downloads;
    final SearchViewModel search;
    final DetailsViewModel details;
    final FrameModel frame;
    final UserViewModel user;
    final SharingViewModel sharing;
    final ReviewViewModel reviews;
    final LibraryViewModel library;
    final AccountsViewModel accounts;

    Models(Desk desk, ObjectProperty<Looks> looks) {
        settings = new SettingsViewModel(desk.settings(), background, looks);
        player = new PlayerViewModel(desk.sound(), background);
        downloads = new DownloadsViewModel(desk.queue(), background, InstantSource.system());
        search =
                new SearchViewModel(
                        desk.search(),
                        new PlaylistViewModel(desk.playlists(), background),
                        background);
        details =
                new DetailsViewModel(
                        desk.search(),
                        desk.queue(),
                        player,
                        background,
                        SELECTION_RESTS,
                        search.selectedProperty());
        frame = new FrameModel(desk.services(), desk.review()::count, background);
        user = new UserViewModel(desk.users(), background);
        user.setOnBlocked(details::forgetPeer);
        sharing = new SharingViewModel(desk.sharing(), background);
        reviews = new ReviewViewModel(desk.review(), player, background, frame::refresh);
        frame.reviewProperty().subscribe(count -> reviews.expect(count.intValue()));
        library = new LibraryViewModel(desk.library(), background, ROWS_ARE_DRAWN, SELECTION_RESTS);
        accounts = new AccountsViewModel(desk.accounts(), background, new FxBackground());
    }

    /// What a complete track has, as it is set now.
    Set<Field> required() {
        return settings.chosen().preferences().requiredFields();
    }

    /// How keys are written, as it is set now.
    MusicalKey.Notation notation() {
        return settings.chosen().preferences().keyNotation();
    }

    /// Whether nothing is under way.
    boolean idle() {
        return background.idle() && !search.busyProperty().get() && accounts.still();
    }

    void close() {
        accounts.close();
        downloads.close();
        search.cancel();
        search.list().stop();
    }
}
