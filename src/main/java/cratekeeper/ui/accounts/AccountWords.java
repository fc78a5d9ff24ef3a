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
    static final String SIGN_OUT = "Sign out";
    private static final Duration SOON = Duration.ofHours(24);

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
        if (left.compareTo(Duration.ofHours(2)) >= 0)
            return " · expires in " + left.toHours() + " h";
        return left.toMinutes() > 0
                ? " · expires in " + left.toMinutes() + " min"
                : " · expires now";
    }

    /// Whether it ends before the day does.
    private static boolean endsSoon(SignInState.Connected connected, Instant now) {
        Instant until = connected.until();
        return until != null && until.isBefore(now.plus(SOON));
    }

    static StateDot.State dot(Account account, Instant now) {
        return switch (account.state()) {
            case SignInState.Connected connected ->
                    endsSoon(connected, now) ? StateDot.State.WAITING : StateDot.State.READY;
            case SignInState.Expired _ -> StateDot.State.WAITING;
            case SignInState.Blocked _ -> StateDot.State.FAILED;
            case SignInState.NotSetUp _, SignInState.SignedOut _ ->
                    account.needed() ? StateDot.State.OFF : StateDot.State.READY;
        };
    }

    /// The one action; "" if there is none to be done here.
    static String action(Account account, Instant now) {
        return switch (account.state()) {
            case SignInState.Connected connected -> {
                if (!signsOut(account)) yield "";
                yield endsSoon(connected, now) ? "Sign in again" : SIGN_OUT;
            }
            case SignInState.Expired _, SignInState.Blocked _ -> "Sign in again";
            case SignInState.NotSetUp _, SignInState.SignedOut _ ->
                    account.web() || account.entries().size() > 1 ? "Sign in" : "Add key";
        };
    }

    /// Whether there is anything to forget, and the main action is another.
    static boolean signsOutAside(Account account, Instant now) {
        return switch (account.state()) {
            case SignInState.Connected connected -> signsOut(account) && endsSoon(connected, now);
            case SignInState.Expired _, SignInState.Blocked _ -> signsOut(account);
            case SignInState.NotSetUp _, SignInState.SignedOut _ -> false;
        };
    }

    private static boolean signsOut(Account account) {
        return account.web() || account.setOutside().size() < account.entries().size();
    }
}
