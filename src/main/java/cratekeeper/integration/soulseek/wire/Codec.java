package cratekeeper.integration.soulseek.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads and writes the messages of one family. What a family knows is in [Codecs].
///
/// @param <M> the family
public final class Codec<M> {
    private record Entry<M>(WireReader.Reading<? extends M> reading, boolean compressed) {}

    private record Form<M>(int code, boolean compressed, WireWriter.Writing<M> writing) {}

    /// Makes the family's own message of one that nobody knows.
    interface Unread<M> {
        M of(int code, long length);
    }

    private final FrameKind kind;
    private final Unread<? extends M> unread;
    private final Map<Integer, Entry<M>> entries = new HashMap<>();
    private final Map<Class<?>, Form<M>> forms = new HashMap<>();

    Codec(FrameKind kind, Unread<? extends M> unread) {
        this.kind = kind;
        this.unread = unread;
    }

    <T extends M> Codec<M> with(
            int code,
            Class<T> type,
            WireReader.Reading<T> reading,
            WireWriter.Writing<? super T> writing) {
        return reads(code, reading).writes(code, type, writing);
    }

    /// A message that is nothing but its code.
    <T extends M> Codec<M> with(int code, T message) {
        entries.put(code, new Entry<>(_ -> message, false));
        forms.put(message.getClass(), new Form<>(code, false, (_, _) -> {}));
        return this;
    }

    /// A message whose body is one zlib stream.
    <T extends M> Codec<M> withCompressed(
            int code,
            Class<T> type,
            WireReader.Reading<T> reading,
            WireWriter.Writing<? super T> writing) {
        entries.put(code, new Entry<>(reading, true));
        return put(type, code, true, writing);
    }

    /// A code behind which there is one of several messages.
    Codec<M> reads(int code, WireReader.Reading<? extends M> reading) {
        entries.put(code, new Entry<>(reading, false));
        return this;
    }

    <T extends M> Codec<M> writes(int code, Class<T> type, WireWriter.Writing<? super T> writing) {
        return put(type, code, false, writing);
    }

    private <T extends M> Codec<M> put(
            Class<T> type, int code, boolean compressed, WireWriter.Writing<? super T> writing) {
        forms.put(type, new Form<>(code, compressed, (m, out) -> writing.write(type.cast(m), out)));
        return this;
    }

    FrameKind kind() {
        return kind;
    }

    boolean knows(int code) {
        return entries.containsKey(code);
    }

    boolean writes(Class<?> type) {
        return forms.containsKey(type);
    }

    /// The message of a family without compressed messages.
    ///
    /// @throws WireException the body is not what its code says; the frame can be skipped
    public M read(Frame frame) throws IOException {
        return read(frame, InflateLedger.NOTHING);
    }

    /// The message, whole. Unknown codes are messages too, their bodies stay unread; whatever
    /// follows the last field that we know is ignored.
    ///
    /// @throws WireException the body is not what its code says; the frame can be skipped
    public M read(Frame frame, InflateLedger ledger) throws IOException {
        @Nullable Entry<M> entry = entries.get(frame.code());
        if (entry == null) return unread.of(frame.code(), frame.length());
        if (!entry.compressed()) return entry.reading().read(new WireReader(frame.body()));
        try (var inflation = Inflation.of(frame, InflateLimit.ANSWER, ledger)) {
            var in = inflation.reader();
            M message = entry.reading().read(in);
            in.skipToEnd();
            return message;
        }
    }

    /// The whole frame, ready to be sent.
    public byte[] frame(M message) {
        @Nullable Form<M> form = forms.get(message.getClass());
        if (form == null) {
            throw new IllegalArgumentException(message.getClass() + " is not to be written");
        }
        var out = new WireWriter();
        form.writing().write(message, out);
        byte[] body = form.compressed() ? out.toCompressedBytes() : out.toBytes();
        int length = kind.codeSize() + body.length;
        var frame = ByteBuffer.allocate(4 + length).order(ByteOrder.LITTLE_ENDIAN).putInt(length);
        if (kind.codeSize() == 1) frame.put((byte) form.code());
        else frame.putInt(form.code());
        return frame.put(body).array();
    }
}
