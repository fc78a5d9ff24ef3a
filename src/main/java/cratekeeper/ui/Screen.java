package cratekeeper.ui;

/// The six places of the window, in the order of the navigation and of Ctrl+1…6.
public enum Screen {
    SEARCH(1, "Search", "fth-search"),
    DOWNLOADS(2, "Downloads", "fth-download"),
    REVIEW(3, "Review", "fth-flag"),
    LIBRARY(4, "Library", "fth-disc"),
    ACTIVITY(5, "Activity", "fth-activity"),
    SETTINGS(6, "Settings", "fth-settings");

    private final int digit;
    private final String title;
    private final String icon;

    Screen(int digit, String title, String icon) {
        this.digit = digit;
        this.title = title;
        this.icon = icon;
    }

    /// What is pressed together with Ctrl to come here.
    public int digit() {
        return digit;
    }

    public String title() {
        return title;
    }

    /// Name of the picture in the Feather set.
    public String icon() {
        return icon;
    }
}
