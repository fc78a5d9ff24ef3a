package cratekeeper.ui;

import java.util.Locale;

/// The languages of the window. The command line, the log and what services say stay as they are:
/// scripts and reports read those.
public enum Language {
    ENGLISH("English", Locale.UK),
    GERMAN("Deutsch", Locale.GERMANY);

    // set once before the first view is built; tests set it again
    private static volatile Language now = ENGLISH;

    private final String title;
    private final Locale locale;

    Language(String title, Locale locale) {
        this.title = title;
        this.locale = locale;
    }

    /// Its own name for itself, whatever language the window speaks.
    public String title() {
        return title;
    }

    /// How it writes figures and dates.
    public Locale locale() {
        return locale;
    }

    /// The language that somebody with such a system reads: English where we have nothing better.
    public static Language of(Locale system) {
        return system.getLanguage().equals("de") ? GERMAN : ENGLISH;
    }

    /// What the window speaks.
    public static Language now() {
        return now;
    }

    /// Views built from here on speak it; those that stand keep their words.
    public static void use(Language language) {
        now = language;
    }
}
