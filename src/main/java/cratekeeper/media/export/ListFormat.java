package cratekeeper.media.export;

import cratekeeper.music.LibraryTrack;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A form that a list of tracks can be written in.
public interface ListFormat {

    /// Writes what stands before the first track.
    ///
    /// @param target where the list will lie
    /// @param tracks how many are to come
    Writing begin(Writer out, Path target, long tracks) throws IOException;

    /// How its signs become bytes.
    default Charset charset() {
        return StandardCharsets.UTF_8;
    }

    /// A list being written.
    interface Writing {
        /// @return whether the form can hold this track
        boolean add(LibraryTrack track) throws IOException;

        /// Writes what stands behind the last track. The writer stays open.
        default void end() throws IOException {}
    }
}
