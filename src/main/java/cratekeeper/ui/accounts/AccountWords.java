package cratekeeper.ui.accounts;

import cratekeeper.agent.Account;
import cratekeeper.integration.SignInState;
import cratekeeper.ui.parts.StateDot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/// How an account stands, in words, as a dot, and what can be done about it.
final class AccountWords {
    private AccountWords() {}

    static String below(Account account, Instant now) {
        String outside = account.setOutside().isEmpty() ? "" : " · set in .env";
        return switch (account.state()) {
            case SignInState.NotSetUp(String what) -> what;
            case SignInState.SignedOut() ->
                    account.needed() ? "Not signed in" : "Works without an account";
            case SignInState.Connected(String name, var until) ->
                    (name.isEmpty() ? "Connected" : "Connected as " + name)
                            + until(until, now)
                            + outside;
            case SignInState.Expired(String why) -> why;
            case SignInState.Blocked(String why) -> "Blocked: " + why;
        };
    }

    private static String until(@Nullable Instant until, Instant now) {
        if (until == null) return "";
        var left = Duration.between(now, until);
        if (left.compareTo(Duration.ofDays(2)) > 0)
            return " · sign in again by "
                    + DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .format(until.atZone(ZoneId.systemDefault()));
        return " · expires in " + Math.max(0, left.toHours()) + " h";
    }

    static StateDot.State dot(Account account) {
        return switch (account.state()) {
            case SignInState.Connected _ -> StateDot.State.READY;
            case SignInState.Expired _ -> StateDot.State.WAITING;
            case SignInState.Blocked _ -> StateDot.State.FAILED;
            case SignInState.NotSetUp _, SignInState.SignedOut _ ->
                    account.needed() ? StateDot.State.OFF : StateDot.State.READY;
        };
    }

    /// The one action; "" if there is none to be done here.
    static String action(Account account) {
        return switch (account.state()) {
            case SignInState.Connected _ -> signsOut(account) ? "Sign out" : "";
            case SignInState.Expired _, SignInState.Blocked _ -> "Sign in again";
            case SignInState.NotSetUp _, SignInState.SignedOut _ ->
                    account.web() || account.entries().size() > 1 ? "Sign in" : "Add key";
        };
    }

    private static boolean signsOut(Account account) {
        return account.web() || account.setOutside().size() < account.entries().size();
    }
}
