package cratekeeper.app;

import cratekeeper.cli.Core;
import cratekeeper.cli.ExitCode;
import cratekeeper.music.Service;
import cratekeeper.sandbox.Sandbox.DemoTrack;
import cratekeeper.ui.Looks.Theme;
import cratekeeper.ui.Screen;
import cratekeeper.ui.accounts.SignInViewModel.Way;
import cratekeeper.ui.settings.SettingsView.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A picture of every screen, dark and light, large and small, with the sandbox world in it.
final class Tour {
    private static final List<Size> SIZES = List.of(new Size(1360, 850), new Size(960, 600));
    private static final String SEARCHED = "night ferry";
    private static final String JULY =
            """
            title,artist,album
            Night Ferry (Extended Mix),Mara Lindqvist,Harbour Works 014
            Tidewater (Dub),Kaito Rei,Tidewater
            Undertow,Sable & Rue,Bottle Green
            Slow Signal,Anselm Okoro,Slow Signal
            ,Anselm Okoro,Low Sun EP
            A Name That Nobody Has,Tallow,
            """;
    private static final String AUGUST =
            """
            Stück;Wer spielt;Spielzeit
            Kelp;Mara Lindqvist;5:25
            Morrow;Kaito Rei;5:41
            Breakwater;Mara Lindqvist;5:33
            """;
    private final Core.Options options;
    private final Path into;
    private final PrintWriter out;

    private record Size(int width, int height) {}

    Tour(Core.Options options, Path into, PrintWriter out) {
        this.options = options;
        this.into = into.toAbsolutePath().normalize();
        this.out = out;
    }

    int run() throws IOException, InterruptedException {
        try (var core = Wiring.open(ShowHome.of(options, "tour"), out::println)) {
            core.claimHome();
            WindowRun.prepare(core.sandbox().orElseThrow());
            var driver = new Driver(new WindowRun(core, List.of()).show(true), core.queue());
            everyScreen(driver, "first-start", List.of(Screen.SEARCH));
            driver.look(Theme.DARK, SIZES.getFirst().width(), SIZES.getFirst().height());
            for (DemoTrack track : core.sandbox().orElseThrow().demoTracks()) {
                var rows = driver.search(track.words());
                if (rows.isEmpty()) continue;
                driver.select(rows.getFirst());
                driver.downloadBest((_, _) -> {});
            }
            lists(driver, core.place().home().folder());
            var rows = driver.search(SEARCHED);
            if (!rows.isEmpty()) driver.select(rows.getFirst());
            everyScreen(driver, "", List.of(Screen.values()));
            library(driver);
            people(driver);
            log(driver);
            settings(driver);
            sharing(driver, core.place().home().music());
            signIns(driver);
            return ExitCode.DONE;
        }
    }

    /// Two lists that are brought: one that is fetched, one of whose columns nobody has heard.
    private void lists(Driver driver, Path folder) throws IOException, InterruptedException {
        driver.bring(Files.writeString(folder.resolve("Warehouse July.csv"), JULY));
        everyScreen(driver, "list", List.of(Screen.SEARCH));
        driver.downloadList();
        driver.pauseAll();
        driver.bring(Files.writeString(folder.resolve("Hafen August.csv"), AUGUST));
        everyScreen(driver, "list-columns", List.of(Screen.SEARCH));
        driver.downloadList();
        everyScreen(driver, "downloads-lists", List.of(Screen.DOWNLOADS));
        driver.pauseAll();
    }

    /// The folders of a user, opened from one of their files.
    private void people(Driver driver) throws IOException, InterruptedException {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            for (Size size : SIZES) {
                driver.look(theme, size.width(), size.height());
                driver.show(Screen.SEARCH);
                driver.details();
                picture(driver, "details", theme, size, Screen.SEARCH);
                if (driver.openUser()) picture(driver, "user", theme, size, Screen.SEARCH);
                driver.closeUser();
            }
        }
    }

    /// What the Library screen shows besides its table.
    private void library(Driver driver) throws IOException, InterruptedException {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            for (Size size : SIZES) {
                driver.look(theme, size.width(), size.height());
                driver.show(Screen.LIBRARY);
                driver.editTags();
                picture(driver, "library-tags", theme, size, Screen.LIBRARY);
                driver.press("#cancel");
                driver.press("#columns");
                picture(driver, "library-columns", theme, size, Screen.LIBRARY);
                driver.closeMenus();
                driver.press("#shelf-duplicates");
                picture(driver, "library-duplicates", theme, size, Screen.LIBRARY);
                driver.press("#shelf-all");
            }
        }
    }

    /// What happened, below the figures.
    private void log(Driver driver) throws IOException, InterruptedException {
        driver.show(Screen.ACTIVITY);
        driver.press("#page-log");
        everyScreen(driver, "activity-log", List.of(Screen.ACTIVITY));
        driver.press("#page-figures");
    }

    private void settings(Driver driver) throws IOException, InterruptedException {
        for (Page page : Page.values()) {
            // These two have pictures of their own, with something in them.
            if (page == Page.ACCOUNTS || page == Page.SHARING) continue;
            driver.page(Screen.SETTINGS, page.title());
            everyScreen(driver, "settings-" + page, List.of(Screen.SETTINGS));
        }
    }

    /// What is shared is what the tour has fetched.
    private void sharing(Driver driver, Path music) throws IOException, InterruptedException {
        driver.page(Screen.SETTINGS, Page.SHARING.title());
        driver.share(music);
        everyScreen(driver, "sharing", List.of(Screen.SETTINGS));
        driver.page(Screen.SETTINGS, Page.ACCOUNTS.title());
    }

    /// A sign-in on the service's own page, and one by pasting.
    private void signIns(Driver driver) throws IOException, InterruptedException {
        driver.signIn(Service.SPOTIFY, Way.PAGE);
        everyScreen(driver, "sign-in-page", List.of(Screen.SETTINGS));
        driver.signIn(Service.SPOTIFY, Way.PASTE);
        everyScreen(driver, "sign-in-paste", List.of(Screen.SETTINGS));
        driver.endSignIn();
    }

    private void everyScreen(Driver driver, String prefix, List<Screen> screens)
            throws IOException, InterruptedException {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            for (Size size : SIZES) {
                driver.look(theme, size.width(), size.height());
                for (Screen screen : screens) {
                    String name = prefix.isEmpty() ? screen.name() : prefix;
                    picture(driver, name, theme, size, screen);
                }
            }
        }
    }

    private void picture(Driver driver, String name, Theme theme, Size size, Screen screen)
            throws IOException, InterruptedException {
        String file = "%s-%s-%d.png".formatted(name, theme, size.width()).toLowerCase(Locale.ROOT);
        Path png = into.resolve(file);
        driver.picture(screen, png);
        out.println(png);
        out.flush();
    }
}
