package cratekeeper.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Everything in a file but the sound: headers and tags, byte for byte, and a sum of the sound.
/// Putting it back gives the very file that was. Its text form is for a journal; it is as long as
/// the tags and covers are.
public final class TagSnapshot {
    private static final int VERSION = 1;
    private static final int MOST_GAPS = 1_000_000;

    /// In bytes. A journal's entry passes through memory several times, and no player reads more.
    private static final long LARGEST = 64L << 20;

    private final Container kind;
    private final long soundSize;
    private final long soundSum;
    private final List<byte[]> gaps;
    private final long[] runs;

    private TagSnapshot(
            Container kind, long soundSize, long soundSum, List<byte[]> gaps, long[] runs) {
        this.kind = kind;
        this.soundSize = soundSize;
        this.soundSum = soundSum;
        this.gaps = gaps;
        this.runs = runs;
    }

    static TagSnapshot of(FileBytes file) throws IOException {
        var kind = Container.of(file).orElseThrow(() -> TagWriter.unknown(file.path()));
        var sound = AudioPayload.of(file, kind);
        var gaps = new ArrayList<byte[]>();
        long at = 0;
        long kept = file.size() - sound.size();
        if (kept > LARGEST) throw new IOException("The tags are larger than 64 MB.");
        for (var run : sound.runs()) {
            gaps.add(file.exactly(at, run.from() - at));
            at = run.to();
        }
        gaps.add(file.exactly(at, file.size() - at));
        // Pages are put back under their old numbers, so the first of these is kept instead.
        long[] runs =
                kind == Container.OGG
                        ? new long[] {OggFile.of(file).sequence()}
                        : sound.runs().stream().mapToLong(r -> r.to() - r.from()).toArray();
        return new TagSnapshot(kind, sound.size(), sound.sum(file, kind), gaps, runs);
    }

    /// How to write the old file out of the one that has been tagged since.
    ///
    /// @throws IOException if the sound is not the same any more
    List<Piece> over(FileBytes file) throws IOException {
        var now = Container.of(file).filter(k -> k == kind).orElseThrow(TagSnapshot::changed);
        var sound = AudioPayload.of(file, now);
        if (sound.size() != soundSize || sound.sum(file, now) != soundSum) throw changed();
        var pieces = new ArrayList<Piece>();
        if (kind == Container.OGG) {
            pieces.add(Piece.bytes(gaps.getFirst()));
            pieces.add(OggFile.sound(OggFile.of(file), sequence()));
            return pieces;
        }
        var left = new ArrayList<>(sound.runs());
        for (int i = 0; i < runs.length; i++) {
            pieces.add(Piece.bytes(gaps.get(i)));
            take(pieces, left, runs[i]);
        }
        pieces.add(Piece.bytes(gaps.getLast()));
        return pieces;
    }

    /// The next bytes of sound, which may lie in other portions than they did.
    private static void take(List<Piece> pieces, List<AudioPayload.Run> left, long wanted) {
        long missing = wanted;
        while (missing > 0) {
            var run = left.removeFirst();
            long some = Math.min(missing, run.to() - run.from());
            pieces.add(Piece.copy(run.from(), run.from() + some));
            missing -= some;
            if (run.from() + some < run.to())
                left.addFirst(new AudioPayload.Run(run.from() + some, run.to()));
        }
    }

    private int sequence() {
        return (int) runs[runs.length - 1];
    }

    private static IOException changed() {
        return new IOException(
                "The sound of the file is not the one that was tagged: the old tags are not put back.");
    }

    /// As text, for a journal.
    public String encode() {
        var text = new ByteArrayOutputStream();
        var bytes = Base64.getEncoder().wrap(text);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeByte(VERSION);
            out.writeUTF(kind.name());
            out.writeLong(soundSize);
            out.writeLong(soundSum);
            out.writeInt(runs.length);
            for (long run : runs) out.writeLong(run);
            out.writeInt(gaps.size());
            for (byte[] gap : gaps) {
                out.writeInt(gap.length);
                out.write(gap);
            }
        } catch (IOException e) {
            throw new AssertionError("memory does not fail", e);
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    /// Reads what [#encode] gave.
    ///
    /// @throws IllegalArgumentException if the text is no snapshot
    public static TagSnapshot decode(String text) {
        var bytes = new ByteArrayInputStream(Base64.getDecoder().decode(text));
        try (var in = new DataInputStream(new InflaterInputStream(bytes))) {
            if (in.readByte() != VERSION) throw new IOException("written by another version");
            var kind = Container.valueOf(in.readUTF());
            long size = in.readLong();
            long sum = in.readLong();
            var runs = new long[count(in)];
            for (int i = 0; i < runs.length; i++) runs[i] = in.readLong();
            int count = count(in);
            var gaps = new ArrayList<byte[]>();
            for (int i = 0; i < count; i++) gaps.add(gap(in));
            return new TagSnapshot(kind, size, sum, gaps, runs);
        } catch (IOException e) {
            throw new IllegalArgumentException("This is no snapshot of tags: " + e.getMessage(), e);
        }
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_GAPS) throw new IOException("damaged");
        return count;
    }

    private static byte[] gap(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] gap = length < 0 || length > LARGEST ? new byte[0] : in.readNBytes(length);
        if (gap.length != length) throw new IOException("damaged");
        return gap;
    }
}
