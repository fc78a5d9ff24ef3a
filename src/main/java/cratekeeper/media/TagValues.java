package cratekeeper.media;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tag fields with their values, independent of the kind of file. A field that is not in here is
/// left alone when written.
///
/// @param named fields that all taggers know
/// @param others fields of our own, by name: `BEATPORT_TRACK_ID`
record TagValues(Map<TagName, List<String>> named, Map<String, List<String>> others) {

    static TagValues none() {
        return new TagValues(new EnumMap<>(TagName.class), new LinkedHashMap<>());
    }

    List<String> all(TagName name) {
        return named.getOrDefault(name, List.of());
    }

    String first(TagName name) {
        List<String> values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }

    void add(TagName name, String value) {
        if (!value.isBlank()) named.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    void add(String name, String value) {
        if (!value.isBlank())
            others.computeIfAbsent(name.toUpperCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(value);
    }

    /// What the other says of fields that nothing is known of. Who made it, and what it is called,
    /// each come from one of the two as a whole.
    void fill(TagValues other) {
        boolean people = !all(TagName.ARTIST).isEmpty() || !all(TagName.ARTISTS).isEmpty();
        boolean title = !all(TagName.TITLE).isEmpty();
        other.named.forEach((name, texts) -> {
            boolean said =
                    switch (name) {
                        case ARTIST, ARTISTS -> people;
                        case TITLE, SUBTITLE -> title;
                        default -> named.containsKey(name);
                    };
            if (!said) named.put(name, texts);
        });
        other.others.forEach(others::putIfAbsent);
    }
}
