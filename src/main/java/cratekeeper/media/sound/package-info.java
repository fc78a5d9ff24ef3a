/// Sound as numbers: spectra, frame grids of codecs, landmarks, tempo and key. Pure: samples in,
/// findings out; no file, no process, no clock.
///
/// Entered by `media`, which decodes files and calls what lies here. Begin at [Spectrum] and
/// [FrameGrid] (was this ever a lossy file?).
@NullMarked
package cratekeeper.media.sound;

import org.jspecify.annotations.NullMarked;
