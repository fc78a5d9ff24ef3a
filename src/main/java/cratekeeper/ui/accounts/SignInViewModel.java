package cratekeeper.ui.accounts;

import cratekeeper.account.Secret;
import cratekeeper.agent.Account;
import cratekeeper.agent.Visiting;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.WebSignIn.Visit;
import cratekeeper.ui.Background;
import cratekeeper.ui.Background.Answer;
import cratekeeper.ui.Background.Running;
import cratekeeper.ui.Notice;
import cratekeeper.ui.Texts;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// One sign-in under way, by whichever way the person chooses; they may change it at any time.
///
/// The embedded page tells where it is; it is never let to a host that is not on the visit's list.
/// The answer is taken from whoever brings it first: the page, our listener, or the person who
/// pastes the address.
public final class SignInViewModel {
    /// How one signs in.
    public enum Way {
        /// On the service's page, in our window.
        PAGE,
        /// On the service's page, in the person's own browser.
        BROWSER,
        PASTE
    }

    private static final Texts texts = Texts.in(SignInViewModel.class);

    private final AccountsDesk desk;
    private final Account account;
    private final Background background;
    private final Background patience;
    private final Runnable ended;
    private final ReadOnlyObjectWrapper<Way> way =
            new ReadOnlyObjectWrapper<>(this, "way", Way.PASTE);
    private final ReadOnlyObjectWrapper<@Nullable URI> page =
            new ReadOnlyObjectWrapper<>(this, "page");
    private final ReadOnlyStringWrapper host = new ReadOnlyStringWrapper(this, "host", "");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final BooleanProperty asking = new SimpleBooleanProperty(this, "asking");
    private final BooleanProperty loading = new SimpleBooleanProperty(this, "loading");
    private final BooleanBinding busy = asking.or(loading);
    private Running running = Running.NONE;
    private Running listening = Running.NONE;
    private @Nullable Visiting visiting;
    private boolean closed;

    /// @param patience where the person's browser is waited for
    /// @param ended called once, when the account is connected
    SignInViewModel(
            AccountsDesk desk,
            Account account,
            Background background,
            Background patience,
            Runnable ended) {
        this.desk = desk;
        this.account = account;
        this.background = background;
        this.patience = patience;
        this.ended = ended;
    }

    public Account account() {
        return account;
    }

    public List<SignIn.Entry> entries() {
        return account.entries().stream()
                .filter(entry -> !account.setOutside().contains(entry.name()))
                .toList();
    }

    public ReadOnlyObjectProperty<Way> wayProperty() {
        return way.getReadOnlyProperty();
    }

    /// What the embedded window has to show; `null` for nothing.
    public ReadOnlyObjectProperty<@Nullable URI> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Whose page it is.
    public ReadOnlyStringProperty hostProperty() {
        return host.getReadOnlyProperty();
    }

    /// What the person should know now, "" if nothing.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// Whether a page is being loaded or a call is under way.
    public ObservableBooleanValue busyProperty() {
        return busy;
    }

    /// Whether a call is under way.
    public ObservableBooleanValue askingProperty() {
        return asking;
    }

    /// The embedded window begins or ends to load a page.
    public void loads(boolean loads) {
        loading.set(loads);
    }

    /// The address to open in a browser, once there is one.
    public Optional<URI> address() {
        return Optional.ofNullable(visiting).map(v -> v.visit().start());
    }

    /// Shows a page in the person's own browser.
    public void open(URI address) {
        desk.openInBrowser(address);
    }

    /// Whether an address can be pasted: a visit was begun.
    public boolean takesAddress() {
        return visiting != null;
    }

    void begin() {
        if (account.web()) visit(Way.PAGE);
        else way.set(Way.PASTE);
    }

    private void visit(Way then) {
        start(
                () -> desk.visit(account.service()),
                begun -> {
                    visiting = begun;
                    listen(begun);
                    go(then);
                });
    }

    private void listen(Visiting begun) {
        if (!begun.listens()) return;
        listening =
                patience.start(
                        () -> begun.awaitAnswer(Visiting.PATIENCE),
                        new Answer<Optional<URI>>() {
                            @Override
                            public void done(Optional<URI> answer) {
                                if (answer.isPresent()) finish(answer.get());
                                else sentence.set(texts.get("sign.in.late"));
                            }

                            @Override
                            public void failed(Exception cause) {
                                sentence.set(Notice.of(cause).sentence());
                            }
                        });
    }

    /// Chooses a way.
    public void go(Way wanted) {
        if (visiting == null && wanted != Way.PASTE) {
            visit(wanted);
            return;
        }
        if (wanted == Way.PAGE) show(visit().start());
        else page.set(null);
        way.set(wanted);
        if (wanted == Way.BROWSER) desk.openInBrowser(visit().start());
    }

