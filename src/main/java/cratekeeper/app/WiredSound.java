package cratekeeper.app;

import cratekeeper.media.Analyser;
import cratekeeper.media.AudioProbe;
import cratekeeper.media.Ffmpeg;
import cratekeeper.media.PreviewListener;
import cratekeeper.media.SketchListener;
import cratekeeper.media.Spectrogram;
import cratekeeper.media.Verifier;

/// Those who listen, all through one FFmpeg, which is unpacked when the first of them does.
record WiredSound(Ffmpeg ffmpeg, AudioProbe probe) {

    WiredSound(Ffmpeg ffmpeg) {
        this(ffmpeg, new AudioProbe(ffmpeg));
    }

    Verifier verifier() {
        return new Verifier(ffmpeg);
    }

    PreviewListener previewListener() {
        return new PreviewListener(ffmpeg);
    }

    Analyser analyser() {
        return new Analyser(ffmpeg);
    }

    SketchListener sketchListener() {
        return new SketchListener(ffmpeg);
    }

    Spectrogram spectrogram() {
        return new Spectrogram(ffmpeg);
    }
}
