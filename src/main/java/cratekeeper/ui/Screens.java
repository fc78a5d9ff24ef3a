package cratekeeper.ui;

import cratekeeper.music.MusicalKey;
import cratekeeper.music.TrackQuery;
import cratekeeper.ui.accounts.AccountsView;
import cratekeeper.ui.activity.ActivityView;
import cratekeeper.ui.activity.ActivityViewModel;
import cratekeeper.ui.downloads.DownloadsView;
import cratekeeper.ui.library.ColumnChoice;
import cratekeeper.ui.library.FileViewModel;
import cratekeeper.ui.library.LibraryRehearsal;
import cratekeeper.ui.library.LibraryView;
import cratekeeper.ui.library.TagEditorViewModel;
import cratekeeper.ui.review.ReviewView;
import cratekeeper.ui.search.DetailsPane;
import cratekeeper.ui.search.SearchView;
import cratekeeper.ui.settings.SettingsView;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Builds the screens of one window, each when it is first shown.
///
/// @param ways where they lead to
record Screens(Desk desk, Models models, Ways ways) {

    /// What a screen asks of the window.
    ///
    /// @param search looks for words
    /// @param bring looks for words or a link, or shows lines as a list
    /// @param chooseList asks for a file with a list
    /// @param show shows another screen
    record Ways(
            Consumer<String> search,
            Consumer<String> bring,
            Runnable chooseList,
            Consumer<Screen> show) {}

    ScreenView build(Screen screen) {
        var notation = models.notation();
        return switch (screen) {
            case SEARCH -> search(notation);
            case DOWNLOADS ->
                    new DownloadsView(
                            models.downloads,
                            models.player,
                            new DownloadsView.Ways(
                                    ways.bring(),
                                    ways.chooseList(),
                                    desk.showInFolder(),
                                    () -> ways.show().accept(Screen.REVIEW)));
            case REVIEW -> new ReviewView(models.reviews);
            case LIBRARY -> library(notation);
            case ACTIVITY ->
                    new ActivityView(
                            new ActivityViewModel(
                                    desk.activity(), models.background, desk.place().version()));
            case SETTINGS -> settings();
        };
    }

    private SearchView search(MusicalKey.Notation notation) {
        var pane = new DetailsPane(models.details, models.user, notation, models::required);
        return new SearchView(models.search, models.details, pane, notation);
    }

    private SettingsView settings() {
        return new SettingsView(
                models.settings,
                new AccountsView(models.accounts, models.frame.statuses(), InstantSource.system()),
                models.sharing,
                desk.place());
    }

    private LibraryView library(MusicalKey.Notation notation) {
        var shelf = desk.library();
        var background = models.background;
        var rest = Models.SELECTION_RESTS;
        return new LibraryView(
                models.library,
                new FileViewModel(shelf, desk.sound(), models.player, background, rest),
                new TagEditorViewModel(shelf, models.library, notation),
                shelf,
                new ColumnChoice(shelf, background),
                file -> ways.search().accept(TrackQuery.of(file.track()).text()),
                desk.showInFolder(),
                notation);
    }

    /// The library drawn where nobody sees it, its first rows read ahead.
    Rehearsal.Piece libraryAhead() {
        models.library.readAhead();
        return new LibraryRehearsal(desk.library(), desk.sound(), models.player, models.notation());
    }
}