    private Visit visit() {
        var begun = visiting;
        if (begun == null) throw new IllegalStateException("no visit was begun");
        return begun.visit();
    }

    private void show(URI address) {
        host.set(String.valueOf(address.getHost()));
        page.set(address);
    }

    /// The embedded page goes to an address.
    ///
    /// @return whether it may: if not, its loading must be stopped
    public boolean mayGo(String location) {
        URI address = uri(location);
        if (address == null || visiting == null) return location.isEmpty() || isBlank(location);
        if (visit().endsAt(address)) {
            finish(address);
            return false;
        }
        if (isAllowed(address)) {
            host.set(address.getHost());
            return true;
        }
        sentence.set(elsewhere("page.strays", address.getHost(), account.service().displayName()));
        return false;
    }

    private static boolean isBlank(String location) {
        return location.equals("about:blank");
    }

    private boolean isAllowed(URI address) {
        String name = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
        boolean known =
                visit().hosts().stream().anyMatch(h -> name.equals(h) || name.endsWith("." + h));
        String start = String.valueOf(visit().start().getScheme());
        return known && start.equalsIgnoreCase(address.getScheme());
    }

    private static @Nullable URI uri(String location) {
        try {
            URI address = URI.create(location);
            return address.getHost() == null ? null : address;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// A page is loaded.
    ///
    /// @param hasCookie whether the embedded window has a cookie of that name for the page's host
    public void loaded(Predicate<String> hasCookie) {
        if (visiting == null || way.get() != Way.PAGE) return;
        String cookie = visit().sessionCookie();
        URI next = visit().authorise();
        if (cookie != null && next != null && !next.equals(page.get()) && hasCookie.test(cookie))
            show(next);
    }

    /// The embedded page stays blank, or asks to prove that a person sits here: that seldom ends
    /// well in an embedded window.
    public void stuck() {
        sentence.set(elsewhere("page.stuck", account.service().displayName()));
    }

    /// The page wanted a window of its own: signing in by another company's account.
    public void refusedWindow() {
        sentence.set(elsewhere("page.window"));
    }

    private static String elsewhere(String key, Object... values) {
        return texts.get(key, values) + " " + texts.get("page.elsewhere");
    }

    /// Checks and keeps what was typed or pasted.
    ///
    /// @param typed by the entries' names; blank ones count as not given
    public void enter(Map<String, String> typed) {
        var entered = new LinkedHashMap<String, Secret>();
        typed.forEach((name, text) -> {
            if (!text.isBlank()) entered.put(name, new Secret(text.strip()));
        });
        if (entered.isEmpty()) {
            sentence.set(texts.get("paste.nothing"));
            return;
        }
        start(() -> desk.enter(account.service(), entered), this::entered);
    }

    private void entered(SignInState state) {
        boolean isHalfWay = !(state instanceof SignInState.Connected) && account.web();
        if (isHalfWay) visit(Way.PAGE);
        else arrived(state);
    }

    /// Takes the address on which the person's browser ended.
    public void enterAddress(String text) {
        URI address = uri(text.strip());
        if (address == null) sentence.set(texts.get("address.none"));
        else finish(address);
    }

    private void finish(URI address) {
        var begun = visiting;
        if (begun == null) return;
        page.set(null);
        start(
                () -> begun.finish(address),
                // Empty: somebody else brought the answer before.
                state -> state.ifPresent(this::arrived));
    }

    private void arrived(SignInState state) {
        switch (state) {
            case SignInState.Connected _ -> ended.run();
            case SignInState.NotSetUp(String what) -> sentence.set(what);
            case SignInState.Expired(String why) -> sentence.set(why);
            case SignInState.Blocked(String why) -> sentence.set(why);
            case SignInState.SignedOut() -> sentence.set(texts.get("paste.half"));
        }
    }

    private interface Then<T> {
        void go(T result);
    }

    private <T> void start(Background.Work<T> work, Then<T> then) {
        running.cancel();
        sentence.set("");
        asking.set(true);
        running =
                background.start(
                        work,
                        new Answer<T>() {
                            @Override
                            public void done(T result) {
                                asking.set(false);
                                if (!closed) then.go(result);
                            }

                            @Override
                            public void failed(Exception cause) {
                                asking.set(false);
                                failedWith(cause);
                            }
                        });
    }

    private void failedWith(Exception cause) {
        way.set(Way.PASTE);
        page.set(null);
        sentence.set(Notice.of(cause).sentence());
    }

    /// Ends it: nobody listens any more, nothing arrives any more.
    void close() {
        closed = true;
        page.set(null);
        running.cancel();
        listening.cancel();
        if (visiting != null) visiting.close();
    }
}
