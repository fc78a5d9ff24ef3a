package cratekeeper.playlist;

import java.io.IOException;

/// What was given is no list of tracks that we read. The message is one sentence for the person.
public final class ListException extends IOException {
    private static final long serialVersionUID = 1L;

    public ListException(String sentence) {
        super(sentence);
    }
}
