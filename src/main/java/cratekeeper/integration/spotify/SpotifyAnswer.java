package cratekeeper.integration.spotify;

import cratekeeper.account.Secret;
import cratekeeper.account.Token;
import cratekeeper.integration.SourceException;
import cratekeeper.integration.SourceFailures;
import cratekeeper.integration.WebSignIn.Visit;
import cratekeeper.music.Service;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The answer of a visit, read out of the address on which it ended.
record SpotifyAnswer(Secret code) {
    private static final int LONGEST = 16_384;

    static SpotifyAnswer of(URI address, Visit visit) throws SourceException {
        if (address.getScheme() == null || address.getRawAuthority() == null)
            throw refused("That is no web address: copy the whole address line of your browser.");
        if (!visit.endsAt(address))
            throw refused(
                    "That is not the address on which the sign-in ends: it begins with "
                            + visit.redirect()
                            + ".");
        var fields = fields(address);
        if (!visit.pkce().isState(fields.getOrDefault("state", "")))
            throw refused(
                    "That is the answer to another sign-in: begin again, and use the newest page.");
        String error = fields.get("error");
        if (error != null) throw refused(declined(error));
        String code = fields.getOrDefault("code", "");
        if (!Token.isPossible(code))
            throw refused("Spotify's answer holds no code: copy the whole address line.");
        return new SpotifyAnswer(new Secret(code));
    }

    private static String declined(String error) {
        if (error.equals("access_denied"))
            return "You did not agree on Spotify's page, so nothing has changed.";
        String words = SourceFailures.brief(error);
        return "Spotify refused the sign-in"
                + (words == null ? "." : " (" + words.replace('_', ' ') + ").");
    }

    /// A name that comes twice counts for nothing.
    private static Map<String, String> fields(URI address) throws SourceException {
        var fields = new HashMap<String, String>();
        String query = address.getRawQuery();
        if (query == null || query.length() > LONGEST) return fields;
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 2 ? decoded(parts[1]) : "";
            if (fields.put(decoded(parts[0]), value) != null)
                throw refused("That address was changed: begin again.");
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A lone percent sign: as it stands.
            return text;
        }
    }

    private static SourceException.SignInNeeded refused(String sentence) {
        return new SourceException.SignInNeeded(Service.SPOTIFY, sentence, null);
    }
}
