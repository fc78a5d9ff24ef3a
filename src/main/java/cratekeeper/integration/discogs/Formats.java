package cratekeeper.integration.discogs;

import cratekeeper.integration.discogs.DiscogsReply.Format;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Discogs' words for media and kinds of releases into ours.
final class Formats {
    private static final Pattern SIZE = Pattern.compile("\\d{1,2}(?:½)?\"");

    private Formats() {}

    /// Such as `12" Vinyl + CD`; `null` if nothing is known.
    static @Nullable String medium(List<Format> formats) {
        var media = new LinkedHashSet<String>();
        for (Format format : formats) {
            if (format.name() == null || format.name().isBlank()) continue;
            var words = new ArrayList<String>();
            words.add(format.name());
            words.addAll(format.descriptions());
            media.add(mediumOf(words));
        }
        return media.isEmpty() ? null : String.join(" + ", media);
    }

    /// @param words the medium and what else describes it
    static String mediumOf(List<String> words) {
        String name = words.getFirst();
        if (name.equals("File")) return "Digital Media";
        if (!name.equals("Vinyl")) return name;
        return words.stream()
                .filter(word -> SIZE.matcher(word).matches())
                .findFirst()
                .or(() -> words.stream().filter("LP"::equals).map(_ -> "12\"").findFirst())
                .map(size -> size + " Vinyl")
                .orElse(name);
    }

    static @Nullable String kind(List<Format> formats) {
        var words = new ArrayList<String>();
        for (Format format : formats) words.addAll(format.descriptions());
        return kindOf(words);
    }

    /// What says most comes first: a mixed compilation is a DJ mix.
    static @Nullable String kindOf(List<String> words) {
        if (words.contains("Mixed")) return "DJ-mix";
        if (words.contains("Compilation")) return "Compilation";
        if (words.contains("EP") || words.contains("Mini-Album")) return "EP";
        if (words.contains("Single") || words.contains("Maxi-Single")) return "Single";
        if (words.contains("Album") || words.contains("LP")) return "Album";
        return null;
    }
}
