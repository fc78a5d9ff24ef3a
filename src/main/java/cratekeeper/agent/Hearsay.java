package cratekeeper.agent;

import cratekeeper.music.AudioFile;
import java.util.ArrayList;
import java.util.List;

/// What was heard of a file.
///
/// @param same sentences that say that it is the recording
/// @param another sentences that say that it is not
record Hearsay(List<String> same, List<String> another) {
    static final Hearsay NOTHING = new Hearsay(List.of(), List.of());

    Hearsay {
        same = List.copyOf(same);
        another = List.copyOf(another);
    }

    boolean isAnother() {
        return !another.isEmpty();
    }

    /// All of it; "" if nothing was heard.
    String words() {
        var all = new ArrayList<>(another);
        all.addAll(same);
        return String.join(" ", all);
    }

    /// The file with what was heard as evidence.
    static AudioFile added(AudioFile file, Hearsay sound) {
        if (sound.words().isEmpty()) return file;
        var evidence = new ArrayList<>(file.evidence());
        evidence.addAll(sound.another());
        evidence.addAll(sound.same());
        return file.heard(file.decodedMs(), file.cutoffHz(), file.verdict(), evidence);
    }

    /// "1:02".
    static String time(long millis) {
        long seconds = Math.round(Math.max(0, millis) / 1000.0);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
