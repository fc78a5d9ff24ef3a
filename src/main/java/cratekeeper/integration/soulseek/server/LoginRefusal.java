package cratekeeper.integration.soulseek.server;

import java.util.Locale;

/// Why the server does not let us in, and what follows from it.
public enum LoginRefusal {
    BAD_NAME("INVALIDUSERNAME", "Soulseek does not accept this name", Retry.NEVER),
    EMPTY_PASSWORD("EMPTYPASSWORD", "Soulseek wants a password", Retry.NEVER),
    WRONG_PASSWORD("INVALIDPASS", "Soulseek knows this name with another password", Retry.NEVER),
    OLD_VERSION(
            "INVALIDVERSION", "Soulseek does not accept this version of Cratekeeper", Retry.NEVER),
    FULL("SVRFULL", "Soulseek's server is full", Retry.SOON),
    NO_NEW_NAMES("SVRPRIVATE", "Soulseek accepts no new names at present", Retry.NEVER),
    OTHER("", "Soulseek refuses to let us in", Retry.NEVER);

    private final String word;
    private final String sentence;
    private final Retry retry;

    LoginRefusal(String word, String sentence, Retry retry) {
        this.word = word;
        this.sentence = sentence;
        this.retry = retry;
    }

    static LoginRefusal of(String word) {
        for (var refusal : values()) if (refusal.word.equals(word)) return refusal;
        return OTHER;
    }

    Retry retry() {
        return retry;
    }

    /// @param detail the server's own words, in its few fixed forms or any other
    String sentence(String detail) {
        String known =
                switch (detail) {
                    case "Nick empty." -> "it is empty";
                    case "Nick too long." -> "it is too long";
                    case "Invalid characters in nick." -> "it has letters that are not allowed";
                    case "No leading and trailing spaces allowed in nick." ->
                            "it begins or ends with a space";
                    default -> plain(detail);
                };
        return known.isEmpty() ? sentence + "." : sentence + ": " + known + ".";
    }

    private static String plain(String detail) {
        String text = detail.replaceAll("\\p{C}", " ").strip().replaceAll("\\.$", "");
        if (text.length() > 100) text = text.substring(0, 100);
        return text.toLowerCase(Locale.ROOT);
    }
}
