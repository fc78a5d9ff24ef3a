package cratekeeper.media;

import java.io.IOException;
import java.util.Optional;

/// The kinds of files whose structure we know, told by their first bytes, never by their names.
enum Container {
    MP3("mp3"),
    FLAC("flac"),
    OGG("ogg"),
    MP4("mp4"),
    WAV("wav"),
    AIFF("aiff");

    private final String word;

    Container(String word) {
        this.word = word;
    }

    /// As [cratekeeper.music.AudioFile] has it.
    String word() {
        return word;
    }

    static Optional<Container> of(FileBytes file) throws IOException {
        long start = Id3Regions.endOfId3v2(file, 0);
        if (file.says(start, "fLaC")) return Optional.of(FLAC);
        if (file.says(0, "OggS")) return Optional.of(OGG);
        if (file.says(4, "ftyp")) return Optional.of(MP4);
        if (file.says(8, "WAVE") && (file.says(0, "RIFF") || file.says(0, "RF64")))
            return Optional.of(WAV);
        if (file.says(0, "FORM") && (file.says(8, "AIFF") || file.says(8, "AIFC")))
            return Optional.of(AIFF);
        return MpegFrame.first(file, start).isPresent() ? Optional.of(MP3) : Optional.empty();
    }
}
