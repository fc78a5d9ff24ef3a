package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The file of forms is whole: nothing that the source says to people is missing in it, and each
/// form can be reached.
class SaidFormsTest {
    private static final Path CODE = Path.of("src/main/java/cratekeeper");
    private static final Set<String> ROOMS =
            Set.of(
                    "account",
                    "agent",
                    "config",
                    "integration",
                    "match",
                    "media",
                    "music",
                    "net",
                    "playlist");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:,(?:number|said))?}");
    private static final Pattern NUMBER = Pattern.compile("\\{\\d,number}");
    private static final Pattern SAID = Pattern.compile("\\{\\d,said}");
    private static final Pattern KEPT = Pattern.compile("\\{\\d}");

    private static final List<String> VALUES =
            List.of("Ruo Han", "17", "17 s", "unexpected shape", "“Ruo Han”", "track", "read");

    /// Caught or logged before anybody sees them.
    private static final Set<String> FOR_NOBODY =
            Set.of(
                    "The assistant cannot be reached.",
                    "The assistant refused the question (\0).",
                    "The assistant sent an answer that cannot be read.",
                    "The assistant's answer is too long.",
                    "No space left on device",
                    "a file became shorter while it was sent",
                    "a file is asked for from behind its end",
                    "it takes too long",
                    "no answer",
                    "no place for a key",
                    "no such program",
                    "nobody wants the list any more",
                    "sealed with a key that is kept elsewhere",
                    "the text ended early",
                    "written by another version");

    private final SaidForms forms = SaidForms.of(Language.GERMAN);

    @Test
    void everyFormHasTheSamePlacesOnBothSides() {
        var wrong = new TreeSet<String>();
        for (SaidForm form : forms.all())
            if (!places(form.english()).equals(places(form.other()))) wrong.add(form.english());
        assertEquals(Set.of(), wrong);
    }

    private static Set<String> places(String text) {
        var places = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    @Test
    void noFormIsHiddenBehindAnother() {
        var hidden = new TreeMap<String, String>();
        for (SaidForm form : forms.all()) {
            String own = form.said(example(form.english()), saying(), false).orElse("not at all");
            String said = forms.say(example(form.english()), _ -> {}).orElse("not at all");
            if (!said.equals(own)) hidden.put(form.english(), said);
        }
        assertEquals(new TreeMap<>(), hidden);
    }

    private Saying saying() {
        return new Saying(forms, _ -> {});
    }

    private static String example(String form) {
        String numbers = NUMBER.matcher(form).replaceAll("17");
        String words = SAID.matcher(numbers).replaceAll("unexpected shape");
        return KEPT.matcher(words).replaceAll("Ruo Han");
    }

    @Test
    void everySentenceThatTheSourceHandsToAPersonHasAForm() throws Exception {
        var sentences = SourceSentences.in(CODE, ROOMS).handedOver();
        assertFalse(sentences.isEmpty());
        var missing = new TreeSet<String>();
        for (var sentence : sentences)
            if (!FOR_NOBODY.contains(sentence.words())
                    && examples(sentence.words()).stream()
                            .allMatch(example -> forms.say(example, _ -> {}).isEmpty()))
                missing.add(sentence.toString().replace(SourceSentences.VALUE, "…"));
        assertEquals("", String.join("\n", missing));
    }

    @Test
    void everyFormIsMadeSomewhere() throws Exception {
        var rooms = new TreeSet<>(ROOMS);
        rooms.addAll(Set.of("app", "store"));
        String source = SourceSentences.in(CODE, rooms).all().toLowerCase(Locale.ROOT);
        var nowhere = new TreeSet<String>();
        for (SaidForm form : forms.all())
            if (!source.contains(mostTelling(form).toLowerCase(Locale.ROOT)))
                nowhere.add(form.english());
        assertEquals("", String.join("\n", nowhere));
    }

    /// The longest that is literal, without what joins it to the rest.
    private static String mostTelling(SaidForm form) {
        String own = form.english().replaceFirst("^What was pasted (?=.)", "");
        return Stream.of(own.split(PLACE.pattern()))
                .map(words -> words.replaceAll("^[^\\p{L}.]+|[^\\p{L}]+$", ""))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    /// With each value one of those that can stand in a sentence.
    private static List<String> examples(String words) {
        var examples = List.of("");
        for (String piece : words.split("(?<=\0)|(?=\0)")) {
            var values = piece.equals(SourceSentences.VALUE) ? VALUES : List.of(piece);
            examples =
                    examples.stream()
                            .flatMap(before -> values.stream().map(before::concat))
                            .toList();
        }
        return examples;
    }
}
