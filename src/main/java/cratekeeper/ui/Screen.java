package cratekeeper.ui;

import java.util.Locale;

/// The six places of the window, in the order of the navigation and of Ctrl+1…6.
public enum Screen {
    SEARCH(1, "fth-search"),
    DOWNLOADS(2, "fth-download"),
    REVIEW(3, "fth-flag"),
    LIBRARY(4, "fth-disc"),
    ACTIVITY(5, "fth-activity"),
    SETTINGS(6, "fth-settings");

    private final int digit;
    private final String icon;

    Screen(int digit, String icon) {
        this.digit = digit;
        this.icon = icon;
    }

    /// What is pressed together with Ctrl to come here.
    public int digit() {
        return digit;
    }

    public String title() {
        return Texts.in(Screen.class).get("screen." + name().toLowerCase(Locale.ROOT));
    }

    /// Name of the picture in the Feather set.
    public String icon() {
        return icon;
    }
}
