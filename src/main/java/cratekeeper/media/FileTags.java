package cratekeeper.media;

import cratekeeper.music.Track;
import java.io.IOException;

/// What a file's tags say, read with as few bytes as possible: covers are seen, not loaded.
///
/// @param picture whether there is a cover
record FileTags(Track track, boolean picture) {

    static FileTags none() {
        return new FileTags(Track.UNKNOWN, false);
    }

    static FileTags of(FileBytes file, Container kind) throws IOException {
        return switch (kind) {
            case MP3 -> Mp3File.read(file);
            case FLAC ->
                    new FileTags(TrackTags.track(FlacFile.read(file)), FlacFile.pictured(file));
            case OGG -> {
                var comments = OggFile.of(file).comments();
                yield new FileTags(TrackTags.track(comments.values()), comments.pictured());
            }
            case MP4 -> Mp4File.read(file);
            case WAV, AIFF -> IffFile.read(file, kind);
        };
    }
}
