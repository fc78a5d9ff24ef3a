package cratekeeper.integration.beatport;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A track's name and artists as Beatport lists them, taken apart: guests stand in the name ("Hit
/// It feat. NEZ") and often among the artists as well.
///
/// @param title without guests
/// @param artists without guests, as long as anybody is left
record BeatportTitle(String title, List<String> artists, List<String> featured) {
    private static final String WORD = "(?:feat\\.?|ft\\.?|featuring)";
    private static final Pattern IN_BRACKET =
            Pattern.compile(
                    "(?iu)\\s*[(\\[]\\s*" + WORD + "\\s+([^()\\[\\]]+)[)\\]]\\s*(?=.{0,1000}$)");

    /// Without a dot it may be a word of the title: "A Feat Of Strength".
    private static final Pattern AT_END =
            Pattern.compile("(?iu)^(.*?\\S)\\s+(?:feat\\.|ft\\.|featuring)\\s+(\\S.*)$");

    private static final Pattern AND = Pattern.compile("(?iu)\\s*,\\s*|\\s+(?:&|and|x)\\s+");

    /// "(NO)" parts namesakes and belongs to nobody's name. DJ and MC are no countries here.
    private static final Pattern COUNTRY = Pattern.compile("\\s+\\((?!DJ|MC)(?:[A-Z]{2}|USA)\\)$");

    BeatportTitle {
        artists = List.copyOf(artists);
        featured = List.copyOf(featured);
    }

    static BeatportTitle of(String name, List<String> listed) {
        var names = listed.stream().map(BeatportTitle::artist).toList();
        String title = name.strip();
        String guests = "";
        var bracket = IN_BRACKET.matcher(title);
        var end = AT_END.matcher(title);
        if (bracket.find() && bracket.start() > 0) {
            guests = bracket.group(1).strip();
            title =
                    (title.substring(0, bracket.start()) + " " + title.substring(bracket.end()))
                            .strip();
        } else if (end.matches()) {
            guests = end.group(2).strip();
            title = end.group(1);
        }
        if (guests.isEmpty()) return new BeatportTitle(title, names, List.of());
        var featured = featured(guests, names);
        var others = names.stream().filter(n -> !contains(featured, n)).toList();
        return new BeatportTitle(title, others.isEmpty() ? names : others, featured);
    }

    /// "Ada & Bo" may be one name or two: the artists tell, and spell them as they want to be.
    private static List<String> featured(String guests, List<String> artists) {
        var whole = spelt(guests, artists);
        if (!whole.isEmpty()) return whole;
        var single = new ArrayList<String>();
        for (String guest : AND.split(guests)) {
            var known = spelt(guest, artists);
            if (known.isEmpty()) return List.of(guests);
            single.addAll(known);
        }
        return single;
    }

    private static List<String> spelt(String guest, List<String> artists) {
        return artists.stream().filter(guest::equalsIgnoreCase).limit(1).toList();
    }

    private static boolean contains(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    static String artist(String name) {
        return COUNTRY.matcher(name.strip()).replaceFirst("");
    }
}
