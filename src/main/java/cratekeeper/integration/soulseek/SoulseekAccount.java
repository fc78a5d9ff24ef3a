package cratekeeper.integration.soulseek;

import cratekeeper.account.Credentials;
import cratekeeper.account.Secret;
import cratekeeper.integration.SignIn;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.soulseek.server.Account;
import cratekeeper.music.Service;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Name and password, as they are entered and kept.
final class SoulseekAccount {
    private static final String NAME = "SOULSEEK_USERNAME";
    private static final String PASSWORD = "SOULSEEK_PASSWORD";
    private static final int LONGEST = 200;

    static final List<SignIn.Entry> ENTRIES =
            List.of(
                    new SignIn.Entry(
                            NAME,
                            "User name",
                            "Your name on Soulseek; one that nobody has is registered by signing"
                                    + " in, so mind the spelling.",
                            false,
                            null),
                    new SignIn.Entry(
                            PASSWORD,
                            "Password",
                            "Soulseek sends it in clear text: take one that you use nowhere else.",
                            true,
                            null));

    private final Credentials credentials;

    SoulseekAccount(Credentials credentials) {
        this.credentials = credentials;
    }

    /// Empty if something is missing.
    Optional<Account> known() {
        return credentials
                .get(NAME)
                .flatMap(name ->
                        credentials
                                .get(PASSWORD)
                                .map(password -> new Account(name.reveal(), password)));
    }

    /// What was entered, behind it what is known.
    Account entered(Map<String, Secret> entered) throws SourceException {
        String name = text(entered, NAME).strip();
        String password = text(entered, PASSWORD);
        if (!isPossible(name)) throw refusal("That can be no name on Soulseek.");
        if (!isPossible(password)) throw refusal("That can be no password on Soulseek.");
        return new Account(name, new Secret(password));
    }

    private String text(Map<String, Secret> entered, String name) {
        return Optional.ofNullable(entered.get(name))
                .or(() -> credentials.get(name))
                .map(Secret::reveal)
                .orElse("");
    }

    private static boolean isPossible(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST
                && text.chars().noneMatch(Character::isISOControl);
    }

    void keep(Account account) throws SourceException {
        try {
            credentials.keep(NAME, new Secret(account.user()));
            credentials.keep(PASSWORD, account.password());
        } catch (IOException e) {
            throw refusal("The sign-in cannot be kept: the home folder cannot be written.");
        }
    }

    void forget() throws SourceException {
        try {
            credentials.forget(NAME);
            credentials.forget(PASSWORD);
        } catch (IOException e) {
            throw refusal("The sign-in cannot be removed: the home folder cannot be written.");
        }
    }

    private static SourceException refusal(String sentence) {
        return new SourceException.SignInNeeded(Service.SOULSEEK, sentence, null);
    }
}
