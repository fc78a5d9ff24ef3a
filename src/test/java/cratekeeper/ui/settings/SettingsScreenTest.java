package cratekeeper.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cratekeeper.music.Field;
import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.ui.FakeWorld;
import cratekeeper.ui.Language;
import cratekeeper.ui.Looks;
import cratekeeper.ui.Screen;
import cratekeeper.ui.Window;
import cratekeeper.ui.parts.FieldName;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.service.query.NodeQuery;

/// All that can be set is set by a person's own hands, refused with a sentence, and taken back.
class SettingsScreenTest {
    private final FakeWorld world = new FakeWorld();
    private final FxRobot robot = new FxRobot();
    private Window window;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
        onFx(() -> window.resize(1360, 850));
        window.settle();
        show();
    }

    private void open(Stage stage) {
        window = new Window(world.desk());
        window.show(stage);
    }

    private void show() throws Exception {
        onFx(() -> window.show(Screen.SETTINGS));
        window.settle();
    }

    @AfterEach
    void close() throws Exception {
        onFx(window::close);
        FxToolkit.cleanupStages();
        Language.use(Language.ENGLISH);
    }

    // Without the robot's waits: the window tells itself when it has settled.
    private static void onFx(Runnable work) throws Exception {
        var done = new CompletableFuture<Boolean>();
        Platform.runLater(() -> {
            try {
                work.run();
                done.complete(true);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        done.get();
    }

    private void page(String name) throws Exception {
        ToggleButton tab =
                robot.lookup(".tab-chip").<ToggleButton>queryAll().stream()
                        .filter(one -> one.getText().equals(name))
                        .findFirst()
                        .orElseThrow();
        onFx(tab::fire);
        window.settle();
    }

    private Preferences set() {
        return world.settings.chosen.preferences();
    }

    private Node node(String selector) {
        return node(robot.lookup(selector));
    }

    private static Node node(NodeQuery query) {
        return query.query();
    }

    private CheckBox onOff(String chain, String name) {
        return robot.from(node(chain)).lookup(".check-box").<CheckBox>queryAll().stream()
                .filter(box -> box.getAccessibleText().startsWith(name + ","))
                .findFirst()
                .orElseThrow();
    }

    private void type(String field, String words) throws Exception {
        TextField typed = robot.lookup(field).queryAs(TextField.class);
        // Letter by letter by the robot would take a second a field.
        onFx(() -> {
            typed.requestFocus();
            typed.setText(words);
            typed.fireEvent(
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            "",
                            KeyCode.ENTER,
                            false,
                            false,
                            false,
                            false));
        });
        window.settle();
    }

    private static void press(ButtonBase button) throws Exception {
        onFx(button::fire);
    }

    private String refusal() {
        return robot.lookup(".refusal").<Label>queryAll().stream()
                .filter(Node::isVisible)
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    @Test
    void theDownloadChainIsReorderedByKeyboard() throws Exception {
        page("Sources");
        onFx(() -> onOff("#download-chain", "Internet Archive").requestFocus());
        robot.press(KeyCode.ALT).type(KeyCode.UP).release(KeyCode.ALT);
        window.settle();
        assertEquals(
                List.of(
                        Service.ARCHIVE,
                        Service.SOULSEEK,
                        Service.DEEZER,
                        Service.SPOTIFY,
                        Service.YOUTUBE),
                set().downloadChain());
        assertTrue(onOff("#download-chain", "Internet Archive").isFocused(), "it keeps the cursor");
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).type(KeyCode.DOWN).release(KeyCode.ALT);
        window.settle();
        assertEquals(
                List.of(Service.SOULSEEK, Service.DEEZER, Service.ARCHIVE),
                set().downloadChain().subList(0, 3));
    }

    @Test
    void theMetadataChainIsReorderedByDragging() throws Exception {
        page("Sources");
        Node row = onOff("#metadata-chain", "Beatport").getParent();
        double height = row.getLayoutBounds().getHeight();
        robot.moveTo(row)
                .press(MouseButton.PRIMARY)
                .moveBy(0, height)
                .moveBy(0, height)
                .release(MouseButton.PRIMARY);
        window.settle();
        assertEquals(
                List.of(
                        Service.DISCOGS,
                        Service.MUSICBRAINZ,
                        Service.BEATPORT,
                        Service.SPOTIFY,
                        Service.DEEZER),
                set().metadataChain());
        robot.clickOn(node(robot.from(node("#metadata-chain")).lookup(".icon-button")));
        window.settle();
        assertEquals(Preferences.DEFAULT, set(), "back to the usual");
    }

    @Test
    void aSourceIsSwitchedOffButNeverTheLast() throws Exception {
        page("Sources");
        robot.clickOn(onOff("#metadata-chain", "Spotify"));
        window.settle();
        assertEquals(Set.of(Service.SPOTIFY), world.settings.chosen.notAsked());
        assertEquals(Preferences.DEFAULT.metadataChain(), set().metadataChain());
        for (String name :
                List.of("Soulseek", "Internet Archive", "Deezer", "Spotify", "YouTube")) {
            CheckBox box = onOff("#download-chain", name);
            onFx(box::fire);
            window.settle();
        }
        assertEquals(List.of(Service.YOUTUBE), set().downloadChain());
        assertEquals("One has to stay on.", refusal());
        assertTrue(onOff("#download-chain", "YouTube").isSelected());
    }

    @Test
    void servicesAreTrustedInTheOrderInWhichTheyArePressed() throws Exception {
        page("Sources");
        press("Deezer");
        assertEquals(List.of(Service.BEATPORT, Service.DEEZER), set().trust().get(Field.BPM));
        press("1  Beatport");
        assertEquals(List.of(Service.DEEZER), set().trust().get(Field.BPM));
        press("Deezer");
        assertFalse(set().trust().containsKey(Field.BPM), "the metadata chain decides");
    }

    private void press(String chip) throws Exception {
        Node row = robot.lookup("#trust-bpm").query();
        ToggleButton button =
                robot.from(row).lookup(".toggle-button").<ToggleButton>queryAll().stream()
                        .filter(one -> one.getText().equals(chip))
                        .findFirst()
                        .orElseThrow();
        onFx(button::fire);
        window.settle();
    }

    @Test
    void theNamesOfSampleTracksFollowWhatIsTyped() throws Exception {
        page("Files & names");
        type("#template", "{label}/{artists} - {title} [{key}]");
        assertEquals("{label}/{artists} - {title} [{key}]", set().nameTemplate());
        assertEquals(
                List.of(
                        "Slow Tide/Mara Lindqvist - Night Ferry [8A].flac",
                        "Oleander Choir, Anselm Okoro - Low Tide.flac"),
                names().subList(0, 2));
        type("#template", "{artist}/{nonsense}");
        assertEquals("{nonsense} is not known: use the words below.", refusal());
        assertEquals("{label}/{artists} - {title} [{key}]", set().nameTemplate());
        type("#template", "({title}");
        assertEquals("", refusal());
        type("#template", "{title");
        assertEquals("A brace or bracket is not closed.", refusal());
    }

    private List<String> names() {
        return robot.from(node("#preview")).lookup(".label").<Label>queryAll().stream()
                .map(Labeled::getText)
                .toList();
    }

    @Test
    void aNumberThatCannotBeIsRefusedBesideItsField() throws Exception {
        page("Quality");
        type("#accept", "150");
        assertEquals("Type a number from 60 to 100.", refusal());
        assertEquals(.90, set().acceptAt());
        type("#accept", "95 %");
        assertEquals("", refusal());
        assertEquals(.95, set().acceptAt());
        type("#same", "four");
        assertEquals("Type a number from 0 to 10.", refusal());
        type("#same", "2.5 s");
        assertEquals(2_500, set().sameWithinMs());
    }

    @Test
    void whatACompleteTrackHasIsTickedAndOneTickStays() throws Exception {
        page("Quality");
        tick("ISRC");
        tick("Barcode");
        var wanted = EnumSet.copyOf(Field.REQUIRED);
        wanted.remove(Field.ISRC);
        wanted.add(Field.BARCODE);
        assertEquals(wanted, set().requiredFields());
        for (Field field : wanted) tick(FieldName.of(field));
        assertEquals(1, set().requiredFields().size());
        assertEquals("One has to stay on.", refusal());
        onFx(() ->
                ((Button)
                                node(
                                        robot.from(node("#required").getParent().getParent())
                                                .lookup(".back")))
                        .fire());
        window.settle();
        assertEquals(Preferences.DEFAULT, set(), "back to the usual");
    }

    private void tick(String field) throws Exception {
        CheckBox box =
                robot.from(node("#required")).lookup(".check-box").<CheckBox>queryAll().stream()
                        .filter(one -> one.getText().equals(field))
                        .findFirst()
                        .orElseThrow();
        onFx(box::fire);
        window.settle();
    }

    @Test
    void aFolderThatIsNotThereIsRefusedAndTheOldOneStays() throws Exception {
        page("Files & names");
        type("#music", "records");
        assertEquals("Type the whole path of a folder.", refusal());
        type("#music", "/nowhere");
        assertEquals("There is no such folder, or it cannot be read.", refusal());
        assertEquals("", world.settings.chosen.musicFolder());
        assertEquals("/nowhere", robot.lookup("#music").queryAs(TextField.class).getText());
        type("#music", "/home/somebody/records");
        assertEquals("/home/somebody/records", world.settings.chosen.musicFolder());
    }

    @Test
    void aLimitIsTypedAsPeopleWriteItAndWhatIsSetOutsideIsNotChangedHere() throws Exception {
        page("Limits & cache");
        type("#limit-discogs", "fast");
        assertEquals("Write it as requests/time, for example 55/1m, 1/1s or 90/1d.", refusal());
        type("#limit-discogs", "25/1m");
        assertEquals("25/1m", world.settings.chosen.limits().get(Service.DISCOGS));
        type("#limit-discogs", "60/1m");
        assertTrue(world.settings.chosen.limits().isEmpty(), "the usual one is not written down");
        assertTrue(robot.lookup("#limit-spotify").tryQuery().isEmpty());
    }

    @Test
    void theCacheTellsItsSizeAndIsCleared() throws Exception {
        page("Limits & cache");
        assertEquals("43.1 MB on the disk", robot.lookup("#cache-size").queryLabeled().getText());
        press(robot.lookup("#clear-cache").queryButton());
        window.settle();
        assertEquals(
                "Nothing is remembered.", robot.lookup("#cache-size").queryLabeled().getText());
    }

    @Test
    void whatCannotBeWrittenIsSaidAndNotShownAsSet() throws Exception {
        page("Limits & cache");
        world.settings.full = true;
        onFx(() -> {
            ComboBox<Integer> once = robot.lookup("#once").queryComboBox();
            once.setValue(7);
        });
        window.settle();
        ComboBox<Integer> once = robot.lookup("#once").queryComboBox();
        assertEquals(3, once.getValue());
        assertEquals("The disk is full.", notice());
    }

    private String notice() {
        return robot.lookup(".notice-sentence").<Label>queryAll().stream()
                .filter(label -> label.getParent().isVisible())
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    @Test
    void settingsAreExportedAndImported() throws Exception {
        page("Program");
        var program = (ProgramPage) robot.lookup("#export").query().getParent().getParent();
        onFx(() ->
                program.setChoosers(
                        () -> Optional.of(Path.of("/backup/settings.json")),
                        () -> Optional.of(Path.of("/backup/letter.txt"))));
        press(robot.lookup("#export").queryButton());
        window.settle();
        assertEquals(List.of(Path.of("/backup/settings.json")), world.settings.exported);
        press(robot.lookup("#import").queryButton());
        window.settle();
        assertEquals("letter.txt holds no settings.", notice());
        world.settings.other =
                new SettingsDesk.Imported(
                        Chosen.USUAL.asking(Set.of(Service.DEEZER)),
                        new Looks(Looks.Theme.LIGHT, true, 125),
                        List.of());
        onFx(() ->
                program.setChoosers(
                        Optional::empty, () -> Optional.of(Path.of("/backup/settings.json"))));
        press(robot.lookup("#import").queryButton());
        window.settle();
        assertTrue(window.scene().getStylesheets().getFirst().endsWith("light.css"));
        assertEquals(new Looks(Looks.Theme.LIGHT, true, 125), world.saved.getLast());
        page("Sources");
        assertFalse(onOff("#metadata-chain", "Deezer").isSelected());
    }

    @Test
    void theToolsAreShownWithWhatIsMissing() throws Exception {
        page("Program");
        assertTrue(robot.lookup("Found: 2026.06.01").tryQuery().isPresent());
        assertTrue(
                robot.lookup("Not found: install deno or node, or YouTube offers few formats.")
                        .tryQuery()
                        .isPresent());
    }

    @Test
    void textGrowsAtOnceAndGoesBack() throws Exception {
        page("Appearance");
        onFx(() -> {
            ComboBox<Integer> size = robot.lookup("#text-size").queryComboBox();
            size.setValue(150);
        });
        window.settle();
        Label title = robot.lookup(".screen-title").queryAs(Label.class);
        assertEquals(30, title.getFont().getSize(), .1);
        assertEquals(new Looks(Looks.Theme.SYSTEM, false, 150), world.saved.getLast());
        robot.clickOn(node(robot.from(node("#text-size").getParent()).lookup(".back")));
        window.settle();
        assertEquals(20, title.getFont().getSize(), .1);
    }

    @Test
    void theSpaceBarBelongsToTheChoiceThatHasTheCursor() throws Exception {
        page("Appearance");
        ComboBox<Integer> size = robot.lookup("#text-size").queryComboBox();
        var space =
                new KeyEvent(
                        KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, false, false, false, false);
        var reached = new AtomicBoolean();
        onFx(() -> {
            size.requestFocus();
            size.addEventFilter(KeyEvent.KEY_PRESSED, _ -> reached.set(true));
            size.fireEvent(space);
            size.hide();
        });
        window.settle();
        assertTrue(reached.get(), "the window must not take it");
    }

    @Test
    void theLanguageIsKeptForTheNextStartWhichSpeaksIt() throws Exception {
        page("Appearance");
        onFx(() -> {
            ComboBox<Optional<Language>> language = robot.lookup("#language").queryComboBox();
            language.setValue(Optional.of(Language.GERMAN));
        });
        window.settle();
        assertEquals(Language.GERMAN, world.settings.chosen.language());
        close();
        Language.use(Language.GERMAN);
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::open);
        window.settle();
        show();
        assertTrue(robot.lookup("Einstellungen").tryQuery().isPresent());
        for (SettingsView.Page page : SettingsView.Page.values()) page(page.title());
    }

    @Test
    void everyPageOpens() throws Exception {
        for (SettingsView.Page page : SettingsView.Page.values()) page(page.title());
        assertEquals(List.of(), world.settings.kept, "looking changes nothing");
    }
}
