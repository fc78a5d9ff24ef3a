package cratekeeper.ui.library;

/// Which part of the library is looked at.
public enum Shelf {
    ALL("All", ""),
    DUPLICATES("Duplicates", ""),
    UPGRADES("Could be better quality", ""),
    MISSING("Missing fields", "missing:any"),
    SUSPECTS("Looks transcoded", "is:suspect");

    private final String title;
    private final String filter;

    Shelf(String title, String filter) {
        this.title = title;
        this.filter = filter;
    }

    public String title() {
        return title;
    }

    /// The words together with what this part asks for.
    String with(String words) {
        return filter.isEmpty() ? words : filter + " " + words;
    }
}
