package cratekeeper.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// All forms of one language, from `said_de.txt`: a line each, the English form and its counterpart
/// with ` = ` between them; `#` begins a remark. Whole sentences are looked up, forms with places
/// are tried with the most literal first.
final class SaidForms {
    private static final String BETWEEN = " = ";

    private final Map<String, String> whole = new HashMap<>();
    private final List<SaidForm> withPlaces = new ArrayList<>();
    private final List<SaidForm> frames;

    SaidForms(String lines) {
        for (String line : lines.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            int at = line.indexOf(BETWEEN);
            if (at < 0) throw new IllegalArgumentException("No form: " + line);
            add(
                    unstopped(line.substring(0, at).strip()),
                    unstopped(line.substring(at + BETWEEN.length()).strip()));
        }
        withPlaces.sort(Comparator.comparingInt(SaidForm::literal).reversed());
        frames = withPlaces.stream().filter(SaidForm::frames).toList();
    }

    static SaidForms of(Language language) {
        String name = "said_" + language.locale().getLanguage() + ".txt";
        try (var in = SaidForms.class.getResourceAsStream(name)) {
            var bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new SaidForms(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    private static String unstopped(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void add(String english, String other) {
        if (english.indexOf('{') >= 0) withPlaces.add(new SaidForm(english, other));
        else if (whole.put(english, other) != null)
            throw new IllegalArgumentException("Twice: " + english);
    }

    /// @param lacking hears of words that were left as they are
    Optional<String> say(String english, Consumer<String> lacking) {
        return new Saying(this, lacking).say(english);
    }

    Optional<String> whole(String english) {
        return Optional.ofNullable(whole.get(english));
    }

    /// The most literal first.
    List<SaidForm> withPlaces() {
        return withPlaces;
    }

    /// Those that hold other sentences, the most literal first.
    List<SaidForm> frames() {
        return frames;
    }

    List<SaidForm> all() {
        var all = new ArrayList<>(withPlaces);
        whole.forEach((english, other) -> all.add(new SaidForm(english, other)));
        return all;
    }
}
