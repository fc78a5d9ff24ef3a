package cratekeeper.net;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.regex.Pattern;

/// A file that a [FakeApi] serves: whole or by range, breaking where the test wants.
public final class FakeFile {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-");

    private final Deque<Integer> breaks = new ArrayDeque<>();
    private byte[] content;
    private String etag = "\"1\"";
    private boolean ranges = true;

    FakeFile(byte[] content) {
        this.content = content;
    }

    /// The next replies each break after so many bytes of their own; the ones behind them are
    /// whole.
    public synchronized FakeFile breaksAfter(Integer... bytes) {
        breaks.addAll(Arrays.asList(bytes));
        return this;
    }

    /// Knows no ranges: always the whole.
    public synchronized FakeFile withoutRanges() {
        ranges = false;
        return this;
    }

    /// From now on it is another file.
    public synchronized FakeFile becomes(byte[] other, String otherEtag) {
        content = other;
        etag = otherEtag;
        return this;
    }

    synchronized FakeReply reply(FakeApi.Request request) {
        FakeReply reply = whole(request);
        Integer cut = breaks.poll();
        return cut == null ? reply : reply.cutAt(cut);
    }

    private FakeReply whole(FakeApi.Request request) {
        var range = RANGE.matcher(request.header("Range").orElse(""));
        boolean same = request.header("If-Range").map(etag::equals).orElse(true);
        if (!ranges || !same || !range.matches()) {
            return FakeReply.bytes(200, content).header("ETag", etag);
        }
        int from = Integer.parseInt(range.group(1));
        if (from >= content.length) {
            return FakeReply.bytes(416, new byte[0])
                    .header("Content-Range", "bytes */" + content.length);
        }
        byte[] rest = Arrays.copyOfRange(content, from, content.length);
        return FakeReply.bytes(206, rest)
                .header("ETag", etag)
                .header(
                        "Content-Range",
                        "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
    }
}
