package cratekeeper.ui.accounts;

import cratekeeper.account.Credentials;
import cratekeeper.account.PassingVault;
import cratekeeper.account.Pkce;
import cratekeeper.account.Secret;
import cratekeeper.agent.Account;
import cratekeeper.agent.Accounts;
import cratekeeper.agent.Sources;
import cratekeeper.agent.Visiting;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.WebSignIn;
import cratekeeper.music.Service;
import cratekeeper.net.FakeApi;
import cratekeeper.net.FakeReply;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A service with pages of its own on the loopback: `/login` has a form that leads to the end. With
/// a session, the form only logs in, and `/authorise` leads to the end.
final class FakeShop implements SignIn, WebSignIn, AccountsDesk {
    final List<URI> opened = new CopyOnWriteArrayList<>();
    final List<URI> answers = new CopyOnWriteArrayList<>();
    private final FakeApi api;
    private final boolean session;
    private final Accounts accounts =
            new Accounts(
                    Sources.of(List.of(this)),
                    new Credentials(_ -> Optional.empty(), new PassingVault()));
    private volatile SignInState state = new SignInState.SignedOut();
    volatile @Nullable SourceException refusal;

    FakeShop(FakeApi api, boolean session) {
        this.api = api;
        this.session = session;
    }

    @Override
    public Service service() {
        return Service.BEATPORT;
    }

    @Override
    public boolean isNeeded() {
        return true;
    }

    @Override
    public SignInState state() {
        return state;
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry("BEATPORT_TOKEN", "Token", "Paste it here.", true, null));
    }

    @Override
    public SignInState enter(Map<String, Secret> entered) {
        state = new SignInState.Connected("pasted", null);
        return state;
    }

    @Override
    public Optional<WebSignIn> web() {
        return Optional.of(this);
    }

    @Override
    public void signOut() {
        state = new SignInState.SignedOut();
    }

    @Override
    public int listeningPort() {
        return session ? -1 : ANY_PORT;
    }

    @Override
    public Visit begin(URI listener) {
        var pkce = Pkce.from(new Random(7));
        URI redirect = session ? api.uri("/end") : URI.create(listener + "/callback");
        var end = FakeReply.redirect(redirect + "?code=c&state=" + pkce.state().reveal());
        String form = "<html><body><h1>Log in</h1><form action=/enter><input name=user></form>";
        api.answer("/login", FakeReply.html(200, form));
        api.answer("/end", FakeReply.html(200, "<html><body>You are done."));
        if (session) {
            api.answer(
                    "/enter",
                    FakeReply.html(200, "<html><body>Welcome.")
                            .header("Set-Cookie", "sessionid=s; HttpOnly; Path=/"));
            api.answer("/authorise", end);
        } else {
            api.answer("/enter", end);
        }
        return new Visit(
                api.uri("/login"),
                session ? "sessionid" : null,
                session ? api.uri("/authorise") : null,
                redirect,
                Set.of("127.0.0.1"),
                pkce);
    }

    @Override
    public SignInState finish(Visit visit, URI address) throws SourceException {
        if (refusal != null) throw refusal;
        answers.add(address);
        if (!String.valueOf(address.getQuery()).contains(visit.pkce().state().reveal()))
            throw new SourceException.SignInNeeded(
                    Service.BEATPORT, "This is not the answer to this sign-in.", null);
        state = new SignInState.Connected("somebody", null);
        return state;
    }

    @Override
    public List<Account> accounts() {
        return accounts.all();
    }

    @Override
    public SignInState enter(Service service, Map<String, Secret> entered) throws Exception {
        return accounts.enter(service, entered);
    }

    @Override
    public Visiting visit(Service service) throws Exception {
        return accounts.visit(service);
    }

    @Override
    public void signOut(Service service) throws Exception {
        accounts.signOut(service);
    }

    @Override
    public void moveToEnv(Service service) throws Exception {
        accounts.moveToEnv(service);
    }

    @Override
    public void openInBrowser(URI page) {
        opened.add(page);
    }
}
