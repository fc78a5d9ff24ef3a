package cratekeeper.media;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jaudiotagger.tag.reference.GenreTypes;

/// Genres as old tags write them: a number of a list, or a number in brackets, perhaps with a name.
final class Id3Genre {
    private static final Pattern NUMBERED = Pattern.compile("\\((\\d{1,3})\\)(.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private Id3Genre() {}

    /// "(35)House", "(35)", "(35)(18)", "35" and "House" as names.
    static List<String> of(String value) {
        if (!value.isEmpty() && Character.isLetter(value.charAt(0))) return List.of(value);
        if (NUMBER.matcher(value).matches()) return List.of(listed(value, value));
        var names = new ArrayList<String>();
        String rest = value;
        var numbered = NUMBERED.matcher(rest);
        while (numbered.matches()) {
            names.add(listed(numbered.group(1), "(" + numbered.group(1) + ")"));
            rest = numbered.group(2).strip();
            numbered = NUMBERED.matcher(rest);
        }
        // A name behind a number says the same, and better.
        if (rest.isEmpty()) return names;
        return List.of(rest.startsWith("((") ? rest.substring(1) : rest);
    }

    /// By its number in the list.
    static String of(int number) {
        return number == 255 ? "" : listed(String.valueOf(number), "");
    }

    private static String listed(String number, String otherwise) {
        String name = GenreTypes.getInstanceOf().getValueForId(Integer.parseInt(number));
        return name == null ? otherwise : name;
    }
}
