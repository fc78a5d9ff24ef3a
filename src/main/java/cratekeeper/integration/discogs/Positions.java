package cratekeeper.integration.discogs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the printed positions of a whole release: "A1", "CD2-3", "1-05". Each person who enters a
/// release has a way of their own, so a place is told only where all positions together make sense:
/// what would be a guess stays unknown.
final class Positions {
    private static final Pattern ON_MEDIUM =
            Pattern.compile("(\\p{Alnum}[\\p{Alnum} ]{0,11}?)\\s*[-–.]\\s*(\\d{1,3})([a-z])?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})([a-z]|\\.\\d{1,2})?");
    private static final Pattern ON_SIDE =
            Pattern.compile("([A-Z]|AA|BB)(\\d{1,3})?([a-z]|\\.\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,2}");
    private static final int SIDES = 2;

    /// @param disc from 1, `null` if it would be a guess
    /// @param track on that disc, from 1, sides counted through; `null` likewise
    record Place(@Nullable Integer disc, @Nullable Integer track) {
        static final Place UNKNOWN = new Place(null, null);
    }

    /// A position taken apart.
    ///
    /// @param medium prefix or side
    /// @param number on it; `null` where a side holds one track only
    /// @param part of a track: "a" of "3a", "" for a whole one
    private record Read(Kind kind, String medium, @Nullable Integer number, String part) {}

    private enum Kind {
        PLAIN_NUMBER,
        MEDIUM,
        SIDE,
        NONE
    }

    private Positions() {}

    /// @param printed in the order of the tracklist
    /// @param discs how many the release says it has, 0 if it does not
    static List<Place> places(List<String> printed, int discs) {
        boolean dotMakesParts =
                printed.stream()
                        .anyMatch(p -> ON_SIDE.matcher(p).matches() || PLAIN.matcher(p).matches());
        var read = printed.stream().map(p -> read(p, dotMakesParts)).toList();
        return switch (common(read)) {
            case PLAIN_NUMBER -> numbered(read, discs);
            case MEDIUM -> onMedia(read, discs);
            case SIDE -> onSides(read, discs);
            case NONE -> read.stream().map(_ -> Place.UNKNOWN).toList();
        };
    }

    /// "3.1" is a part of track 3 where others are plain "1" or "A1"; where all have a dot, it is
    /// track 1 of disc 3.
    private static Read read(String printed, boolean dotMakesParts) {
        var side = ON_SIDE.matcher(printed);
        if (side.matches())
            return new Read(Kind.SIDE, side.group(1), number(side.group(2)), text(side.group(3)));
        var medium = ON_MEDIUM.matcher(printed);
        if (medium.matches() && !(dotMakesParts && printed.contains(".")))
            return new Read(
                    Kind.MEDIUM,
                    medium.group(1).toUpperCase(Locale.ROOT),
                    number(medium.group(2)),
                    text(medium.group(3)));
        var number = NUMBER.matcher(printed);
        if (number.matches())
            return new Read(Kind.PLAIN_NUMBER, "", number(number.group(1)), text(number.group(2)));
        return new Read(Kind.NONE, "", null, "");
    }

    /// The one way in which all are written that can be read; [Kind#NONE] if they are mixed.
    private static Kind common(List<Read> read) {
        var kinds = new LinkedHashSet<Kind>();
        for (Read one : read) if (one.kind() != Kind.NONE) kinds.add(one.kind());
        return kinds.size() == 1 ? kinds.getFirst() : Kind.NONE;
    }

    private static List<Place> numbered(List<Read> read, int discs) {
        Integer disc = discs == 1 ? 1 : null;
        return each(read, one -> new Place(disc, one.number()));
    }

    private static List<Place> onMedia(List<Read> read, int discs) {
        var order = new ArrayList<>(media(read));
        boolean numerals = order.stream().allMatch(m -> PLAIN.matcher(m).matches());
        Map<String, Integer> discOf = new LinkedHashMap<>();
        for (String medium : order)
            discOf.put(medium, numerals ? Integer.parseInt(medium) : order.indexOf(medium) + 1);
        boolean fits = discs == 0 || discOf.values().stream().allMatch(disc -> disc <= discs);
        return each(read, one -> new Place(fits ? discOf.get(one.medium()) : null, one.number()));
    }

    private static Set<String> media(List<Read> read) {
        var media = new LinkedHashSet<String>();
        for (Read one : read) if (one.kind() != Kind.NONE) media.add(one.medium());
        return media;
    }

    /// Two sides a disc. The number counts on over the sides of a disc, parts of one track once.
    private static List<Place> onSides(List<Read> read, int discs) {
        var order = new ArrayList<>(media(read));
        boolean letters = order.stream().allMatch(side -> side.length() == 1);
        Map<String, Integer> discOf = new LinkedHashMap<>();
        for (String side : order) {
            int index = letters ? side.charAt(0) - 'A' : order.indexOf(side);
            discOf.put(side, index / SIDES + 1);
        }
        int last = discOf.values().stream().mapToInt(d -> d).max().orElse(0);
        if (discs != 0 && last > discs) return each(read, _ -> Place.UNKNOWN);
        Map<Integer, Map<String, Integer>> seen = new HashMap<>();
        return each(
                read,
                one -> {
                    int disc = discOf.getOrDefault(one.medium(), 1);
                    var before = seen.computeIfAbsent(disc, _ -> new HashMap<>());
                    int next = before.size() + 1;
                    String key = one.medium() + one.number();
                    // A whole track counts by itself, even if another has the same position.
                    if (one.part().isEmpty()) key += "#" + next;
                    Integer first = before.putIfAbsent(key, next);
                    return new Place(disc, first == null ? next : first);
                });
    }

    private static List<Place> each(List<Read> read, Function<Read, Place> place) {
        var places = new ArrayList<Place>();
        for (Read one : read)
            places.add(one.kind() == Kind.NONE ? Place.UNKNOWN : place.apply(one));
        return List.copyOf(places);
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
