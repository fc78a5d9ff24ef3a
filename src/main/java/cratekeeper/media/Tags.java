package cratekeeper.media;

import cratekeeper.music.MusicalKey;
import cratekeeper.music.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Reads tags. Kinds of files are told by their bytes; MP3, FLAC, Ogg (Vorbis, Opus, FLAC), MP4,
/// WAV and AIFF are known.
public final class Tags {
    private Tags() {}

    /// What the tags say; [Track#UNKNOWN] if there are none, or the kind of file is not known.
    ///
    /// @throws IOException if the file cannot be opened, or its tag is damaged beyond reading
    public static Track read(Path path) throws IOException {
        try (var file = FileBytes.open(path)) {
            var kind = Container.of(file);
            if (kind.isEmpty()) return Track.UNKNOWN;
            return FileTags.of(file, kind.get()).track();
        }
    }

    /// What tags say once they hold a track: they have no place for all that is known of it, and
    /// round tempos.
    public static Track written(Track track, MusicalKey.Notation notation) {
        return TrackTags.track(TrackTags.of(new TagSet(track, null, notation, null)));
    }

    /// The front cover inside the file.
    ///
    /// @throws IOException as [#read]
    public static Optional<Artwork> artwork(Path path) throws IOException {
        try (var file = FileBytes.open(path)) {
            var kind = Container.of(file);
            if (kind.isEmpty()) return Optional.empty();
            return switch (kind.get()) {
                case MP3 -> Mp3File.picture(file);
                case FLAC -> FlacFile.picture(file);
                case OGG -> OggFile.picture(file);
                case MP4 -> Mp4File.picture(file);
                case WAV, AIFF -> IffFile.picture(file, kind.get());
            };
        }
    }

    /// Everything around the sound, to be put back by [TagWriter#restore].
    ///
    /// @throws IOException if the file cannot be read, or is of no kind that could be tagged
    public static TagSnapshot snapshot(Path path) throws IOException {
        try (var file = FileBytes.open(path)) {
            return TagSnapshot.of(file);
        }
    }
}
