package cratekeeper.ui.settings;

import cratekeeper.ui.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Settings that are folders. Whether one is there and may be used, the desk finds out.
final class FolderEntry {
    private static final Texts texts = Texts.in(FolderEntry.class);

    private FolderEntry() {}

    static Entry<String> music(SettingsViewModel model) {
        return new Entry<>(model, Part.MUSIC_FOLDER, path -> path, FolderEntry::read);
    }

    static Entry<String> watched(SettingsViewModel model) {
        return new Entry<>(model, Part.WATCHED_FOLDER, path -> path, FolderEntry::read);
    }

    private static String read(String text) {
        if (text.isBlank()) return "";
        try {
            Path path = Path.of(text.strip());
            if (path.isAbsolute()) return path.normalize().toString();
        } catch (InvalidPathException e) {
            // Said below: no path at all is no whole path either.
        }
        throw new IllegalArgumentException(texts.get("folder.whole"));
    }
}
