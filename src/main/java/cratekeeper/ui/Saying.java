package cratekeeper.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says one sentence, which may be several that were joined, or hold others. Each part is looked at
/// once, and hostile words end after so many parts.
final class Saying {
    private static final int LONGEST = 2_000;
    private static final int MOST_PARTS = 200;

    private final SaidForms forms;
    private final Consumer<String> lacking;
    private final Map<String, Optional<String>> parts = new HashMap<>();

    /// @param lacking hears of words that were left as they are
    Saying(SaidForms forms, Consumer<String> lacking) {
        this.forms = forms;
        this.lacking = lacking;
    }

    /// In the other language; empty if it is in no form.
    Optional<String> say(String english) {
        if (english.endsWith(".") && !english.endsWith(".."))
            return say(english.substring(0, english.length() - 1)).map(said -> said + ".");
        var known = parts.get(english);
        if (known != null) return known;
        if (english.length() > LONGEST || parts.size() >= MOST_PARTS) return Optional.empty();
        parts.put(english, Optional.empty()); // so that it is no part of itself
        var said =
                forms.whole(english)
                        .or(() -> formed(forms.frames(), english, true))
                        .or(() -> joined(english, "; "))
                        .or(() -> joined(english, ". "))
                        .or(() -> joined(english, ", "))
                        .or(() -> formed(forms.withPlaces(), english, false))
                        .or(() -> smaller(english));
        parts.put(english, said);
        return said;
    }

    String sayOrKeep(String english) {
        var said = say(english);
        if (said.isEmpty()) lacking.accept(english);
        return said.orElse(english);
    }

    private Optional<String> formed(List<SaidForm> among, String english, boolean sure) {
        for (SaidForm form : among) {
            var said = form.said(english, this, sure);
            if (said.isPresent()) return said;
        }
        return Optional.empty();
    }

    /// Several that stand one after the other. A piece that nobody knows belongs to the one before
    /// it, in which a name has that sign.
    private Optional<String> joined(String english, String sign) {
        if (!english.contains(sign)) return Optional.empty();
        var out = new StringBuilder();
        String piece = "";
        @Nullable String said = null;
        for (String next : english.split(Pattern.quote(sign), -1)) {
            var alone = say(next);
            if (said != null && alone.isPresent()) {
                out.append(said).append(sign);
                piece = next;
                said = alone.get();
            } else {
                piece = piece.isEmpty() ? next : piece + sign + next;
                said = say(piece).orElse(null);
            }
        }
        return said == null ? Optional.empty() : Optional.of(out.append(said).toString());
    }

    /// The same in the midst of a sentence: without a capital of its own.
    private Optional<String> smaller(String english) {
        return !english.isEmpty() && Character.isUpperCase(english.charAt(0))
                ? say(first(english, String::toLowerCase)).map(s -> first(s, String::toUpperCase))
                : Optional.empty();
    }

    private static String first(String text, UnaryOperator<String> letter) {
        return text.isEmpty() ? text : letter.apply(text.substring(0, 1)) + text.substring(1);
    }
}
