package cratekeeper.playlist;

/// One form of list.
interface ListForm {

    /// What a person calls it.
    String label();

    /// Whether a text is, or claims to be, of this form.
    boolean fits(ListText text);

    /// Reads line by line; what is damaged becomes a problem with its line.
    ///
    /// @throws ListException nothing in it can be read
    void read(ListText text, Entries entries) throws ListException;
}
