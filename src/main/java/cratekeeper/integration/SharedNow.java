package cratekeeper.integration;

import java.util.List;

/// What others get of a person's files at this moment.
///
/// @param reading whether the folders are being read
/// @param folders with files in them
/// @param waiting files that others wait for
/// @param sending files on their way
/// @param problems why a chosen folder is not shared, a sentence each
public record SharedNow(
        boolean reading, int folders, int files, int waiting, int sending, List<String> problems) {
    public static final SharedNow NOTHING = new SharedNow(false, 0, 0, 0, 0, List.of());

    public SharedNow {
        problems = List.copyOf(problems);
    }
}
