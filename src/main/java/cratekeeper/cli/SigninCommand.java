package cratekeeper.cli;

import cratekeeper.account.Secret;
import cratekeeper.agent.Account;
import cratekeeper.agent.Accounts;
import cratekeeper.agent.Visiting;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SignInState;
import cratekeeper.music.Service;
import java.io.Console;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `signin`: tells a service who asks. Without options it opens the way that the service has; a
/// token or an address that was pasted is checked before it is kept.
@CommandLine.Command(name = "signin", description = "Sign in to a service, or out of it.")
final class SigninCommand extends Command {
    @Parameters(paramLabel = "SERVICE", description = "Which one.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--token", paramLabel = "TEXT", description = "A token, key or password.")
    private @Nullable String token;

    @Option(
            names = "--set",
            paramLabel = "NAME=TEXT",
            description = "One of several entries, as they are called in .env.")
    private Map<String, String> entries = new LinkedHashMap<>();

    @Option(
            names = "--redirect",
            paramLabel = "URL",
            description = "The address on which your browser ended.")
    private @Nullable String redirect;

    @Option(names = "--out", description = "Sign out: forget what is kept.")
    private boolean out;

    @Override
    int run() throws Exception {
        Service service = Asking.services(java.util.List.of(name)).iterator().next();
        try (var core = open()) {
            var accounts = core.accounts();
            var account =
                    accounts.of(service)
                            .orElseThrow(() ->
                                    new Stop(
                                            ExitCode.WRONG_WORDS,
                                            service.displayName() + " needs no sign-in."));
            return told(service, done(accounts, account));
        }
    }

    private SignInState done(Accounts accounts, Account account) throws Exception {
        Service service = account.service();
        if (out) {
            accounts.signOut(service);
            return new SignInState.SignedOut();
        }
        if (redirect != null) return accounts.resume(service, address(redirect));
        var entered = entered(account);
        if (!entered.isEmpty()) return accounts.enter(service, entered);
        if (account.web()) return visited(accounts, service);
        return asked(accounts, account);
    }

    private Map<String, Secret> entered(Account account) {
        var entered = new LinkedHashMap<String, Secret>();
        entries.forEach((entry, text) -> entered.put(known(account, entry), new Secret(text)));
        if (token != null) entered.put(account.entries().getLast().name(), new Secret(token));
        return entered;
    }

    private static String known(Account account, String entry) {
        var names = account.entries().stream().map(SignIn.Entry::name).toList();
        if (names.contains(entry)) return entry;
        throw new Stop(
                ExitCode.WRONG_WORDS,
                account.service().displayName()
                        + " knows no “"
                        + entry
                        + "”, only "
                        + String.join(", ", names)
                        + ".");
    }

    private static URI address(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            throw new Stop(
                    ExitCode.WRONG_WORDS,
                    "That is no address: copy the whole address line of your browser.");
        }
    }

    private SignInState visited(Accounts accounts, Service service) throws Exception {
        try (Visiting visiting = accounts.visit(service)) {
            err().println(
                            "cratekeeper: Open this address in your browser and sign in there:\n  "
                                    + visiting.visit().start());
            if (visiting.visit().authorise() != null)
                err().println("then, signed in, this one:\n  " + visiting.visit().authorise());
            if (!visiting.listens()) {
                err().println(
                                "and give the address on which it ends: cratekeeper signin "
                                        + service.id()
                                        + " --redirect ADDRESS");
                return new SignInState.SignedOut();
            }
            err().flush();
            var answer = visiting.awaitAnswer(Visiting.PATIENCE);
            if (answer.isEmpty())
                throw new Stop(
                        ExitCode.SIGN_IN_NEEDED,
                        "Nobody signed in within five minutes: begin again, or give the address on"
                                + " which your browser ended with --redirect.");
            return visiting.finish(answer.get()).orElse(new SignInState.SignedOut());
        }
    }

    private SignInState asked(Accounts accounts, Account account) throws Exception {
        var terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (terminal.isEmpty())
            throw new Stop(
                    ExitCode.SIGN_IN_NEEDED,
                    "Give it with "
                            + (account.entries().size() == 1
                                    ? "--token TEXT"
                                    : account.entries().stream()
                                            .map(e -> "--set " + e.name() + "=TEXT")
                                            .collect(Collectors.joining(" ")))
                            + ". "
                            + account.entries().getLast().hint());
        var entered = new LinkedHashMap<String, Secret>();
        for (var entry : account.entries()) {
            line(entry.hint());
            char[] typed = terminal.get().readPassword("%s: ", entry.label());
            if (typed != null && typed.length > 0)
                entered.put(entry.name(), new Secret(new String(typed)));
        }
        return accounts.enter(account.service(), entered);
    }

    private int told(Service service, SignInState state) {
        String words = SignInWords.of(service, state);
        if (json()) print(SignInWords.document(service, state));
        else line(words);
        return state instanceof SignInState.Connected || out
                ? ExitCode.DONE
                : ExitCode.SIGN_IN_NEEDED;
    }
}
