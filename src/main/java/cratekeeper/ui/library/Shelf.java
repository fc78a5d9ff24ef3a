package cratekeeper.ui.library;

/// Which part of the library is looked at.
public enum Shelf {
    ALL(""),
    DUPLICATES(""),
    UPGRADES(""),
    MISSING("missing:any"),
    SUSPECTS("is:suspect");

    private final String filter;

    Shelf(String filter) {
        this.filter = filter;
    }

    /// The words together with what this part asks for.
    String with(String words) {
        return filter.isEmpty() ? words : filter + " " + words;
    }
}
