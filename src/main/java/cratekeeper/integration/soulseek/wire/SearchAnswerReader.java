package cratekeeper.integration.soulseek.wire;

import java.io.IOException;

/// Reads an answer to a search in two steps: who answers which search first, and the files only if
/// somebody still wants them. Most of what comes late or unasked costs a few bytes that way.
public final class SearchAnswerReader implements AutoCloseable {
    private final Inflation inflation;
    private final WireReader in;
    private final String user;
    private final int token;

    /// @throws WireException the frame holds no answer
    public SearchAnswerReader(Frame frame, InflateLedger ledger) throws IOException {
        inflation = Inflation.of(frame, InflateLimit.ANSWER, ledger);
        boolean opened = false;
        try {
            in = inflation.reader();
            user = in.user();
            token = in.i32();
            opened = true;
        } finally {
            if (!opened) inflation.close();
        }
    }

    public String user() {
        return user;
    }

    public int token() {
        return token;
    }

    /// The whole answer.
    public SearchAnswer answer() throws IOException {
        var answer = SearchAnswer.read(user, token, in);
        in.skipToEnd();
        return answer;
    }

    @Override
    public void close() {
        inflation.close();
    }
}
