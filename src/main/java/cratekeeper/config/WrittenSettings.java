package cratekeeper.config;

import cratekeeper.music.Preferences;
import cratekeeper.music.Service;
import cratekeeper.music.SharingTerms;
import cratekeeper.net.Limit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Settings as they stand in the file: limits are the words a person would write.
record WrittenSettings(
        Preferences preferences,
        Settings.Theme theme,
        boolean soulseekSharing,
        List<String> soulseekFolders,
        int soulseekUploadSlots,
        long soulseekUploadBytesPerSecond,
        boolean reducedMotion,
        String watchedFolder,
        Map<Service, String> limits,
        Settings.Language language,
        int textSize,
        String musicFolder,
        List<Service> notAsked) {
    private static final int MOST_DOWNLOADS = 20;

    static WrittenSettings of(Settings settings) {
        var limits = new TreeMap<Service, String>();
        settings.limits().forEach((service, limit) -> limits.put(service, limit.toString()));
        return new WrittenSettings(
                settings.preferences(),
                settings.theme(),
                settings.sharing().on(),
                settings.sharing().folders().stream().map(Path::toString).toList(),
                settings.sharing().slots(),
                settings.sharing().bytesPerSecond(),
                settings.reducedMotion(),
                settings.watchedFolder(),
                limits,
                settings.language(),
                settings.textSize(),
                settings.musicFolder(),
                settings.notAsked().stream().sorted().toList());
    }

    /// @throws IllegalArgumentException a value makes no sense
    Settings settings() {
        mustMakeSense();
        var read = new TreeMap<Service, Limit>();
        limits.forEach((service, text) ->
                read.put(service, Limit.parse(text, Limits.usual(service).shape())));
        return new Settings(
                preferences,
                theme,
                sharing(),
                reducedMotion,
                watchedFolder,
                read,
                language,
                textSize,
                Path.of(musicFolder).toString(),
                Set.copyOf(notAsked));
    }

    private SharingTerms sharing() {
        return new SharingTerms(
                soulseekSharing,
                soulseekFolders.stream().map(Path::of).toList(),
                soulseekUploadSlots,
                soulseekUploadBytesPerSecond);
    }

    private void mustMakeSense() {
        var p = preferences;
        boolean sensible =
                p.downloadsAtOnce() >= 1
                        && p.downloadsAtOnce() <= MOST_DOWNLOADS
                        && p.minimumBitrateKbps() >= 0
                        && p.sameWithinMs() >= 0
                        && p.reviewWithinMs() >= 0
                        && p.acceptAt() >= 0
                        && p.acceptAt() <= 1
                        && p.reviewAt() >= 0
                        && p.reviewAt() <= 1
                        && textSize >= Settings.SMALLEST_TEXT
                        && textSize <= Settings.LARGEST_TEXT
                        && !p.nameTemplate().isBlank()
                        && !p.requiredFields().isEmpty();
        if (!sensible) throw new IllegalArgumentException("out of range");
    }
}
