package cratekeeper.ui.settings;

/// A folder that cannot be used as the person wishes.
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final Why why;

    /// What is wrong with it.
    public enum Why {
        NO_FOLDER,
        NOT_WRITABLE,
        OUR_OWN
    }

    public Refused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
