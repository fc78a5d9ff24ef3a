package cratekeeper.net;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;

/// Servers like to say in an error what they were sent: here our secrets are taken out again,
/// before anybody can log or show them.
final class Echo {
    /// Nothing that is secret stands in these.
    private static final Set<String> OPEN =
            Set.of(
                    "user-agent",
                    "host",
                    "connection",
                    "accept",
                    "accept-encoding",
                    "content-type",
                    "content-length",
                    "range",
                    "if-range");

    /// Shorter words are no secrets, and would make holes in plain sentences.
    private static final int SHORTEST = 8;

    private static final Pattern BETWEEN = Pattern.compile("[\\s=;,&:\"{}]+");

    /// The names in a form are the service's own words, and its errors may turn on them.
    private static final Pattern NAMES = Pattern.compile("(^|&)[^=&]*=");

    private static final String HIDDEN = "•••";

    private Echo() {}

    /// The text without what the request held in its headers and its body.
    static String without(Request sent, String text) {
        String clean = text;
        for (String word : words(sent)) clean = clean.replace(word, HIDDEN);
        return clean;
    }

    private static List<String> words(Request sent) {
        var words = new ArrayList<String>();
        for (String name : sent.headers().names())
            if (!OPEN.contains(name.toLowerCase(Locale.ROOT)))
                for (String value : sent.headers(name)) add(value, words);
        add(body(sent), words);
        return words;
    }

    private static void add(String text, List<String> words) {
        for (String word : BETWEEN.split(text)) {
            if (word.length() < SHORTEST) continue;
            words.add(word);
            if (word.indexOf('%') >= 0) words.add(decoded(word));
        }
    }

    private static String decoded(String word) {
        try {
            return URLDecoder.decode(word, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Not encoded after all.
            return word;
        }
    }

    private static String body(Request sent) {
        RequestBody body = sent.body();
        if (body == null) return "";
        var text = new Buffer();
        try {
            body.writeTo(text);
        } catch (IOException e) {
            throw new IllegalStateException("it is in memory", e);
        }
        return NAMES.matcher(text.readUtf8()).replaceAll(" ");
    }
}
