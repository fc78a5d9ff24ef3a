package cratekeeper.ui.accounts;

import cratekeeper.agent.Account;
import cratekeeper.integration.SignInState;
import cratekeeper.ui.Language;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.StateDot;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/// How an account stands, in words, as a dot, and what can be done about it.
final class AccountWords {
    private static final Texts texts = Texts.in(AccountWords.class);
    private static final Duration SOON = Duration.ofHours(24);

    private AccountWords() {}

    static String below(Account account, Instant now) {
        String outside = account.setOutside().isEmpty() ? "" : " · " + texts.get("account.outside");
        return switch (account.state()) {
            case SignInState.NotSetUp(String what) -> Said.of(what);
            case SignInState.SignedOut() ->
                    texts.get(account.needed() ? "account.signed.out" : "account.not.needed");
            case SignInState.Connected(String name, var until) ->
                    (name.isEmpty()
                                    ? texts.get("account.connected")
                                    : texts.get("account.connected.as", name))
                            + until(until, now)
                            + outside;
            case SignInState.Expired(String why) -> Said.of(why);
            case SignInState.Blocked(String why) -> texts.get("account.blocked", Said.of(why));
        };
    }

    private static String until(@Nullable Instant until, Instant now) {
        if (until == null) return "";
        var left = Duration.between(now, until);
        if (left.compareTo(Duration.ofDays(2)) > 0)
            return " · "
                    + texts.get(
                            "account.until",
                            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                    .withLocale(Language.now().locale())
                                    .format(until.atZone(ZoneId.systemDefault())));
        if (left.compareTo(Duration.ofHours(2)) >= 0)
            return " · " + texts.get("account.hours", left.toHours());
        return " · "
                + (left.toMinutes() > 0
                        ? texts.get("account.minutes", left.toMinutes())
                        : texts.get("account.now"));
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
                yield texts.get(endsSoon(connected, now) ? "sign.in.again" : "sign.out");
            }
            case SignInState.Expired _, SignInState.Blocked _ -> texts.get("sign.in.again");
            case SignInState.NotSetUp _, SignInState.SignedOut _ ->
                    texts.get(
                            account.web() || account.entries().size() > 1 ? "sign.in" : "add.key");
        };
    }

    /// Whether the one action is to sign out.
    static boolean leaves(Account account, Instant now) {
        return account.state() instanceof SignInState.Connected connected
                && signsOut(account)
                && !endsSoon(connected, now);
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
