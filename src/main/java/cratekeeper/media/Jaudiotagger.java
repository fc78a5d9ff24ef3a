package cratekeeper.media;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.tag.TagOptionSingleton;
import org.jaudiotagger.tag.id3.valuepair.TextEncoding;

/// The one place where jaudiotagger is set up and its failures become ours. It logs every frame
/// that it reads, its options are global, and on foreign bytes it throws whatever comes.
final class Jaudiotagger {
    /// Kept, or the level would be lost with the logger.
    private static final Logger LOG = Logger.getLogger("org.jaudiotagger");

    static {
        LOG.setLevel(Level.OFF);
        var options = TagOptionSingleton.getInstance();
        options.setId3v24DefaultTextEncoding(TextEncoding.UTF_8);
        options.setId3v24UnicodeTextEncoding(TextEncoding.UTF_8);
        // "House" and not "(35)": players read names, not numbers of a list.
        options.setWriteMp3GenresAsText(true);
        options.setWriteMp4GenresAsText(true);
    }

    private Jaudiotagger() {}

    interface Work<T> {
        T run() throws Exception;
    }

    /// @param doing completes "could not be …"
    static <T> T call(String doing, Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (IOException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped.", e);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            // An error here means that the file claims absurd sizes or nesting, not that we are
            // ill.
            throw new IOException("The tag could not be " + doing + ": it is damaged.", e);
        }
    }
}
