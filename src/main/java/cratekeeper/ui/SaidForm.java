package cratekeeper.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One English form with its counterpart. In it stand places: `{0}` for what stays as it is, such
/// as a name; `{0,number}` for a figure, perhaps with its unit; `{0,said}` for words that are said
/// themselves. The counterpart names them `{0}`.
final class SaidForm {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:,(number|said))?}");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,:]*(?: ?[A-Za-z%/]{1,6})?");

    private final String english;
    private final String other;

    /// One more than there are places; what stands before, between and behind them.
    private final List<String> words = new ArrayList<>();

    private final List<Place> places = new ArrayList<>();
    private final int literal;
    private final boolean telling;

    private record Place(int number, Kind kind) {}

    private enum Kind {
        KEPT,
        NUMBER,
        SAID
    }

    SaidForm(String english, String other) {
        this.english = english;
        this.other = other;
        int from = 0;
        for (var found = PLACE.matcher(english); found.find(); from = found.end()) {
            words.add(english.substring(from, found.start()));
            places.add(new Place(Integer.parseInt(found.group(1)), kind(found.group(2))));
        }
        words.add(english.substring(from));
        literal = words.stream().mapToInt(String::length).sum();
        telling = words.stream().mapToLong(SaidForm::letters).sum() > 2;
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetter).count();
    }

    private static Kind kind(@Nullable String word) {
        return word == null ? Kind.KEPT : word.equals("said") ? Kind.SAID : Kind.NUMBER;
    }

    String english() {
        return english;
    }

    String other() {
        return other;
    }

    /// How much of it is literal: the more, the less it fits by chance.
    int literal() {
        return literal;
    }

    /// Whether it holds other words, and some of its own around them.
    boolean frames() {
        return telling && places.stream().anyMatch(place -> place.kind() == Kind.SAID);
    }

    /// The sentence in the other language, empty if it has not this form.
    ///
    /// @param saying says a part of it
    /// @param sure only if all that it holds is known, and surely one sentence
    Optional<String> said(String sentence, Saying saying, boolean sure) {
        String first = words.getFirst();
        String last = words.getLast();
        if (!sentence.startsWith(first)
                || !sentence.endsWith(last)
                || sentence.length() < literal + places.size()) return Optional.empty();
        var values = new String[10];
        int from = first.length();
        int end = sentence.length() - last.length();
        for (int i = 0; i < places.size(); i++) {
            boolean isLast = i == places.size() - 1;
            int to = isLast ? end : sentence.indexOf(words.get(i + 1), from + 1);
            if (to <= from || to > end) return Optional.empty();
            var value = value(places.get(i).kind(), sentence.substring(from, to), saying, sure);
            if (value.isEmpty()) return Optional.empty();
            values[places.get(i).number()] = value.get();
            from = to + words.get(i + 1).length();
        }
        return Optional.of(filled(values));
    }

    private Optional<String> value(Kind kind, String text, Saying saying, boolean sure) {
        if (sure && text.contains(". ")) return Optional.empty();
        return switch (kind) {
            case KEPT -> sure && text.contains("; ") ? Optional.empty() : Optional.of(text);
            case NUMBER ->
                    NUMBER.matcher(text).matches() ? Optional.of(figure(text)) : Optional.empty();
            // With hardly a word of its own, as where a file and a reason are joined, it would fit
            // all.
            case SAID -> telling && !sure ? Optional.of(saying.sayOrKeep(text)) : saying.say(text);
        };
    }

    /// "1,204.5 MB" as "1.204,5 MB".
    private static String figure(String english) {
        return english.replace('.', '\0').replace(',', '.').replace('\0', ',');
    }

    private String filled(String[] values) {
        var out = new StringBuilder(other.length() + 32);
        int from = 0;
        for (var found = PLACE.matcher(other); found.find(); from = found.end())
            out.append(other, from, found.start()).append(values[Integer.parseInt(found.group(1))]);
        return out.append(other, from, other.length()).toString();
    }
}
