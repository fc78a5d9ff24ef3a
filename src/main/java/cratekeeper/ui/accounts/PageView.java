package cratekeeper.ui.accounts;

import cratekeeper.ui.Texts;
import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.concurrent.Worker;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The service's own page in our window. Its cookies lie in memory only, and go with it.
final class PageView extends StackPane {
    /// A page that shows nothing for so long will show nothing.
    static final Duration BLANK = Duration.seconds(15);

    /// The WebView takes the process-wide handler once, when the first page is loaded, and never
    /// looks again: so there is one store, emptied after each sign-in.
    static final CookieManager COOKIES = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

    private static final String ASKS_FOR_A_PERSON =
            "var t = (document.title + ' ' + document.documentElement.innerHTML).toLowerCase();"
                    + "t.includes('cf-turnstile') || t.includes('challenge-platform')"
                    + " || t.includes('hcaptcha') || t.includes('g-recaptcha')";
    private static final String SHOWS_SOMETHING =
            "!!document.body && (document.body.innerText.trim().length > 0"
                    + " || document.querySelector('input, img, canvas, svg') !== null)";

    private final SignInViewModel model;
    private final WebView view;
    private final PauseTransition patience;

    /// @param blank how long an empty page is waited for
    PageView(SignInViewModel model, Duration blank) {
        this.model = model;
        CookieHandler.setDefault(COOKIES);
        view = new WebView();
        view.setAccessibleText(
                Texts.in(PageView.class).get("page.of", model.account().service().displayName()));
        view.setPrefSize(300, 200);
        patience = new PauseTransition(blank);
        patience.setOnFinished(_ -> lookIfBlank());
        getStyleClass().add("sign-in-page");
        getChildren().add(view);
        listen(view.getEngine());
        model.pageProperty().subscribe(this::load);
    }

    private void listen(WebEngine engine) {
        engine.locationProperty()
                .subscribe((_, now) -> {
                    if (now != null && !model.mayGo(now)) engine.getLoadWorker().cancel();
                });
        engine.getLoadWorker()
                .stateProperty()
                .subscribe(state -> {
                    model.loads(state == Worker.State.SCHEDULED || state == Worker.State.RUNNING);
                    if (state == Worker.State.SUCCEEDED) loaded();
                    if (state == Worker.State.FAILED) model.stuck();
                });
        engine.setCreatePopupHandler(_ -> {
            model.refusedWindow();
            return null;
        });
    }

    private void load(@Nullable URI page) {
        if (page == null) {
            patience.stop();
            return;
        }
        patience.playFromStart();
        view.getEngine().load(page.toString());
    }

    private void loaded() {
        if (is(ASKS_FOR_A_PERSON)) model.stuck();
        URI here = URI.create(view.getEngine().getLocation());
        model.loaded(name -> hasCookie(name, here));
    }

    private boolean hasCookie(String name, URI here) {
        try {
            return COOKIES.get(here, Map.of()).values().stream()
                    .flatMap(List::stream)
                    .anyMatch(cookie -> cookie.startsWith(name + "="));
        } catch (IOException e) {
            // A store in memory does not fail; a page without its cookie is not logged in.
            return false;
        }
    }

    private void lookIfBlank() {
        if (!is(SHOWS_SOMETHING)) model.stuck();
    }

    private boolean is(String question) {
        return Boolean.TRUE.equals(view.getEngine().executeScript(question));
    }

    WebEngine engine() {
        return view.getEngine();
    }

    /// Leaves nothing behind: no page, no cookies.
    void close() {
        patience.stop();
        var engine = view.getEngine();
        engine.getLoadWorker().cancel();
        engine.load(null);
        COOKIES.getCookieStore().removeAll();
    }
}
