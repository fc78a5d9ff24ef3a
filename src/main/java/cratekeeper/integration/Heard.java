package cratekeeper.integration;

import cratekeeper.music.TrackHit;

/// A recording that sounds like a fingerprint.
///
/// @param hit its `track` may have no more than ids: somebody else knows the rest
/// @param likeness 0–1, how alike the sound is; says nothing about whether the right recording was
///   linked to it
/// @param sources how many people linked it, 0 if unknown
public record Heard(TrackHit hit, double likeness, int sources) {}
