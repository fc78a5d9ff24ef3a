package cratekeeper.ui;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The words of one room of the window, in the language it speaks: `words.properties` beside the
/// room's FXML in English, `words_de.properties` in German. FXML names them as `%key`.
///
/// A text may hold `{0}`, `{1}` …: nothing else in it is special. Figures come formatted (`Words`).
public final class Texts {
    private static final ResourceBundle.Control PROPERTIES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String room;
    private final ClassLoader loader;

    private Texts(Class<?> view) {
        room = view.getPackageName() + ".words";
        loader = view.getClassLoader();
    }

    /// @param view any class of the room
    public static Texts in(Class<?> view) {
        return new Texts(view);
    }

    /// @throws MissingResourceException the key is in no file: our mistake, seen by a test
    public String get(String key, Object... values) {
        return filled(bundle().getString(key), values);
    }

    /// "1 track", "4 tracks": `key.one` or `key.other`, in which `{0}` is the number and `{1}` …
    /// are the values.
    public String count(String key, long number, Object... values) {
        var all = new Object[values.length + 1];
        all[0] = Words.count(number);
        System.arraycopy(values, 0, all, 1, values.length);
        return get(key + (number == 1 ? ".one" : ".other"), all);
    }

    ResourceBundle bundle() {
        // the files without a language in their name are the English ones
        Locale locale = Language.now() == Language.ENGLISH ? Locale.ROOT : Language.now().locale();
        return ResourceBundle.getBundle(room, locale, loader, PROPERTIES);
    }

    private static String filled(String text, Object... values) {
        if (values.length == 0) return text;
        var out = new StringBuilder(text.length() + 32);
        int from = 0;
        for (int open = text.indexOf('{');
                open >= 0 && open + 2 < text.length();
                open = text.indexOf('{', open + 1)) {
            int which = text.charAt(open + 1) - '0';
            if (which < 0 || which >= values.length || text.charAt(open + 2) != '}') continue;
            out.append(text, from, open).append(values[which]);
            from = open + 3;
        }
        return out.append(text, from, text.length()).toString();
    }
}
