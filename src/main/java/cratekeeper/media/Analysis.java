package cratekeeper.media;

import cratekeeper.music.MusicalKey;
import org.jspecify.annotations.Nullable;

/// What a file sounds like to a DJ.
///
/// @param bpm beats a minute; `null` where none are heard
/// @param bpmConfidence 0–1
/// @param key `null` where no tones are heard
/// @param keyConfidence 0–1
/// @param energy 1 (calm) to 10 (full on)
public record Analysis(
        @Nullable Double bpm,
        double bpmConfidence,
        @Nullable MusicalKey key,
        double keyConfidence,
        int energy) {}
