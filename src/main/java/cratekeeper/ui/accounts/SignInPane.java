package cratekeeper.ui.accounts;

import cratekeeper.integration.SignIn;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.accounts.SignInViewModel.Way;
import cratekeeper.ui.parts.Foreign;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// One sign-in: the service's page with its host above it, or the fields to paste into. The other
/// ways are always offered below.
final class SignInPane {
    private static final Texts texts = Texts.in(SignInPane.class);
    private final SignInViewModel model;
    private final Runnable close;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Duration blank;
    private @Nullable PageView page;
    @FXML private Label title;
    @FXML private ProgressIndicator busy;
    @FXML private HBox hostBar;
    @FXML private Label host;
    @FXML private Label sentence;
    @FXML private StackPane pageArea;
    @FXML private ScrollPane formScroll;
    @FXML private VBox form;
    @FXML private Label promise;
    @FXML private Button here;
    @FXML private Button browser;
    @FXML private Button paste;

    SignInPane(SignInViewModel model, Runnable close) {
        this(model, close, PageView.BLANK);
    }

    /// @param blank how long an empty page is waited for
    SignInPane(SignInViewModel model, Runnable close, Duration blank) {
        this.model = model;
        this.close = close;
        this.blank = blank;
    }

    @FXML
    private void initialize() {
        title.setText(texts.get("sign.in.to", model.account().service().displayName()));
        busy.visibleProperty().bind(model.busyProperty());
        host.textProperty().bind(model.hostProperty());
        sentence.textProperty().bind(model.sentenceProperty());
        shown(sentence, false);
        model.sentenceProperty().subscribe(words -> shown(sentence, !words.isEmpty()));
        model.wayProperty().subscribe(this::show);
        model.askingProperty().subscribe(() -> show(model.wayProperty().get()));
    }

    private void show(Way way) {
        boolean isPage = way == Way.PAGE && model.pageProperty().get() != null;
        shown(hostBar, isPage);
        shown(pageArea, isPage);
        shown(formScroll, !isPage);
        boolean web = model.account().web();
        shown(here, web && way != Way.PAGE);
        shown(browser, web && way != Way.BROWSER);
        shown(paste, way != Way.PASTE);
        promise.setText(texts.get(isPage ? "promise.page" : "promise.paste"));
        if (isPage) openPage();
        else showForm(way);
    }

    private void openPage() {
        if (page != null) return;
        page = new PageView(model, blank);
        pageArea.getChildren().setAll(page);
    }

    private void showForm(Way way) {
        fields.clear();
        form.getChildren().clear();
        if (way == Way.BROWSER) form.getChildren().add(waiting());
        else model.entries().forEach(entry -> form.getChildren().add(field(entry)));
        if (way == Way.PASTE && !fields.isEmpty()) {
            var check = new Button(texts.get("check"));
            check.setDefaultButton(true);
            check.disableProperty().bind(model.askingProperty());
            check.setOnAction(_ -> enter());
            form.getChildren().add(check);
        }
        if (model.takesAddress()) form.getChildren().add(addressField());
    }

    private Node waiting() {
        var words = new Label(texts.get("browser.waiting"));
        Foreign.wrapping(words);
        String address = model.address().map(Object::toString).orElse("");
        var copy = new Button(texts.get("browser.copy"));
        copy.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(address);
            Clipboard.getSystemClipboard().setContent(content);
        });
        return new VBox(8, words, copy);
    }

    private Node field(SignIn.Entry entry) {
        var name = new Label(Said.of(entry.label()));
        name.getStyleClass().add("strong");
        TextField field = entry.secret() ? new PasswordField() : new TextField();
        field.setAccessibleText(name.getText());
        field.setOnAction(_ -> enter());
        name.setLabelFor(field);
        var hint = new Label(Said.of(entry.hint()));
        hint.getStyleClass().addAll("small", "muted");
        Foreign.wrapping(hint);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        fields.put(entry.name(), field);
        var box = new VBox(4, name, field, hint);
        URI where = entry.where();
        if (where != null) {
            var link = new Hyperlink(texts.get("where", where.getHost()));
            link.setOnAction(_ -> model.open(where));
            box.getChildren().add(link);
        }
        return box;
    }

    private Node addressField() {
        var name = new Label(texts.get("address"));
        name.getStyleClass().add("strong");
        var field = new TextField();
        field.setAccessibleText(name.getText());
        field.setOnAction(_ -> model.enterAddress(field.getText()));
        name.setLabelFor(field);
        var take = new Button(texts.get("address.take"));
        take.setOnAction(_ -> model.enterAddress(field.getText()));
        return new VBox(4, name, field, take);
    }

    private void enter() {
        var typed = new LinkedHashMap<String, String>();
        fields.forEach((name, field) -> typed.put(name, field.getText()));
        model.enter(typed);
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void onClose() {
        close.run();
    }

    @FXML
    private void onHere() {
        model.go(Way.PAGE);
    }

    @FXML
    private void onBrowser() {
        model.go(Way.BROWSER);
    }

    @FXML
    private void onPaste() {
        model.go(Way.PASTE);
    }

    @Nullable PageView page() {
        return page;
    }

    void close() {
        fields.values().forEach(TextField::clear);
        if (page != null) page.close();
    }
}
