package cratekeeper.integration.beatport;

import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.integration.beatport.BeatportReply.TokenReply;
import cratekeeper.json.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A token as text: the documentation site's JSON, or the access token alone.
final class TokenText {
    private static final int LONGEST = 40_000;
    private static final long LONGEST_LIFE = 10L * 365 * 24 * 3600;

    private TokenText() {}

    /// A text that is no token.
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        /// @param sentence what is wrong, without a word of the text
        Malformed(String sentence) {
            super(sentence);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /// @param now from when its life is counted: pasted texts do not say when they were given
    static Token read(String pasted, Instant now) throws Malformed {
        String text = pasted.strip();
        if (text.isEmpty())
            throw new Malformed("There is no token yet: paste Beatport's answer, or the token.");
        if (text.length() > LONGEST)
            throw new Malformed("That is far too long for a token of Beatport's.");
        if (!text.startsWith("{")) return bare(text.replaceFirst("(?i)^bearer +", ""));
        try {
            var reply = Json.FOREIGN.readValue(text, TokenReply.class);
            return token(reply, null, now);
        } catch (JacksonException e) {
            // Not kept as the cause: its message quotes the text.
            throw new Malformed(
                    "That is not all of Beatport's answer: copy it whole, from { to }.");
        }
    }

    private static Token bare(String text) throws Malformed {
        if (!Token.isPossible(text))
            throw new Malformed("That is no token: one has neither blanks nor line ends.");
        return new Token(new Secret(text), null, null, null);
    }

    /// @param old whose refresh token stays good if there is no new one
    static Token token(TokenReply reply, @Nullable Token old, Instant now) throws Malformed {
        String access = reply.access() == null ? "" : reply.access();
        if (!Token.isPossible(access))
            throw new Malformed("Beatport's answer holds no access token: copy another one.");
        String refresh = reply.refresh() == null ? "" : reply.refresh();
        long life = reply.seconds() == null ? 0 : reply.seconds();
        return new Token(
                new Secret(access),
                Token.isPossible(refresh)
                        ? new Secret(refresh)
                        : old == null ? null : old.refresh(),
                life > 0 && life < LONGEST_LIFE ? now.plusSeconds(life) : null,
                old == null ? now : old.consentedAt());
    }
}
