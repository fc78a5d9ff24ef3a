package cratekeeper.music;

import java.nio.file.Path;
import java.util.List;

/// What a person gives others of their own files, and how much of the line for it.
///
/// @param on whether anything is shared at all
/// @param folders chosen by the person, one by one
/// @param slots files sent at once
/// @param bytesPerSecond of all that is sent together; 0 for no limit
public record SharingTerms(boolean on, List<Path> folders, int slots, long bytesPerSecond) {
    public static final int MOST_SLOTS = 10;

    /// Nothing, until the person decides otherwise.
    public static final SharingTerms OFF = new SharingTerms(false, List.of(), 2, 0);

    public SharingTerms {
        folders = List.copyOf(folders);
        if (slots < 1 || slots > MOST_SLOTS || bytesPerSecond < 0) {
            throw new IllegalArgumentException("sharing has a limit that cannot be");
        }
    }

    public SharingTerms on(boolean wanted) {
        return new SharingTerms(wanted, folders, slots, bytesPerSecond);
    }

    public SharingTerms with(List<Path> changed) {
        return new SharingTerms(on, changed, slots, bytesPerSecond);
    }

    public SharingTerms with(int changedSlots, long changedSpeed) {
        return new SharingTerms(on, folders, changedSlots, changedSpeed);
    }
}
